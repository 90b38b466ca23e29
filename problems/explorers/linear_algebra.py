"""Explorers of module 1: what a 2×2 matrix does."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.controls import Each, Entries
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import numbers, rectangle, shown, table
from problems.plots.canvas import png
from problems.plots.linear_maps import ellipse_of_circle, grid_image
from problems.plots.spaces import eigenvectors, space
from problems.plots.theme import Theme
from problems.plots.vectors import projection

EXAMPLE = "[[2, 1], [1, 2]]"


def _matrix(arguments: Mapping[str, str]) -> NDArray[np.float64]:
    return table(arguments["matrix"], "The matrix", 2, EXAMPLE, count=2)


def _written(matrix: NDArray[np.float64]) -> tuple[str, str]:
    latex = r"\\".join("&".join(f"{entry:g}" for entry in row) for row in matrix)
    words = "; ".join(f"row {place + 1}: {row[0]:g}, {row[1]:g}" for place, row in enumerate(matrix))
    return rf"\begin{{pmatrix}}{latex}\end{{pmatrix}}", words


@explorer(
    module="linear_algebra",
    name="transform",
    title="See what a 2×2 matrix does to the plane",
    defaults={"matrix": EXAMPLE},
    controls=(Entries("matrix"),),
)
def transform(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the grid before and after a matrix, with its eigenlines."""
    A = _matrix(arguments)
    latex, words = _written(A)
    values = np.linalg.eigvals(A)
    det, trace = float(np.linalg.det(A)), float(np.trace(A))
    if np.iscomplexobj(values) and abs(values[0].imag) > 1e-9:
        spoken = (
            f"{shown(values[0].real)} plus or minus {shown(abs(values[0].imag))} i: no real eigenline, the map turns"
        )
        listed = rf"{shown(values[0].real)} \pm {shown(abs(values[0].imag))}\,i"
    else:
        real = sorted(float(value.real) for value in values)
        spoken = " and ".join(f"{shown(value)}" for value in real)
        listed = r",\;".join(f"{shown(value)}" for value in real)
    det = 0.0 if abs(det) < 1e-12 else det
    orientation = "keeps" if det > 0 else "turns round" if det < 0 else "flattens the plane and loses"
    alt = (
        f"A grid before and after the matrix with {words}. The eigenvalues are {spoken}. "
        f"The determinant is {shown(det)}: areas are multiplied by {shown(abs(det))}. "
        f"The map {orientation} orientation."
    )
    caption = (
        rf"$A = {latex}$, $\det A = {shown(det)}$, $\operatorname{{tr}} A = {shown(trace)}$, "
        rf"eigenvalues $\lambda = {listed}$."
    )
    return Exploration(png(grid_image(A.tolist(), theme)), alt, caption)


