"""Arithmetic in many digits (mpmath), with budgets so that no response can ask for endless work."""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

import mpmath

from problems.answers.judging.values.backend import Backend, UndefinedError, Value

DIGITS = 50
_LARGEST = 400  # bits in front of the binary point of anything that is reduced by a period
_HIGHEST = 200  # bits of an exponent; the power itself is a short number with a long exponent


@lru_cache(maxsize=4)
def context(digits: int = DIGITS) -> mpmath.ctx_mp.MPContext:
    """Return an own mpmath context of so many digits, apart from mpmath's global one."""
    own = mpmath.MPContext()
    own.dps = digits
    return own


def _checked(value: Value) -> Value:
    """Refuse values so large that a function of them would take long."""
    if _magnitude(value) > _LARGEST:
        raise UndefinedError("too large")
    return value


def _magnitude(value: Value) -> float:
    parts = (value.real, value.imag)
    return max((float(part.man.bit_length() + part.exp) if part.man else float("-inf")) for part in parts)


@lru_cache(maxsize=4)
def precise_backend(digits: int = DIGITS) -> Backend:
    """Return arithmetic in so many digits."""
    mp = context(digits)

    def number(value: Fraction) -> Value:
        return mp.mpf(value.numerator) / value.denominator

    def power(base: Value, exponent: Value) -> Value:
        if base == 0:
            if exponent == 0:
                return mp.mpf(1)
            if mp.re(exponent) < 0:
                raise UndefinedError("zero to a negative power")
        if not mp.isfinite(exponent) or _magnitude(exponent) > _HIGHEST:
            raise UndefinedError("exponent")
        return mp.power(base, exponent)

    def divide(top: Value, bottom: Value) -> Value:
        if bottom == 0:
            raise UndefinedError("division by zero")
        return top / bottom

    constants = {"pi": +mp.pi, "e": +mp.e, "i": mp.mpc(0, 1), "oo": mp.inf}
    return Backend(number, constants, _functions(mp, power, divide), power, divide)


def _functions(  # noqa: C901 - one branch a kind of thing
    mp: mpmath.ctx_mp.MPContext, power: Callable[[Value, Value], Value], divide: Callable[[Value, Value], Value]
) -> dict[str, Callable[..., Value]]:
    def real(value: Value) -> Value:
        if mp.im(value) != 0:
            if abs(mp.im(value)) > mp.mpf(10) ** -30:
                raise UndefinedError("order of complex numbers")
            return mp.re(value)
        return mp.re(value)

    def guarded(name: str) -> Callable[[Value], Value]:
        function = getattr(mp, name)
        return lambda value: function(_checked(value))

    def log(value: Value, base: Value = None) -> Value:
        if value == 0:
            raise UndefinedError("logarithm of zero")
        return mp.log(value) if base is None else divide(mp.log(value), mp.log(base))

    def root(value: Value, index: Value) -> Value:
        if mp.im(value) == 0 and mp.re(value) < 0 and mp.isint(index) and int(mp.re(index)) % 2:
            return -mp.power(-value, 1 / index)
        return power(value, divide(mp.mpf(1), index))

    def factorial(value: Value) -> Value:
        number = real(value)
        if number > 10_000 or (number < 0 and mp.isint(number)):
            raise UndefinedError("factorial")
        return mp.gamma(number + 1)

    def binomial(top: Value, bottom: Value) -> Value:
        if _magnitude(top) > 10 or _magnitude(bottom) > 10:
            raise UndefinedError("binomial")
        return mp.binomial(top, bottom)

    same = ("sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh", "exp")
    table: dict[str, Callable[..., Value]] = {name: guarded(name) for name in same}
    table["exp"] = lambda value: (
        mp.exp(value) if _magnitude(value) < _HIGHEST else (_ for _ in ()).throw(UndefinedError("exp"))
    )
    for name in ("sin", "cos", "tan", "sinh", "cosh", "tanh"):
        reciprocal = {"sin": "csc", "cos": "sec", "tan": "cot"}[name[:3]] + name[3:]
        table[reciprocal] = lambda value, name=name: divide(mp.mpf(1), table[name](value))
        table[f"a{reciprocal}"] = lambda value, name=name: table[f"a{name}"](divide(mp.mpf(1), value))
    table.update({
        "ln": log, "log": log, "lg": lambda value: log(value, mp.mpf(10)), "sqrt": mp.sqrt,
        "cbrt": lambda value: root(value, mp.mpf(3)),
        "fourth": lambda value: power(value, mp.mpf("0.25")), "root": root, "abs": abs,
        "sign": mp.sign, "floor": lambda value: mp.floor(_checked(real(value))),
        "ceil": lambda value: mp.ceil(_checked(real(value))), "factorial": factorial, "binomial": binomial,
        "gamma": lambda value: factorial(value - 1),
        "percent": lambda value: value / 100, "degree": lambda value: value * mp.pi / 180,
        "sinc": lambda value: mp.mpf(1) if value == 0 else divide(mp.sin(_checked(value)), value),
        "atan2": lambda top, bottom: mp.atan2(real(top), real(bottom)), "arg": mp.arg,
        "conj": mp.conj, "re": mp.re, "im": mp.im,
        "max": lambda *values: max(map(real, values)), "min": lambda *values: min(map(real, values)),
        "sigmoid": lambda value: divide(mp.mpf(1), 1 + table["exp"](-value)),
        "relu": lambda value: max(mp.mpf(0), real(value)),
        "erf": lambda value: mp.erf(_checked(real(value))),
        "Phi": lambda value: (1 + mp.erf(_checked(real(value)) / mp.sqrt(2))) / 2,
    })  # fmt: skip
    return table
