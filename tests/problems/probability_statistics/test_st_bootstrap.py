"""The families of ``st-bootstrap`` solved by an independent path."""

import numpy as np

from problems.probability_statistics.st_bootstrap import bootstrap_ci, bootstrap_concept
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_bootstrap_concept() -> None:
    item = bootstrap_concept.draw(2, 7)
    assert item.prompt == (
        "The data are $23, 51, 14, 11, 12$. Which lists can be an ordinary bootstrap sample of "
        "these data? Choose all of them."
    )
    assert keys(item) == ["14, 12, 23, 51, 11\n23, 11, 14, 12, 12\n14, 14, 14, 14, 14"]


def test_worked_example_of_bootstrap_ci() -> None:
    item = bootstrap_ci.draw(3, 7)
    assert item.prompt == (
        "Twenty bootstrap means are sorted: $11.6, 11.7, 11.8, 12.7, 12.8, 13.2, 13.3, 13.6, "
        "13.7, 13.8, 14.2, 14.5, 14.6, 15, 15.6, 16.2, 16.5, 16.6, 16.7, 16.8$. Make the 90 % "
        "percentile interval: drop 5 % of the values at each end. The smallest and the largest "
        "value that remain are the ends. Give both ends exactly."
    )
    assert keys(item) == ["11.7", "16.7"]


def test_a_bootstrap_sample_has_the_size_and_the_values_of_the_data() -> None:
    for item in samples(bootstrap_concept, 30):
        data = between(item.prompt, "are $", "$").split(", ")
        drawn = [option.split(", ") for option in item.parts[0].options]
        picked = ["ABCDEF"[i] for i, one in enumerate(drawn) if len(one) == len(data) and set(one) <= set(data)]
        assert len(picked) == 3
        assert right(item, ", ".join(picked))


def test_the_interval_agrees_with_a_quantile_of_numpy() -> None:
    for item in samples(bootstrap_ci, 30):
        means = [float(n) for n in between(item.prompt, "sorted: $", "$").split(", ")]
        assert means == sorted(means)
        assert len(means) == 20
        low, high = np.quantile(means, [0.06, 0.94], method="inverted_cdf")
        assert right(item, low, high)
