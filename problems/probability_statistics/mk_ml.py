"""Families of the skill ``mk-ml``: Markov chains in machine learning."""

from fractions import Fraction
from itertools import pairwise, product
from math import log
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, quotient, short_decimal, tex, tex_point, text, text_vector
from problems.snapshot import PlotCall
from problems.statistical_tables import decimal_rows, table_plot, times

LETTERS = "abc"
DAMPING = Fraction(4, 5)


def _text(rng: Random) -> tuple[str, dict[str, int], dict[str, int]]:
    """Draw a text; return it with the counts of its pairs and of its letters that have a successor."""
    while True:
        word = "".join(rng.choices(LETTERS, weights=rng.sample((2, 3, 4), 3), k=rng.randint(10, 14)))
        rows = {letter: word[:-1].count(letter) for letter in LETTERS}
        if min(rows.values()) >= 2:
            pairs = {f + s: sum(pair == (f, s) for pair in pairwise(word)) for f, s in product(LETTERS, repeat=2)}
            return word, pairs, rows


def _pairs_plot(pairs: dict[str, int], alt: str) -> PlotCall:
    table = [[pairs[f + s] for s in LETTERS] for f in LETTERS]
    return table_plot([f"from {f}" for f in LETTERS], [f"to {s}" for s in LETTERS], table, alt, "Counts of pairs")


@family(skill=Skill.MK_ML, levels=(2,), title="Transition probability of a text")
def mk_text_mle(rng: Random, _level: int) -> Item:
    """Estimate a transition probability from a short text."""
    while True:
        word, pairs, rows = _text(rng)
        first, second = rng.choice(LETTERS), rng.choice(LETTERS)
        count = pairs[first + second]
        if 0 < count < rows[first]:
            break
    row = rows[first]
    answer, everywhere = Fraction(count, row), word.count(first)
    return Item(
        prompt=(
            f"A Markov chain of letters is fitted to the text `{word}`. "
            rf"Find the maximum-likelihood estimate of $P({second} \mid {first})$. "
            f"This is the probability that the letter after {first} is {second}. Give an exact fraction."
        ),
        parts=(Probability(text(answer)),),
        hints=(
            "Count the pairs. Divide by the number of pairs that begin with the same letter.",
            f"The letter {first} has a next letter {times(row)}.",
        ),
        solution=(
            f"The pair {first}{second} occurs {times(count) if count else 'never'}.",
            f"The letter {first} has a next letter {times(row)}.",
            rf"So the estimate is ${quotient(count, row)}$.",
        ),
        misconceptions=(
            Misconception(
                "last-letter-counted", text(Fraction(count, everywhere)), f"Count only each {first} with a next letter."
            )
            if word.endswith(first)
            else None,
            Misconception("joint", text(Fraction(count, len(word) - 1)), "Divide by the row total."),
            Misconception(
                "reverse",
                text(Fraction(count, sum(pairs[f + second] for f in LETTERS))),
                f"The condition is the first letter, {first}.",
                optional=True,
            ),
        ),
        plot=_pairs_plot(pairs, f"The table of pair counts. The row of {first} adds up to {row}."),
    )


