"""The families of ``mk-ml`` solved by an independent path."""

import itertools
import re
from fractions import Fraction
from math import log

import numpy as np
import pytest

from problems.probability_statistics.mk_ml import hmm_forward, mk_text_mle, mk_text_smooth, pagerank_step
from tests.problems.probability_statistics.solved import right, rounded, typed
from tests.problems.prompts import between, keys, matrices, numbers, samples, value, vector


def test_worked_example_of_mk_text_mle() -> None:
    item = mk_text_mle.draw(2, 7)
    assert item.prompt == (
        "A Markov chain of letters is fitted to the text `aaabbcbbcb`. Find the "
        r"maximum-likelihood estimate of $P(a \mid a)$. This is the probability that the letter "
        "after a is a. Give an exact fraction."
    )
    assert keys(item) == ["2/3"]


def test_worked_example_of_mk_text_smooth() -> None:
    item = mk_text_smooth.draw(3, 7)
    assert item.prompt == (
        "A Markov chain of the letters a, b, c is fitted to the text `baabcbcbbaccca` with add-1 "
        r"smoothing. Find $P(c \mid b)$, the probability of c after b, as an exact fraction. Find "
        "also the natural logarithm of the probability of `bca`, given its first letter. Give 2 "
        "decimal places."
    )
    assert keys(item) == ["3/8", "-2.367124"]


def test_worked_example_of_pagerank_step() -> None:
    item = pagerank_step.draw(3, 7)
    assert item.prompt == (
        "There are 3 pages. Page 1 links to 2 and 3. Page 2 links to 1. Page 3 links to 1 and 2. "
        "With probability $d = 0.8$ the reader follows a random link of the page. Otherwise the reader jumps "
        "to a random page. Start from the uniform distribution and do one PageRank update. Give the "
        "vector of new scores, with exact fractions or 3 decimal places."
    )
    assert keys(item) == ["(7/15, 1/3, 1/5)"]


def test_worked_example_of_hmm_forward() -> None:
    item = hmm_forward.draw(4, 7)
    assert item.prompt == (
        "A hidden Markov model has the hidden states 1, 2 and the observations 1, 2. The first "
        r"hidden state has the distribution $\pi = (0.1,\,0.9)$. The transitions are $A = "
        r"\begin{pmatrix}0.9&0.1\\0.1&0.9\end{pmatrix}$ (rows: from). The emission probabilities are $B = "
        r"\begin{pmatrix}0.6&0.4\\0.8&0.2\end{pmatrix}$ (rows: hidden state, columns: "
        "observation). Find the probability that the first observation is 2 and the second is 1. Give the exact "
        "value."
    )
    assert keys(item) == ["0.1652"]


def _after(text: str, first: str) -> list[str]:
    """Return the letters that follow a letter in a text."""
    return [text[place + 1] for place in range(len(text) - 1) if text[place] == first]


def test_the_transition_agrees_with_the_letters_that_follow() -> None:
    for item in samples(mk_text_mle, 30):
        second, first = re.findall(r"\$P\((\w) \\mid (\w)\)", item.prompt)[0]
        letters = _after(between(item.prompt, "`", "`"), first)
        assert right(item, Fraction(letters.count(second), len(letters)))


def test_smoothing_agrees_with_adding_one_letter_of_each_kind() -> None:
    for item in samples(mk_text_smooth, 30):
        second, first = re.findall(r"\$P\((\w) \\mid (\w)\)", item.prompt)[0]
        text, string = re.findall(r"`(\w+)`", item.prompt)

        def chance(one: str, two: str, text: str = text) -> Fraction:
            letters = [*_after(text, one), "a", "b", "c"]
            return Fraction(letters.count(two), len(letters))

        total = log(chance(string[0], string[1]) * chance(string[1], string[2]))
        assert right(item, chance(first, second), rounded(total, 2))


def test_the_update_agrees_with_the_google_matrix() -> None:
    for item in samples(pagerank_step, 30):
        n = int(between(item.prompt, "There are ", " pages"))
        links = np.zeros((n, n))
        for page, targets in re.findall(r"Page (\d) links to ([^.]*)\.", item.prompt):
            for target in re.findall(r"\d", targets):
                links[int(page) - 1, int(target) - 1] = 1
        google = 0.8 * links / links.sum(axis=1, keepdims=True) + 0.2 / n
        scores = np.full(n, 1 / n) @ google
        assert np.allclose(vector(keys(item)[0]), scores)
        assert right(item, typed([rounded(score, 3) for score in scores]))


def test_the_likelihood_agrees_with_all_paths() -> None:
    for item in samples(hmm_forward, 30):
        start = [float(n) for n in numbers(between(item.prompt, r"\pi = (", ")$"))]
        moves, emissions = matrices(item.prompt)
        first, second = (int(n) - 1 for n in re.findall(r"observation is (\d) and the second is (\d)", item.prompt)[0])
        total = sum(
            start[i] * emissions[i, first] * moves[i, j] * emissions[j, second]
            for i, j in itertools.product(range(2), repeat=2)
        )
        assert value(keys(item)[0]) == pytest.approx(total)
