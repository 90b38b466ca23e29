"""The families of ``vec-independence`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_independence import independence_k, independent_max
from tests.problems.prompts import keys, matrices, samples


def test_worked_example_of_independence_k() -> None:
    item = independence_k.draw(3, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}1\\0\\2\end{pmatrix}$, $v = \begin{pmatrix}0\\1\\4\end{pmatrix}$ "
        r"and $w = \begin{pmatrix}3\\-1\\k\end{pmatrix}$. For which number $k$ are these three "
        "vectors linearly dependent? Give an integer."
    )
    assert keys(item) == ["2"]


def test_worked_example_of_independent_max() -> None:
    item = independent_max.draw(2, 7)
    assert item.prompt == (
        r"Consider the four vectors $\begin{pmatrix}-1\\2\\0\end{pmatrix},\ "
        r"\begin{pmatrix}-2\\-1\\2\end{pmatrix},\ \begin{pmatrix}-6\\2\\4\end{pmatrix},\ "
        r"\begin{pmatrix}4\\-3\\-2\end{pmatrix}$. What is the largest number of them that are "
        "linearly independent? Give an integer."
    )
    assert keys(item) == ["2"]


def test_the_determinant_is_zero_only_for_this_number() -> None:
    for item in samples(independence_k, 25):
        right = int(keys(item)[0])
        for k in (right, right + 1):
            vectors = matrices(item.prompt.replace("k\\end", f"{k}\\end"))
            assert np.linalg.det(np.hstack(vectors)) == pytest.approx(k - right)


def test_the_number_of_independent_vectors_is_the_rank() -> None:
    ranks = {item.prompt: np.linalg.matrix_rank(np.hstack(matrices(item.prompt))) for item in samples(independent_max)}
    assert set(ranks.values()) == {2, 3}
    for item in samples(independent_max):
        assert keys(item) == [str(ranks[item.prompt])]
