"""The families of ``eig-pca`` solved by an independent path."""

from problems.linear_algebra.eig_pca import pca_k
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_pca_k() -> None:
    item = pca_k.draw(2, 7)
    assert item.prompt == (
        "A covariance matrix has the eigenvalues $17, 10, 3, 51, 19$. How many principal components "
        "do you need to keep at least 95 % of the variance? Give the smallest number, an integer."
    )
    assert keys(item) == ["4"]


def test_the_share_is_reached_and_not_before() -> None:
    for item in samples(pca_k):
        values = sorted(map(int, between(item.prompt, "eigenvalues $", "$").split(", ")), reverse=True)
        share = int(between(item.prompt, "at least ", " %")) / 100
        k = int(keys(item)[0])
        assert sum(values[:k]) >= share * sum(values) > sum(values[: k - 1])