@explorer(
    module="linear_algebra",
    name="svd",
    title="See the singular values of a 2×2 matrix",
    defaults={"matrix": "[[2, 1], [0, 1]]"},
    controls=(Entries("matrix"),),
)
def svd(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the unit circle and its image, with the singular values as half-axes."""
    A = _matrix(arguments)
    latex, words = _written(A)
    first, second = (float(size) for size in np.linalg.svd(A, compute_uv=False))
    rank = int(first > 1e-12) + int(second > 1e-12 * max(first, 1.0))
    alt = (
        f"The unit circle and its image under the matrix with {words}. The image is an ellipse. "
        f"Its half-axes are the singular values {shown(first)} and {shown(second)}. The rank is {rank}."
    )
    caption = rf"$A = {latex}$ has the singular values $\sigma_1 = {shown(first)}$ and $\sigma_2 = {shown(second)}$."
    return Exploration(png(ellipse_of_circle(A.tolist(), theme)), alt, caption)


@explorer(
    module="linear_algebra",
    name="eigen",
    title="Find the eigenlines of a 2×2 matrix",
    defaults={"matrix": EXAMPLE},
    controls=(Entries("matrix"),),
)
def eigen(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw unit vectors and their images, and state eigenvalues, eigenvectors, trace and determinant."""
    A = _matrix(arguments)
    latex, words = _written(A)
    trace, det = float(np.trace(A)), float(np.linalg.det(A))
    gap = trace * trace / 4 - det
    spoken, shown_pairs = _eigenpairs(A, trace, gap)
    alt = (
        f"Unit vectors and their images under the matrix with {words}. {spoken} "
        f"The trace {shown(trace)} is the sum of the eigenvalues and the determinant {shown(det)} is their product."
    )
    caption = (
        rf"$A = {latex}$, $\det(A - \lambda I) = \lambda^2 {_signed(-trace)}\,\lambda {_signed(det)} = 0$. "
        f"{shown_pairs}"
    )
    return Exploration(png(eigenvectors(A.tolist(), theme)), alt, caption)


def _signed(value: float) -> str:
    return f"{'-' if value < 0 else '+'} {shown(abs(value))}"


def _eigenpairs(A: NDArray[np.float64], trace: float, gap: float) -> tuple[str, str]:
    """Say in words and in LaTeX which eigenvalues there are, each with its eigenvectors."""
    if gap < -1e-12:
        pair = f"{shown(trace / 2)}", f"{shown((-gap) ** 0.5)}"
        words = f"The eigenvalues are {pair[0]} plus or minus {pair[1]} i, so no real vector keeps its line."
        return words, rf"$\lambda = {pair[0]} \pm {pair[1]}\,i$: no real eigenvector."
    root = max(gap, 0.0) ** 0.5
    values = sorted({round(trace / 2 - root, 12), round(trace / 2 + root, 12)})
    spoken, written = [], []
    for value in values:
        across = A - value * np.eye(2)
        row = across[int(np.argmax(np.abs(across).sum(axis=1)))]
        if float(np.abs(row).max()) <= 1e-12 * max(1.0, float(np.abs(A).max())):
            words = f"Every vector is an eigenvector with eigenvalue {shown(value)}."
            return words, rf"$\lambda = {shown(value)}$ for every vector."
        direction = np.array([-row[1], row[0]]) / float(np.abs(row).max())
        direction = direction / min(abs(entry) for entry in direction if abs(entry) > 1e-9)
        direction = direction * (1 if direction[np.flatnonzero(np.abs(direction) > 1e-9)[0]] > 0 else -1)
        tip = ", ".join(shown(float(entry)) for entry in direction)
        spoken.append(f"The eigenvalue {shown(value)} has the eigenvector ({tip}).")
        written.append(rf"$\lambda = {shown(value)}$: $v = ({tip})$")
    return " ".join(spoken), "; ".join(written) + "."


@explorer(
    module="linear_algebra",
    name="project",
    title="Project a vector on a line or a plane",
    defaults={"vector": "1, 3", "onto": "(2, 1)"},
    controls=(Each("vector", ("b₁", "b₂", "b₃")),),
)
def project(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the projection of a vector on the span of one vector, or in space of two, and the error."""
    b = np.array(numbers(arguments["vector"], "The vector"))
    if len(b) not in (2, 3):
        raise ExplorerInputError("The vector needs 2 or 3 numbers, for example 1, 3.")
    examples = {2: "(2, 1)", 3: "(1, 0, 1), (0, 1, 1)"}
    onto = rectangle(arguments["onto"], "What to project on", examples[len(b)], (1, len(b) - 1), (len(b), len(b)))
    if np.linalg.matrix_rank(onto) < len(onto):
        sentence = (
            "Project on a vector that is not zero." if len(onto) == 1 else "The two vectors must not be parallel."
        )
        raise ExplorerInputError(sentence)
    weights, *_ = np.linalg.lstsq(onto.T, b, rcond=None)
    shadow = weights @ onto
    error = b - shadow
    if len(b) == 2:
        picture = png(projection(onto[0].tolist(), b.tolist(), theme))
    else:
        tips = [(*b.tolist(), "b"), (*shadow.tolist(), "projection")]
        tips += [(*side.tolist(), f"a{place + 1}") for place, side in enumerate(onto)]
        picture = png(space(tips, theme, onto.tolist() if len(onto) == 2 else (), joined=(0, 1)))
    tip, rest, size = _listed(b), _listed(error), shown(float(np.linalg.norm(error)))
    named = "line of" if len(onto) == 1 else "plane of"
    sides = " and ".join(f"({_listed(side)})" for side in onto)
    alt = (
        f"The vector ({tip}) and its projection on the {named} {sides}. The projection is ({_listed(shadow)}). "
        f"The error ({rest}) is perpendicular to it and has length {size}."
    )
    factors = r",\,".join(shown(float(weight)) for weight in weights)
    caption = (
        rf"$b = ({tip})$, projection $p = ({_listed(shadow)})$ with weights $({factors})$, "
        rf"error $b - p = ({rest})$, $\lVert b - p\rVert = {size}$."
    )
    return Exploration(picture, alt, caption)


def _listed(vector: NDArray[np.float64]) -> str:
    return ", ".join(shown(float(entry)) for entry in vector)
