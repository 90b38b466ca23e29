"""The families of ``ht-power`` solved by an independent path."""

from scipy import stats

from problems.probability_statistics.ht_power import power_z
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_power_z() -> None:
    item = power_z.draw(4, 7)
    assert item.prompt == (
        r"A one-sided z-test has $H_0$: $\mu = 100$ and $H_1$: $\mu > 100$. It uses $\alpha = "
        r"0.05$, so the critical value is 1.645. The sample has $n = 64$ values, and $\sigma = 13$ "
        "is known. The true mean is $106.5$. What is the power? Give 3 decimal places."
    )
    assert keys(item) == ["0.990739"]


def test_the_power_agrees_with_the_rejection_region_of_the_mean() -> None:
    for item in samples(power_z, 30):
        null, n, sigma, truth = (
            float(between(item.prompt, mark, "$"))
            for mark in (r"$H_0$: $\mu = ", "n = ", r"\sigma = ", "true mean is $")
        )
        error = sigma / n**0.5
        bound = stats.norm.ppf(0.95, null, error)
        assert right(item, rounded(stats.norm.sf(bound, truth, error), 3))
