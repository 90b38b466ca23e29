"""The families of ``oa-arch`` solved by an independent path."""

from itertools import pairwise

import numpy as np

from problems.optimisation.oa_arch import param_count_mlp
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_param_count_mlp() -> None:
    item = param_count_mlp.draw(2, 7)
    assert item.prompt == (
        "A dense network has the layer sizes 18–25–10–2. Every unit has a bias. How many parameters "
        "does it have? Give an integer."
    )
    assert keys(item) == ["757"]


def test_the_parameters_agree_with_the_arrays_of_a_network() -> None:
    for item in samples(param_count_mlp):
        sizes = [int(n) for n in between(item.prompt, "layer sizes ", ".").split("–")]
        arrays = [np.zeros((after, before + 1)) for before, after in pairwise(sizes)]
        assert int(keys(item)[0]) == sum(array.size for array in arrays)
