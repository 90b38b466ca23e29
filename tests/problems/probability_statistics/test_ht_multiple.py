"""The families of ``ht-multiple`` solved by an independent path."""

from fractions import Fraction

from scipy import stats

from problems.probability_statistics.ht_multiple import multiple_bh, multiple_fwer
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_multiple_fwer() -> None:
    item = multiple_fwer.draw(2, 7)
    assert item.prompt == (
        r"You run 4 independent tests, each at the level $\alpha = 0.01$. All null hypotheses are "
        "true. What is the probability of at least one false alarm? Give 3 decimal places. Which "
        "level per test does the Bonferroni method use for a total level of 0.01? Give the exact "
        "value."
    )
    assert keys(item) == ["0.039404", "1/400"]


def test_worked_example_of_multiple_bh() -> None:
    item = multiple_bh.draw(4, 7)
    assert item.prompt == (
        "Six tests have the sorted p-values $0.002, 0.009, 0.032, 0.04, 0.055, 0.069$. How many "
        "hypotheses does the Benjamini–Hochberg method reject at the false discovery rate "
        "$q = 0.05$? Give an integer."
    )
    assert keys(item) == ["2"]


def test_the_false_alarms_agree_with_the_binomial_law() -> None:
    for item in samples(multiple_fwer, 30):
        m, alpha = int(between(item.prompt, "run ", " ")), between(item.prompt, r"\alpha = ", "$")
        assert right(item, rounded(stats.binom.sf(0, m, float(alpha)), 3), Fraction(alpha) / m)


def test_the_rejections_agree_with_scipy() -> None:
    for item in samples(multiple_bh, 40):
        ps = [float(p) for p in between(item.prompt, "p-values $", "$").split(", ")]
        assert ps == sorted(ps)
        assert right(item, int((stats.false_discovery_control(ps) <= 0.05).sum()))
