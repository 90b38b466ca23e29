"""The families of ``mm-cluster`` solved by an independent path."""

import re

import numpy as np

from problems.mathematical_modelling.mm_cluster import kmeans_step
from tests.problems.prompts import between, keys, numbers, samples, vector


def test_worked_example_of_kmeans_step() -> None:
    item = kmeans_step.draw(2, 7)
    assert item.prompt == (
        r"Do one step of k-means with the points $(0,\,1)$, $(8,\,6)$, $(3,\,3)$, $(6,\,1)$, "
        r"$(6,\,6)$, $(5,\,7)$. The centres are now $c_1 = (8,\,8)$ and $c_2 = (0,\,0)$. Assign each "
        "point to the nearest centre. Then move each centre to the mean of its points. Give the set "
        "of the two new centres with exact entries, for example `{(1, 2), (3, 5/2)}`."
    )
    assert keys(item) == ["{(19/3, 19/3), (3, 5/3)}"]


def test_the_new_centres_agree_with_numpy() -> None:
    for item in samples(kmeans_step, 25):
        points, centres = (
            np.array([[float(number) for number in numbers(point)] for point in re.findall(r"\(([^()$]*)\)\$", text)])
            for text in (between(item.prompt, "points ", ". The"), between(item.prompt, "The centres", ". Assign"))
        )
        nearest = np.argmin(np.linalg.norm(points[:, None] - centres[None], axis=2), axis=1)
        means = sorted(tuple(points[nearest == group].mean(axis=0)) for group in (0, 1))
        found = sorted(tuple(vector(entry)) for entry in re.findall(r"\([^()]*\)", keys(item)[0]))
        assert np.allclose(means, found)
