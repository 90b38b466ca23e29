"""Explorers of module 2: Taylor polynomials, and a map seen close by through its Jacobian."""

from collections.abc import Mapping

import numpy as np

from problems.explorers.controls import Each, Factor, Step, Zoom
from problems.explorers.derivatives import slope, taylor_coefficients
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import function, functions, number, numbers, sampled, shown, span, whole
from problems.plots.approximations import local_map
from problems.plots.approximations import taylor as draw_taylor
from problems.plots.canvas import png
from problems.plots.theme import Theme


@explorer(
    module="multivariable_calculus",
    name="taylor",
    title="See Taylor polynomials come closer",
    defaults={"expression": "cos(x)", "centre": "0", "degree": "4", "range": "-5, 5"},
    controls=(Step("degree", "degree", low=0, high=8), Step("centre", "centre", by=0.5), Zoom()),
)
def taylor(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a function of x with Taylor polynomials up to a degree, and state the last one and its largest error."""
    found = function(arguments["expression"], ("x",))
    at = number(arguments["centre"], "The centre")
    degree = whole(arguments["degree"], "The degree", 0, 8)
    low, high = span(arguments["range"], "The range")
    if not low <= at <= high:
        raise ExplorerInputError(f"The centre {at:g} lies outside the range. Choose a centre inside it.")
    coefficients = taylor_coefficients(found, at, degree)
    xs = np.linspace(low, high, 321)
    ys = sampled(found, xs)
    degrees = _worth_drawing(coefficients, degree)
    near = np.abs(xs - at) <= 0.1 * (high - low)
    close = np.polynomial.polynomial.polyval(xs - at, np.array(coefficients))
    error = float(np.nanmax(np.abs(ys - close)[near]))
    written = _polynomial(coefficients, at)
    reach = shown(0.1 * (high - low))
    alt = (
        f"A curve and its Taylor polynomials of degree {', '.join(map(str, degrees))} around x = {at:g}. "
        f"The polynomial of degree {degree} is {_spoken(written)}. "
        f"Within {reach} of the centre its error is at most {shown(error)}; farther away it leaves the curve."
    )
    caption = (
        rf"$f(x) = {found.latex}$, $T_{{{degree}}}(x) = {written}$. "
        rf"For $|{_away(at)}| \le {reach}$ the error is at most ${shown(error)}$."
    )
    figure = draw_taylor(xs.tolist(), ys.tolist(), coefficients, at, degrees, theme)
    return Exploration(png(figure), alt, caption)


def _worth_drawing(coefficients: tuple[float, ...], degree: int) -> list[int]:
    """Return at most four degrees, the last one always; a degree that adds nothing is left out."""
    new = [place for place in range(1, degree) if abs(coefficients[place]) > 1e-12]
    return sorted({*new[-3:], degree})


def _polynomial(coefficients: tuple[float, ...], at: float) -> str:
    base = "x" if at == 0 else f"({_away(at)})"
    written = ""
    for power, value in enumerate(coefficients):
        if shown(value) == "0":
            continue
        size = shown(abs(value))
        symbol = "" if power == 0 else base if power == 1 else f"{base}^{power}"
        term = symbol if size == "1" and symbol else size + symbol
        sign = ("-" if value < 0 else "") if not written else " - " if value < 0 else " + "
        written += sign + term
    return written or "0"


def _spoken(written: str) -> str:
    return written.replace("^", " to the power ")


def _away(at: float) -> str:
    return "x" if at == 0 else f"x {'+' if at < 0 else '-'} {abs(at):g}"


@explorer(
    module="multivariable_calculus",
    name="jacobian",
    title="See a map close by: its Jacobian",
    defaults={"expression": "x^2 - y^2, 2*x*y", "point": "1, 0.5", "size": "0.4"},
    controls=(Each("point", ("x", "y"), by=0.25), Factor("size", "side", high=100)),
)
def jacobian(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a small square, its curved image under a map, and the parallelogram that the Jacobian makes of it."""
    parts = functions(arguments["expression"], ("x", "y"), 2)
    x, y = numbers(arguments["point"], "The point", 2)
    size = number(arguments["size"], "The side of the square")
    if not 0 < size <= 100:
        raise ExplorerInputError("The side of the square must be above 0 and at most 100, for example 0.4.")
    J = np.array([slope(part, (x, y)) for part in parts])
    image = [part.value((x, y)) for part in parts]
    if not (np.isfinite(J).all() and np.isfinite(image).all()):
        raise ExplorerInputError(f"The map has no Jacobian at ({x:g}, {y:g}). Choose another point.")
    steps = np.linspace(-size / 2, size / 2, 5)
    along = np.linspace(-size / 2, size / 2, 17)
    lines = [[(x + step, y + other) for other in along] for step in steps]
    lines += [[(x + other, y + step) for other in along] for step in steps]
    curves = [[[part.value(point) for point in line] for part in parts] for line in lines]
    det = float(np.linalg.det(J))
    flat = shown(det) == "0"
    does = "flattens the square and loses" if flat else "keeps" if det > 0 else "turns round"
    rows = "; ".join(f"row {place + 1}: {shown(row[0])}, {shown(row[1])}" for place, row in enumerate(J.tolist()))
    alt = (
        f"A square around ({x:g}, {y:g}) and its image around ({shown(image[0])}, {shown(image[1])}), with the "
        f"parallelogram of the Jacobian. The Jacobian has {rows}. Its determinant is {shown(det)}: small areas are "
        f"multiplied by {shown(abs(det))}, and the map {does} orientation."
    )
    latex = r"\\".join(" & ".join(shown(entry) for entry in row) for row in J.tolist())
    caption = (
        rf"$F(x, y) = ({parts[0].latex},\; {parts[1].latex})$. At $({x:g}, {y:g})$: "
        rf"$J = \begin{{pmatrix}}{latex}\end{{pmatrix}}$, $\det J = {shown(det)}$."
    )
    return Exploration(png(local_map((x, y), image, J.tolist(), size / 2, curves, theme)), alt, caption)
