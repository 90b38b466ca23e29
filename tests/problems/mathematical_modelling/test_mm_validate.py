"""The families of ``mm-validate`` solved by an independent path."""

import re

import numpy as np
from numpy.typing import NDArray

from problems.mathematical_modelling.mm_validate import overfit_curves, residual_read, units_check
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_residual_read() -> None:
    item = residual_read.draw(2, 7)
    assert item.prompt == (
        "The picture shows the residuals of a model against its fitted values. What does it show? Choose one answer."
    )
    assert keys(item) == ["a curve: a term is missing in the model"]


def diagnosis(residuals: NDArray[np.float64]) -> str:
    xs = np.linspace(-1, 1, len(residuals))
    if np.abs(residuals).max() > 5 and np.sort(np.abs(residuals))[-2] < 2:
        return "one outlier"
    if abs(np.corrcoef(xs**2, residuals)[0, 1]) > 0.8:
        return "a curve"
    return "a funnel" if residuals[16:].std() > 3 * residuals[:8].std() else "no pattern"


def test_a_simple_statistic_gives_the_same_diagnosis() -> None:
    for item in samples(residual_read, 40):
        assert item.plot is not None
        assert keys(item)[0].startswith(diagnosis(np.array(item.plot.arguments["errors"])))


def test_worked_example_of_units_check() -> None:
    item = units_check.draw(2, 7)
    assert item.prompt == (
        "A model is $y = w_1x_1 + w_2x_2 + b$. Here $y$ is the cost of a run, measured in euros. "
        "The feature $x_1$ is the computing time, measured in hours. The feature $x_2$ is the "
        "data size, measured in gigabytes. Choose the units of $w_1$, $w_2$ and $b$. Which "
        "formula adds or subtracts different units?"
    )
    assert keys(item) == ["euro per hour", "euro per gigabyte", "euro", "$w_1 + w_2$"]


def test_worked_example_of_overfit_curves() -> None:
    item = overfit_curves.draw(2, 7)
    assert item.prompt == (
        "Polynomials of several degrees were fitted. For each degree you see the training error and "
        "the validation error. Degree 1: 0.74 and 0.80. Degree 2: 0.44 and 0.50. Degree 3: 0.34 and "
        "0.37. Degree 4: 0.24 and 0.42. Degree 5: 0.15 and 0.45. Degree 6: 0.12 and 0.56. Degree 7: "
        "0.07 and 0.64. Which degree is best by the validation error? Do degree 1 and degree 7 "
        "underfit or overfit?"
    )
    assert keys(item) == ["3", "underfits", "overfits"]


def test_only_the_key_has_a_unit_error() -> None:
    for item in samples(units_check, 25):
        y, *features = re.findall(r"measured in ([a-z ]+)s\.", item.prompt)
        assert len(features) == 2
        units = {"y": (y, ""), "b": (y, ""), "w_1": (y, features[0]), "w_2": (y, features[1])}
        units |= {"x_1": (features[0], ""), "x_2": (features[1], "")}
        broken = []
        for option in item.parts[3].options:
            found = []
            for term in re.split(r" [+-] ", option.strip("$")):
                tops, belows = [], []
                for letter in re.findall(r"[wx]_\d|[yb]", term):
                    top, below = units[letter]
                    tops.append(top)
                    belows.append(below)
                for below in [unit for unit in belows if unit in tops]:
                    tops.remove(below)
                    belows.remove(below)
                found.append((sorted(tops), sorted(unit for unit in belows if unit)))
            if found[0] != found[1]:
                broken.append(option)
        assert [*broken] == [keys(item)[3]]
        assert keys(item)[:3] == [f"{y} per {features[0]}", f"{y} per {features[1]}", y]


def test_the_best_degree_has_the_smallest_validation_error() -> None:
    for item in samples(overfit_curves, 25):
        rows = re.findall(r"Degree (\d): (\d\.\d+) and (\d\.\d+)", item.prompt)
        training, validation = ([float(row[place]) for row in rows] for place in (1, 2))
        best = min(range(len(rows)), key=validation.__getitem__)
        assert validation.count(min(validation)) == 1
        assert 0 < best < len(rows) - 1
        assert int(keys(item)[0]) == best + 1
        assert training == sorted(training, reverse=True)
        assert f"degree {len(rows)} underfit" in between(item.prompt, "Do ", "?")
