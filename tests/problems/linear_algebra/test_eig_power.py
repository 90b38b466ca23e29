"""The families of ``eig-power`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.eig_power import centrality, power_iter_rate, power_iter_step
from tests.problems.prompts import between, keys, matrices, numbers, samples, value, vector


def test_worked_example_of_power_iter_step() -> None:
    item = power_iter_step.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&1\\4&4\end{pmatrix}$ and $x_0 = "
        r"\begin{pmatrix}1\\0\end{pmatrix}$. One step of power iteration is this: multiply by $A$, "
        "then divide by the entry of largest absolute value. Do two steps to get $x_2$. Compute also "
        r"the Rayleigh quotient $\rho = \frac{x_2^\top Ax_2}{x_2^\top x_2}$. Give exact fractions."
    )
    assert keys(item) == ["(1/3, 1)", "53/10"]


def test_worked_example_of_power_iter_rate() -> None:
    item = power_iter_rate.draw(2, 7)
    assert item.prompt == (
        "A diagonalisable matrix has the eigenvalues $-6, -9, -8, -1$. Power iteration starts with a "
        "vector that has a part along every eigenvector. Which eigenvalue does it find? In the long "
        "run, each step multiplies the error of the direction by a number. Find the absolute value "
        "of this number. Give it as an exact fraction."
    )
    assert keys(item) == ["-9", "8/9"]


def test_worked_example_of_centrality() -> None:
    item = centrality.draw(4, 7)
    assert item.prompt == (
        "A graph has the nodes P, Q, R, S, T and the edges RS, PT, PR, QS. Nodes with equal "
        "eigenvector centrality form one group. Order these groups from the largest to the "
        "smallest centrality: P and S; Q and T; R. Separate the groups with commas, and write a "
        "group as it is shown."
    )
    assert keys(item) == ["R, P and S, Q and T"]


def test_the_second_iterate_agrees_with_the_square_of_the_matrix() -> None:
    for item in samples(power_iter_step, 25):
        a, start = matrices(item.prompt)
        x = (a @ a @ start).ravel()
        x = x / np.abs(x).max()
        assert vector(keys(item)[0]) == pytest.approx(x)
        assert value(keys(item)[1]) == pytest.approx(x @ a @ x / (x @ x))


def test_the_rate_agrees_with_a_run() -> None:
    for item in samples(power_iter_rate, 25):
        values = [float(n) for n in numbers(between(item.prompt, "eigenvalues $", "$"))]
        top = int(np.argmax(np.abs(values)))
        x, errors = np.ones(len(values)), []
        for _ in range(120):
            x = x * values
            x = x / np.abs(x).max()
            errors.append(np.linalg.norm(np.delete(x, top)))
        assert value(keys(item)[0]) == values[top]
        if errors[-1] > 1e-280:
            assert value(keys(item)[1]) == pytest.approx(errors[-1] / errors[-2], rel=1e-3)


def test_the_order_agrees_with_the_dominant_eigenvector() -> None:
    names = "PQRST"
    for item in samples(centrality, 25):
        table = np.zeros((5, 5))
        for edge in between(item.prompt, "the edges ", ".").split(", "):
            i, j = names.index(edge[0]), names.index(edge[1])
            table[i, j] = table[j, i] = 1
        values, vectors = np.linalg.eigh(table)
        central = np.abs(vectors[:, int(np.argmax(values))])
        groups = [[central[names.index(name)] for name in group.split(" and ")] for group in keys(item)[0].split(", ")]
        assert all(np.ptp(group) < 1e-9 for group in groups)
        means = [float(np.mean(group)) for group in groups]
        assert means == sorted(means, reverse=True)
        assert min(np.abs(np.diff(means))) > 0.02
        assert sum(map(len, groups)) == 5
