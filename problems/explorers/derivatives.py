"""Derivatives of typed functions: by the rules where they apply, else by differences."""

from math import isfinite, nan

import numpy as np
from numpy.typing import NDArray

from problems.answers.judging.values.backend import UndefinedError
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.equivalence import value_at
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.explorers.explorer import ExplorerInputError
from problems.explorers.typed import TypedFunction, compiled

STEP = 1e-5
NEAR = 1e-3


def slope(found: TypedFunction, point: tuple[float, ...]) -> tuple[float, ...]:
    """Return the gradient at a point by central differences."""
    slopes = []
    for place in range(len(point)):
        up, down = list(point), list(point)
        up[place] += STEP
        down[place] -= STEP
        slopes.append((found.value(up) - found.value(down)) / (2 * STEP))
    return tuple(slopes)


def steepness(found: TypedFunction, at: float) -> float:
    """Return the derivative of a function of one name; not-a-number where it has none."""
    if not isfinite(found.value((at,))):
        return nan
    try:
        value = compiled(derivative(found.tree, found.names[0]), found.names).value((at,))
    except NoDerivativeError:
        value = slope(found, (at,))[0]
    left, right = ((found.value((at + step,)) - found.value((at,))) / step for step in (-STEP, STEP))
    return value if abs(left - right) < 1e-2 * (1 + abs(left)) else nan


def curvature(found: TypedFunction, point: tuple[float, ...]) -> NDArray[np.float64]:
    """Return the Hessian at a point by central differences, made symmetric."""
    rows = []
    for place in range(len(point)):
        up, down = list(point), list(point)
        up[place] += NEAR
        down[place] -= NEAR
        gradients = slope(found, tuple(up)), slope(found, tuple(down))
        rows.append([(above - below) / (2 * NEAR) for above, below in zip(*gradients, strict=True)])
    table: NDArray[np.float64] = np.array(rows)
    return np.asarray((table + table.T) / 2)


def taylor_coefficients(found: TypedFunction, at: float, degree: int) -> tuple[float, ...]:
    """Return the coefficients of (x - at)^0, ^1 and so on; an input error where there are no such derivatives."""
    precise, mp = precise_formula(found.tree, found.names, DIGITS), context(DIGITS)
    try:
        values = mp.taylor(lambda x: value_at(precise, (x,)), mp.mpf(at), max(degree, 2))
        coefficients = tuple(float(mp.re(value)) if abs(mp.im(value)) < 1e-20 else nan for value in values)
    except (ArithmeticError, ValueError, TypeError, UndefinedError):
        coefficients = (nan,)
    misses = [
        abs(float(np.polynomial.polynomial.polyval(step, np.array(coefficients))) - found.value((at + step,)))
        for step in (-NEAR, NEAR)
    ]
    # with two derivatives the rest is of the size of the step cubed; not-a-number fails too
    if not all(miss <= 1e-4 * (1 + abs(found.value((at,)))) for miss in misses):
        raise ExplorerInputError(f"The function has no Taylor polynomial at x = {at:g}. Choose another centre.")
    return coefficients[: degree + 1]
