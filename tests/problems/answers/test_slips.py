"""Every general slip: a key, an answer that the slip leads to, and the tag that names it."""

import pytest

from problems.answers.checking import check
from problems.answers.judging.diagnosis.slips import inner_slips, whole_slips
from problems.verdict import Status, Verdict

SLIPS = {
    "sign": ("2x + 3", "-2x - 3"),
    "percent": ("0.25", "25"),
    "percent-twice": ("0.43", "0.0043"),
    "complement": ("0.83", "0.17"),
    "reciprocal": ("3/7", "7/3"),
    "factor-two": ("14", "28"),
    "factor-half": ("14", "7"),
    "missing-root": ("3sqrt(2)", "18"),
    "extra-root": ("9x^4 + x", "sqrt(9x^4 + x)"),
    "degrees": ("pi/3", "60"),
    "radians": ("60", "pi/3"),
    "factor-ten": ("0.37", "3.7"),
    "factor-tenth": ("37", "3.7"),
    "logarithm": ("12", "ln(12)"),
    "exponential": ("ln(12)", "12"),
    "off-by-one": ("12", "13"),
    "power-of-sum": ("(x + 3)^2", "x^2 + 9"),
    "root-of-sum": ("sqrt(x^2 + 9)", "x + 3"),
    "log-of-sum": ("ln(x + 5)", "ln(x) + ln(5)"),
    "fraction-split": ("1/(x + 3)", "1/x + 1/3"),
    "bracket": ("5(x^2 + 3x)", "5x^2 + 3x"),
    "minus-bracket": ("x^2 - (3x + 7)", "x^2 - 3x + 7"),
    "one-sign": ("x^2 + 3x - 7", "x^2 - 3x - 7"),
    "exponent-sign": ("5x^(-3) + 1", "5x^3 + 1"),
    "exponent": ("5x^3 + 1", "5x^2 + 1"),
    "sine-cosine": ("x + sin(x)", "x + cos(x)"),
    "missing-factor": ("7x cos(x)", "x cos(x)"),
    "missing-term": ("x^3 + 5x + 7", "x^3 + 5x"),
    "upside-down": ("x + 3/7", "x + 7/3"),
    "product-for-sum": ("x + 7", "7x"),
    "sum-for-product": ("7x", "x + 7"),
    "divided": ("7x + 1", "x/7 + 1"),
    "multiplied": ("x/7 + 1", "7x + 1"),
    "letters": ("x^2 y", "y^2 x"),
    "coefficient-two": ("x^2 + 6x + 5", "x^2 + 12x + 5"),
    "coefficient": ("x^2 + 6x + 5", "x^2 + 7x + 5"),
    "chain-rule": ("6x (x^2 + 1)^2", "3(x^2 + 1)^2"),
    "differentiated": ("sin(x) e^x", "cos(x) e^x + sin(x) e^x"),
}


def judged(key: str, response: str) -> Verdict:
    return check({"reference": key, "response": response})


@pytest.mark.parametrize("tag", sorted(SLIPS))
def test_a_slip_is_named_by_its_tag(tag: str) -> None:
    verdict = judged(*SLIPS[tag])
    assert verdict.status is Status.INCORRECT
    assert verdict.feedback is not None
    assert verdict.feedback.tag == tag


def test_every_slip_has_an_example() -> None:
    assert {slip.tag for slip in (*whole_slips(), *inner_slips())} == set(SLIPS)


@pytest.mark.parametrize(("key", "response", "tag", "sentence"), [
    ("3x^2", "x^3", "integrated", "This is one step back: the derivative of yours is the answer."),
    ("2x + 1", "3", "constant", "Your answer is a number, but the answer depends on $x$."),
    ("1/3", "0.3", "rounded-too-far", "This is rounded too far. Keep more digits, or give the exact value."),
    ("x^2 + 3x", "x^4", "counterexample", "At $x = 2$ yours gives 16, but the answer gives 10."),
])  # fmt: skip
def test_other_mistakes_are_told_in_a_sentence(key: str, response: str, tag: str, sentence: str) -> None:
    feedback = judged(key, response).feedback
    assert feedback is not None
    assert (feedback.tag, feedback.sentence) == (tag, sentence)


@pytest.mark.parametrize(("key", "response"), [("7x^2", "x^5"), ("13e^x", "x"), ("-5sqrt(x)", "x^4")])
def test_a_value_of_a_key_with_one_term_is_not_told_because_it_would_give_the_key_away(key: str, response: str) -> None:
    feedback = judged(key, response).feedback
    assert feedback is not None
    assert feedback.tag == "counterexample"
    assert "the answer gives" not in feedback.sentence


@pytest.mark.parametrize(("key", "response", "sentence"), [
    ("x + 2y = 3", "x + 2y = 4", "Yours is true at $x = 1, y = 3/2$, but the answer is not."),
    ("y = 2x + 1", "y = -2x + 1", "One sign is wrong."),
    ("y = 2x + 1", "y = x/2 + 1", "You divided where you should multiply."),
])  # fmt: skip
def test_a_wrong_line_is_told_by_its_slip_or_by_a_point_on_it(key: str, response: str, sentence: str) -> None:
    feedback = check({"kind": "eqn", "reference": key, "response": response}).feedback
    assert feedback is not None
    assert feedback.sentence == sentence


def test_a_number_given_for_a_formula_is_told_even_where_a_slip_of_the_key_is_a_number() -> None:
    feedback = judged("x^2 + 1", r"\sqrt[10^9]{2}").feedback
    assert feedback is not None
    assert feedback.tag == "constant"
