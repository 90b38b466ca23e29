"""Arithmetic in floats: quick, real where the value is real, complex otherwise."""

import cmath
import math
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from problems.answers.judging.values.backend import Backend, UndefinedError, Value

_INFINITE = float("inf")


def _real_or_complex(real: Callable[[float], float], general: Callable[[complex], complex]) -> Callable[[Value], Value]:
    """Return a function that stays real where it can."""

    def apply(value: Value) -> Value:
        if isinstance(value, complex):
            return general(value)
        try:
            return real(value)
        except ValueError:
            return general(complex(value))

    return apply


def _power(base: Value, exponent: Value) -> Value:
    if base == 0 and isinstance(exponent, float) and exponent <= 0:
        if exponent == 0:
            return 1.0
        raise UndefinedError("zero to a negative power")
    if isinstance(exponent, float) and isinstance(base, float) and abs(exponent) == _INFINITE:
        raise UndefinedError("infinite exponent")
    return base**exponent


def _divide(top: Value, bottom: Value) -> Value:
    return top / bottom


def _cube_root(value: Value) -> Value:
    return value ** (1 / 3) if isinstance(value, complex) else math.cbrt(value)


def _root(value: Value, index: Value) -> Value:
    if isinstance(value, float) and isinstance(index, float) and value < 0 and index.is_integer() and int(index) % 2:
        return -((-value) ** (1 / index))
    return _power(value, 1 / index)


def _real(value: Value) -> float:
    if isinstance(value, complex):
        if abs(value.imag) > 1e-12 * max(1.0, abs(value.real)):
            raise UndefinedError("order of complex numbers")
        return value.real
    return float(value)


def _sign(value: Value) -> Value:
    return value / abs(value) if value else 0.0


def _whole(value: Value) -> int:
    number = _real(value)
    if not number.is_integer():
        raise UndefinedError("whole numbers only")
    return int(number)


def _factorial(value: Value) -> Value:
    number = _real(value)
    if number > 170 or (number < 0 and number.is_integer()):
        raise UndefinedError("factorial")
    return math.gamma(number + 1)


def _binomial(top: Value, bottom: Value) -> Value:
    n, k = _real(top), _real(bottom)
    if n.is_integer() and k.is_integer() and 0 <= n <= 1000:
        return float(math.comb(int(n), int(k))) if k >= 0 else 0.0
    return _factorial(n) / (_factorial(k) * _factorial(n - k))


def _log(value: Value, base: Value = None) -> Value:
    natural = _LN(value)
    return natural if base is None else natural / _LN(base)


def _inverted(function: Callable[[Value], Value]) -> Callable[[Value], Value]:
    return lambda value: function(1 / value)


def _reciprocal(function: Callable[[Value], Value]) -> Callable[[Value], Value]:
    return lambda value: 1 / function(value)


def _sigmoid(value: Value) -> Value:
    return 1 / (1 + _EXP(-value))


_LN = _real_or_complex(math.log, cmath.log)
_EXP = _real_or_complex(math.exp, cmath.exp)
_TWO = {
    name: _real_or_complex(getattr(math, name), getattr(cmath, name))
    for name in ("sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh")
}


@lru_cache(maxsize=1)
def float_backend() -> Backend:
    """Return float arithmetic."""
    functions: dict[str, Callable[..., Value]] = {
        **_TWO,
        "sec": _reciprocal(_TWO["cos"]),
        "csc": _reciprocal(_TWO["sin"]),
        "cot": _reciprocal(_TWO["tan"]),
        "sech": _reciprocal(_TWO["cosh"]),
        "csch": _reciprocal(_TWO["sinh"]),
        "coth": _reciprocal(_TWO["tanh"]),
        "asec": _inverted(_TWO["acos"]),
        "acsc": _inverted(_TWO["asin"]),
        "acot": _inverted(_TWO["atan"]),
        "asech": _inverted(_TWO["acosh"]),
        "acsch": _inverted(_TWO["asinh"]),
        "acoth": _inverted(_TWO["atanh"]),
        "ln": _LN,
        "log": _log,
        "lg": lambda value: _LN(value) / math.log(10),
        "exp": _EXP,
        "sqrt": _real_or_complex(math.sqrt, cmath.sqrt),
        "cbrt": _cube_root,
        "fourth": lambda value: _power(value, 0.25),
        "root": _root,
        "abs": abs,
        "sign": _sign,
        "floor": lambda value: float(math.floor(_real(value))),
        "ceil": lambda value: float(math.ceil(_real(value))),
        "factorial": _factorial,
        "gamma": lambda value: _factorial(value - 1),
        "binomial": _binomial,
        "percent": lambda value: value / 100,
        "degree": lambda value: value * math.pi / 180,
        "conj": lambda value: value.conjugate(),
        "re": lambda value: value.real,
        "im": lambda value: float(value.imag),
        "max": lambda *values: max(map(_real, values)),
        "min": lambda *values: min(map(_real, values)),
        "gcd": lambda *values: float(math.gcd(*map(_whole, values))),
        "lcm": lambda *values: float(math.lcm(*map(_whole, values))),
        "sinc": lambda value: 1.0 if value == 0 else _TWO["sin"](value) / value,
        "atan2": lambda top, bottom: math.atan2(_real(top), _real(bottom)),
        "arg": lambda value: cmath.phase(complex(value)),
        "sigmoid": _sigmoid,
        "relu": lambda value: max(0.0, _real(value)),
        "erf": lambda value: math.erf(_real(value)),
        "Phi": lambda value: (1 + math.erf(_real(value) / math.sqrt(2))) / 2,
    }
    constants = {"pi": math.pi, "e": math.e, "i": 1j, "oo": _INFINITE}
    return Backend(_number, constants, functions, _power, _divide)


@lru_cache(maxsize=1)
def strict_backend() -> Backend:
    """Return float arithmetic that has no value as soon as any part of a formula is not real."""
    plain = float_backend()
    functions = {name: _strict(function) for name, function in plain.functions.items()}
    constants = {name: value for name, value in plain.constants.items() if name != "i"}
    return Backend(plain.number, constants, functions, _strict(_power), _divide)


def _strict(function: Callable[..., Value]) -> Callable[..., Value]:
    def apply(*values: Value) -> Value:
        value = function(*values)
        if isinstance(value, complex):
            raise UndefinedError("not real")
        return value

    return apply


def _number(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return _INFINITE if value > 0 else -_INFINITE
