"""The families of ``ht-concepts`` solved by an independent path."""

from problems.probability_statistics.ht_concepts import ht_errors, ht_hypotheses, ht_pvalue_meaning
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, numbers, samples


def test_worked_example_of_ht_hypotheses() -> None:
    item = ht_hypotheses.draw(2, 7)
    assert item.prompt == (
        "You want to support this claim with data: the mean mass of a bag is different from 764 "
        r"grams. Let $\mu$ be this mean. Choose the hypotheses and the kind of test."
    )
    assert keys(item) == ["H₀: μ = 764, H₁: μ ≠ 764, two-sided"]


def test_worked_example_of_ht_pvalue_meaning() -> None:
    item = ht_pvalue_meaning.draw(2, 7)
    assert item.prompt == ("A test of $H_0$ gives the p-value 0.008. Which statements are right? Choose all of them.")
    assert keys(item) == [
        "If H₀ holds, data at least this extreme have probability 0.008.\nAt the 5 % level, H₀ is rejected."
    ]


def test_worked_example_of_ht_errors() -> None:
    item = ht_errors.draw(2, 7)
    assert item.prompt == (
        'A medical test looks for an illness. The hypothesis $H_0$ is "the person is healthy". '
        "Which event is a type I error, and which is a type II error? Choose one answer."
    )
    assert keys(item) == ["Type I: a healthy person tests positive. Type II: an ill person tests negative."]


def test_the_null_hypothesis_is_an_equality_and_the_claim_the_alternative() -> None:
    signs = {"is more than": ">", "is less than": "<", "is different from": "≠"}
    for item in samples(ht_hypotheses, 30):
        words = next(words for words in signs if words in item.prompt)
        number = numbers(item.prompt)[0]
        sides = "" if item.level == 1 else ", two-sided" if "different" in words else ", one-sided"
        assert right(item, f"H₀: μ = {number}, H₁: μ {signs[words]} {number}{sides}")
        assert len(set(item.parts[0].options)) == 4


def test_the_decision_follows_from_the_p_value() -> None:
    for item in samples(ht_pvalue_meaning, 30):
        p = float(between(item.prompt, "p-value ", ". "))
        wanted = ["If H₀ holds", "H₀ is rejected" if p < 0.05 else "H₀ is not rejected"]
        picked = ["ABCDEF"[i] for i, option in enumerate(item.parts[0].options) if any(w in option for w in wanted)]
        assert right(item, ", ".join(picked))


def test_type_one_is_the_false_alarm() -> None:
    alarms = (
        "good mail",
        "healthy person",
        "without a fire",
        "honest payment",
        "good part",
        "useless drug is called effective",
    )
    misses = ("not marked", "tests negative", "no alarm", "fraud is not", "is sold", "effective drug is called useless")
    for item in samples(ht_errors, 30):
        fitting = [
            option
            for option in item.parts[0].options
            if any(word in option.split("Type II")[0] for word in alarms)
            and any(word in option.split("Type II")[1] for word in misses)
        ]
        assert fitting == keys(item)