@family(skill=Skill.MK_ML, levels=(3,), title="Add-one smoothing")
def mk_text_smooth(rng: Random, _level: int) -> Item:
    """Find a smoothed transition probability and the log-probability of a short text."""
    word, pairs, rows = _text(rng)
    first, second = rng.choice(LETTERS), rng.choice(LETTERS)
    string = "".join(rng.choice(LETTERS) for _ in range(3))
    count, row = pairs[first + second], rows[first]
    answer = Fraction(count + 1, row + 3)
    factors = [Fraction(pairs[f + s] + 1, rows[f] + 3) for f, s in pairwise(string)]
    total = sum(log(factor) for factor in factors)
    missing = sum(log(Fraction(pairs[f + s] + 1, rows[f] + 1)) for f, s in pairwise(string))
    x, y, z = tuple(string)
    return Item(
        prompt=(
            f"A Markov chain of the letters a, b, c is fitted to the text `{word}` with add-1 smoothing. "
            rf"Find $P({second} \mid {first})$, the probability of {second} after {first}, as an exact fraction. "
            f"Find also the natural logarithm of the probability of `{string}`, given its first letter. "
            "Give 2 decimal places."
        ),
        parts=(
            Probability(text(answer), label=f"P({second} | {first})"),
            Number(decimal(total, 6), label="Log-probability", exact=False, tolerance="0.015"),
        ),
        hints=(
            "Add 1 to each of the 3 counts of a row. Then divide by the new row total.",
            f"The pair {first}{second} occurs {times(count)}, and {first} has a next letter {times(row)}.",
        ),
        solution=(
            f"The pair {first}{second} occurs {times(count)}, and {first} has a next letter {times(row)}.",
            rf"With smoothing, $P({second} \mid {first}) = {count + 1}/({row} + 3) = {tex(answer)}$.",
            rf"In the same way, $P({y} \mid {x}) = {tex(factors[0])}$ and $P({z} \mid {y}) = {tex(factors[1])}$.",
            rf"The sum of the logarithms is $\ln {tex(factors[0])} + \ln {tex(factors[1])} \approx {total:.2f}$.",
        ),
        misconceptions=(
            Misconception(
                "one-letter-added", (text(Fraction(count + 1, row + 1)), None), "Add 1 for each of the 3 letters."
            ),
            Misconception("not-smoothed", (text(Fraction(count, row)), None), "Add 1 to each count first.", True),
            Misconception("one-letter-in-log", (None, decimal(missing, 6)), "Add 1 for each of the 3 letters."),
        ),
        plot=_pairs_plot(pairs, "The table of pair counts before smoothing."),
    )


@family(skill=Skill.MK_ML, levels=(3,), title="One step of PageRank")
def pagerank_step(rng: Random, _level: int) -> Item:
    """Do one PageRank update from the uniform start."""
    while True:
        n = rng.choice((3, 4, 4))
        links = [sorted(rng.sample([j for j in range(n) if j != i], rng.randint(1, min(3, n - 1)))) for i in range(n)]
        degrees = {len(targets) for targets in links}
        if len(degrees) > 1 and all(any(j in targets for targets in links) for j in range(n)):
            break
    start, teleport = Fraction(1, n), (1 - DAMPING) / n
    shares = [sum((start / len(links[j]) for j in range(n) if i in links[j]), Fraction(0)) for i in range(n)]
    full = [sum((start for j in range(n) if i in links[j]), Fraction(0)) for i in range(n)]
    answer = [teleport + DAMPING * share for share in shares]
    written = ". ".join(f"Page {i + 1} links to {_and(targets)}" for i, targets in enumerate(links))
    sources = [j for j in range(n) if 0 in links[j]]
    terms = " + ".join(rf"\frac{{1}}{{{n}}}\cdot\frac{{1}}{{{len(links[j])}}}" for j in sources)
    return Item(
        prompt=(
            f"There are {n} pages. {written}. "
            "With probability $d = 0.8$ the reader follows a random link of the page. "
            "Otherwise the reader jumps to a random page. "
            "Start from the uniform distribution and do one PageRank update. "
            "Give the vector of new scores, with exact fractions or 3 decimal places."
        ),
        parts=(Vector(text_vector(answer), tolerance="0.0015"),),
        idea="A page shares its score among its links.",
        hints=(
            "Each page splits its score equally among its links. Multiply what arrives by $d$, and add $(1-d)/N$.",
            f"Page 1 receives from {_and(sources)}: ${terms} = {tex(shares[0])}$.",
        ),
        solution=(
            rf"Every page starts with $\frac{{1}}{{{n}}}$ and splits it equally among its links.",
            f"The pages receive, in order, ${tex_point(shares)}$.",
            rf"Multiply by 0.8 and add $\frac{{1 - 0.8}}{{{n}}} = {tex(teleport)}$.",
            f"The new scores are ${tex_point(answer)}$. They add up to 1.",
        ),
        misconceptions=(
            Misconception("no-teleport", text_vector([DAMPING * share for share in shares]), "Add (1 − d)/N."),
            Misconception(
                "degree-ignored",
                text_vector([teleport + DAMPING * share for share in full]),
                "A page splits its score.",
            ),
            Misconception("no-damping", text_vector(shares), "Multiply by d and add (1 − d)/N.", optional=True),
        ),
        plot=PlotCall(
            "chain-and-shares",
            {
                "matrix": [[1 / len(links[i]) if j in links[i] else 0.0 for j in range(n)] for i in range(n)],
                "shares": [[float(start)] * n, [float(score) for score in answer]],
                "limit": [],
                "titles": ["Links with their shares", "Scores, one update"],
            },
            "after",
            "The graph of the links, with the share of its score that each page sends. Beside it the scores before and "
            f"after the update. After it they are {', '.join(f'{float(score):.3f}' for score in answer)}.",
        ),
    )


