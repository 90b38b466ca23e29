"""The families of ``vec-dot`` solved by an independent path."""

from problems.linear_algebra.vec_dot import dot_value
from tests.problems.prompts import keys, matrices, samples


def test_worked_example_of_dot_value() -> None:
    item = dot_value.draw(1, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}5\\2\\-5\end{pmatrix}$ and $v = "
        r"\begin{pmatrix}4\\5\\0\end{pmatrix}$. Compute $u\cdot v$. Give an integer."
    )
    assert keys(item) == ["30"]


def test_the_dot_product_agrees_with_numpy() -> None:
    for item in samples(dot_value):
        u, v = (found.ravel() for found in matrices(item.prompt))
        assert u @ v == int(keys(item)[0])
