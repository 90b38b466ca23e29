"""Explorers of module 1: what a 2×2 matrix does."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.explorer import Exploration, explorer
from problems.explorers.typed import table
from problems.plots.canvas import png
from problems.plots.linear_maps import ellipse_of_circle, grid_image
from problems.plots.theme import Theme

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
)
def transform(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the grid before and after a matrix, with its eigenlines."""
    A = _matrix(arguments)
    latex, words = _written(A)
    values = np.linalg.eigvals(A)
    det, trace = float(np.linalg.det(A)), float(np.trace(A))
    if np.iscomplexobj(values) and abs(values[0].imag) > 1e-9:
        spoken = f"{values[0].real:.3g} plus or minus {abs(values[0].imag):.3g} i: no real eigenline, the map turns"
        shown = rf"{values[0].real:.3g} \pm {abs(values[0].imag):.3g}\,i"
    else:
        real = sorted(float(value.real) for value in values)
        spoken = " and ".join(f"{value:.4g}" for value in real)
        shown = r",\;".join(f"{value:.4g}" for value in real)
    det = 0.0 if abs(det) < 1e-12 else det
    orientation = "keeps" if det > 0 else "turns round" if det < 0 else "flattens the plane and loses"
    alt = (
        f"A grid before and after the matrix with {words}. The eigenvalues are {spoken}. "
        f"The determinant is {det:.4g}: areas are multiplied by {abs(det):.4g}, and the map {orientation} orientation."
    )
    caption = (
        rf"$A = {latex}$, $\det A = {det:.4g}$, $\operatorname{{tr}} A = {trace:.4g}$, eigenvalues $\lambda = {shown}$."
    )
    return Exploration(png(grid_image(A.tolist(), theme)), alt, caption)


@explorer(
    module="linear_algebra",
    name="svd",
    title="See the singular values of a 2×2 matrix",
    defaults={"matrix": "[[2, 1], [0, 1]]"},
)
def svd(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the unit circle and its image, with the singular values as half-axes."""
    A = _matrix(arguments)
    latex, words = _written(A)
    first, second = (float(size) for size in np.linalg.svd(A, compute_uv=False))
    rank = int(first > 1e-12) + int(second > 1e-12 * max(first, 1.0))
    alt = (
        f"The unit circle and its image under the matrix with {words}. The image is an ellipse. "
        f"Its half-axes are the singular values {first:.4g} and {second:.4g}. The rank is {rank}."
    )
    caption = rf"$A = {latex}$ has the singular values $\sigma_1 = {first:.4g}$ and $\sigma_2 = {second:.4g}$."
    return Exploration(png(ellipse_of_circle(A.tolist(), theme)), alt, caption)
