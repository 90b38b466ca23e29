"""The families of ``lt-compose`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.lt_compose import compose_maps
from tests.problems.prompts import keys, matrices, matrix, samples


def test_worked_example_of_compose_maps() -> None:
    item = compose_maps.draw(3, 7)
    assert item.prompt == (
        r"First the matrix $A = \begin{pmatrix}1&3\\0&1\end{pmatrix}$ acts on a vector. Then the "
        "reflection in the x-axis acts on the result. Find the matrix of both steps together. Give a "
        "matrix."
    )
    assert keys(item) == ["[[1, 3], [0, -1]]"]


SECOND = {"rotation by 90": [[0, -1], [1, 0]], "in the x-axis": [[1, 0], [0, -1]], "y = x": [[0, 1], [1, 0]]}


def test_the_product_sends_the_basis_where_both_maps_send_it() -> None:
    for item in samples(compose_maps):
        found = matrices(item.prompt)
        named = [np.array(map_) for words, map_ in SECOND.items() if words in item.prompt]
        second = found[1] if len(found) > 1 else named[0]
        for basis_vector in np.eye(2):
            assert np.array_equal(matrix(keys(item)[0]) @ basis_vector, second @ (found[0] @ basis_vector))
