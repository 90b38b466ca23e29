"""The families of ``vec-dot`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_dot import WORDS, cosine_similarity, dot_angle, dot_orthogonal_k, dot_value
from tests.problems.prompts import keys, matrices, samples, value


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


def test_worked_example_of_dot_angle() -> None:
    item = dot_angle.draw(3, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}-1\\2\\-1\end{pmatrix}$ and $v = "
        r"\begin{pmatrix}-4\\2\\2\end{pmatrix}$. Find the angle between $u$ and $v$. Give the exact "
        "angle in degrees, between 0 and 180."
    )
    assert keys(item) == ["60"]


def test_worked_example_of_dot_orthogonal_k() -> None:
    item = dot_orthogonal_k.draw(2, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}-1\\k\end{pmatrix}$ and $v = \begin{pmatrix}6\\1\end{pmatrix}$. "
        "Find the number $k$ for which $u$ and $v$ are orthogonal. Give the exact value."
    )
    assert keys(item) == ["6"]


def test_worked_example_of_cosine_similarity() -> None:
    item = cosine_similarity.draw(3, 7)
    assert item.prompt == (
        "Text A is `model loss model loss model model loss`. Text B is `data data loss loss noise "
        "loss noise loss model`. Count the words data, model, loss, noise in each text, in this "
        "order. This gives one vector of counts for each text. Compute the cosine similarity of the "
        "two vectors. Give 2 decimal places."
    )
    assert keys(item) == ["16/25"]


def test_the_angle_agrees_with_numpy() -> None:
    for item in samples(dot_angle, 25):
        u, v = (found.ravel() for found in matrices(item.prompt))
        angle = np.degrees(np.arccos(u @ v / np.linalg.norm(u) / np.linalg.norm(v)))
        assert angle == pytest.approx(value(keys(item)[0]))


def test_the_vectors_are_orthogonal() -> None:
    for item in samples(dot_orthogonal_k, 25):
        u, v = (found.ravel() for found in matrices(item.prompt.replace("k\\end", keys(item)[0] + "\\end")))
        assert u @ v == 0


def test_the_cosine_similarity_agrees_with_numpy() -> None:
    for item in samples(cosine_similarity, 25):
        if item.level == 2:
            u, v = (found.ravel() for found in matrices(item.prompt))
        else:
            texts = item.prompt.split("`")[1::2]
            u, v = (np.array([text.split().count(word) for word in WORDS], float) for text in texts)
        assert u @ v / np.linalg.norm(u) / np.linalg.norm(v) == pytest.approx(value(keys(item)[0]))