def _and(places: list[int]) -> str:
    names = [str(place + 1) for place in places]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@family(skill=Skill.MK_ML, levels=(4,), title="Likelihood of a hidden Markov model")
def hmm_forward(rng: Random, _level: int) -> Item:
    """Find the likelihood of two observations with the forward algorithm."""
    while True:
        p, a, b, e, f = (Fraction(rng.randint(1, 9), 10) for _ in range(5))
        if e != f and a != b:
            break
    pi, A, B = (p, 1 - p), ((a, 1 - a), (b, 1 - b)), ((e, 1 - e), (f, 1 - f))
    first, second = rng.randint(0, 1), rng.randint(0, 1)
    alpha = [pi[i] * B[i][first] for i in range(2)]
    arriving = [alpha[0] * A[0][j] + alpha[1] * A[1][j] for j in range(2)]
    ends = [arriving[j] * B[j][second] for j in range(2)]
    answer = ends[0] + ends[1]
    paths = [alpha[i] * A[i][j] * B[j][second] for i in range(2) for j in range(2)]
    unemitted = sum((pi[i] * A[i][j] * B[j][second] for i in range(2) for j in range(2)), Fraction(0))
    return Item(
        prompt=(
            "A hidden Markov model has the hidden states 1, 2 and the observations 1, 2. "
            rf"The first hidden state has the distribution $\pi = ({short_decimal(p)},\,{short_decimal(1 - p)})$. "
            rf"The transitions are $A = {decimal_rows(A)}$ (rows: from). "
            rf"The emission probabilities are $B = {decimal_rows(B)}$ (rows: hidden state, columns: observation). "
            f"Find the probability that the first observation is {first + 1} and the second is {second + 1}. "
            "Give the exact value."
        ),
        parts=(Probability(short_decimal(answer)),),
        idea="Sum over all hidden paths.",
        hints=(
            "Find the forward values after the first observation. Then move one step, and multiply by the emissions.",
            (
                rf"The first forward value is $\alpha_1(1) = {short_decimal(pi[0])}\cdot{short_decimal(B[0][first])} = "
                rf"{short_decimal(alpha[0])}$."
            ),
        ),
        solution=(
            (
                rf"After observation {first + 1}: $\alpha_1(1) = {short_decimal(alpha[0])}$ and "
                rf"$\alpha_1(2) = {short_decimal(alpha[1])}$."
            ),
            (
                f"Move one step with $A$. The values ${short_decimal(arriving[0])}$ and ${short_decimal(arriving[1])}$ "
                "arrive in the states 1 and 2."
            ),
            (
                rf"Multiply by the emissions of {second + 1}: $\alpha_2(1) = {short_decimal(ends[0])}$ and "
                rf"$\alpha_2(2) = {short_decimal(ends[1])}$."
            ),
            f"Add them: the probability is ${short_decimal(answer)}$.",
        ),
        misconceptions=(
            Misconception("best-path-only", short_decimal(max(paths)), "Sum over all paths for the likelihood."),
            Misconception("first-emission-missing", short_decimal(unemitted), "Include the first emission."),
            Misconception("last-emission-missing", short_decimal(sum(alpha)), "Include the second observation too."),
        ),
        plot=PlotCall(
            "trellis",
            {
                "values": [[float(value) for value in alpha], [float(value) for value in ends]],
                "steps": [[float(entry) for entry in row] for row in A],
                "names": [f"observation {first + 1}", f"observation {second + 1}"],
                "title": "Forward values and transitions",
            },
            "after",
            f"Two columns with both hidden states, joined by four arrows. The forward values are "
            f"{', '.join(map(short_decimal, alpha))} and then {', '.join(map(short_decimal, ends))}.",
        ),
    )
