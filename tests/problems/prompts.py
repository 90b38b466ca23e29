"""Reads the numbers back out of a drawn prompt, so that a test can solve the item by a path of its own."""

import re
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import sympy as sp
from numpy.typing import NDArray
from sympy.parsing.sympy_parser import implicit_multiplication_application, parse_expr, standard_transformations

from problems.family import ItemFamily
from problems.snapshot import ItemSnapshot

_MATRIX = re.compile(r"\\begin\{pmatrix\}(.*?)\\end\{pmatrix\}", re.DOTALL)
_NUMBER = re.compile(r"\\frac\{(-?\d+)\}\{(\d+)\}|-?\d+(?:\.\d+)?")


def samples(family: ItemFamily, seeds: int = 20) -> Iterator[ItemSnapshot]:
    """Draw items of every level of a family."""
    for level in family.levels:
        for seed in range(seeds):
            yield family.draw(level, seed)


def matrices(text: str) -> list[NDArray[np.float64]]:
    """Return every LaTeX matrix of a text; a column has the shape (n, 1)."""
    found = []
    for body in _MATRIX.findall(text):
        rows = [[float(numbers(entry)[0]) for entry in row.split("&")] for row in body.split(r"\\")]
        found.append(np.array(rows))
    return found


def numbers(text: str) -> list[Fraction]:
    """Return every number of a text in order; a LaTeX fraction is one number."""
    return [
        Fraction(int(match[1]), int(match[2])) * (-1 if text[match.start() - 1 : match.start()] == "-" else 1)
        if match[1]
        else Fraction(match[0])
        for match in _NUMBER.finditer(text)
    ]


def formula(text: str) -> sp.Expr:
    """Return simple LaTeX (or typed text) as a SymPy expression."""
    plain = text.replace(r"\,", "*").replace("{", "(").replace("}", ")").replace("^", "**").replace("xy", "x*y")
    rules = (*standard_transformations, implicit_multiplication_application)
    return parse_expr(plain, transformations=rules, local_dict={name: sp.Symbol(name) for name in "xyz"} | {"e": sp.E})


def between(text: str, start: str, end: str) -> str:
    """Return the part of a text between two marks."""
    return text.split(start, maxsplit=1)[1].split(end, maxsplit=1)[0]


def keys(item: ItemSnapshot) -> list[str]:
    """Return the key of every part."""
    return [part.canonical for part in item.parts]


def value(text: str) -> float:
    """Return the value of a typed number."""
    return float(sp.sympify(text.replace("^", "**")))


def vector(text: str) -> list[float]:
    """Return the entries of a typed vector."""
    return [float(Fraction(entry)) for entry in text.strip("()").split(",")]


def matrix(text: str) -> NDArray[np.float64]:
    """Return a typed matrix."""
    return np.array([[float(Fraction(entry)) for entry in row.split(",")] for row in text.strip("[]").split("], [")])
