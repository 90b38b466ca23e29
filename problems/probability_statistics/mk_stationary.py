"""Families of the skill ``mk-stationary``: stationary distributions."""

from fractions import Fraction
from math import log
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, apply, transpose
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, tex_matrix, tex_point, tex_sum, text, text_vector
from problems.snapshot import PlotCall

STEPS = 10


@family(skill=Skill.MK_STATIONARY, levels=(2, 3), title="Stationary distribution")
def mk_stationary_2(rng: Random, level: int) -> Item:
    """Find the stationary distribution of a two-state chain; at level 2 the two rates add up to 1.1 at most."""
    a = b = 0
    while a == b or (level == 2 and a + b > 11):
        a, b = rng.randint(1, 9), rng.randint(1, 9)
    leave, back = Fraction(a, 10), Fraction(b, 10)
    P: Matrix = ((1 - leave, leave), (back, 1 - back))
    pi = (back / (leave + back), leave / (leave + back))
    rows = r"\\".join("&".join(short_decimal(entry) for entry in row) for row in P)
    shares = [(Fraction(1), Fraction(0))]
    for _ in range(STEPS):
        first, second = apply(transpose(P), shares[-1])
        shares.append((Fraction(first), Fraction(second)))
    return Item(
        prompt=(
            rf"A Markov chain has the transition matrix $P = \begin{{pmatrix}}{rows}\end{{pmatrix}}$ "
            r"(rows: from). Find its stationary distribution $\pi$. Give a vector with exact entries."
        ),
        parts=(Vector(text_vector(pi)),),
        hints=(
            r"Write down the first equation of $\pi P = \pi$. Then use that the entries add up to 1.",
            rf"In balance, the flows are equal: ${short_decimal(leave)}\,\pi_1 = {short_decimal(back)}\,\pi_2$.",
        ),
        solution=(
            (
                rf"In balance, the flow from 1 to 2 equals the flow back: ${short_decimal(leave)}\,\pi_1 = "
                rf"{short_decimal(back)}\,\pi_2$."
            ),
            rf"So $\pi_1 : \pi_2 = {b} : {a}$. The entries add up to 1.",
            rf"Divide by the sum {a + b}: $\pi = {tex_point(pi)}$.",
            r"Check: multiply $\pi P$. The result is $\pi$ again.",
        ),
        misconceptions=(
            Misconception("swapped", text_vector(pi[::-1]), "You are more often in the state that is hard to leave."),
            Misconception("uniform", "(1/2, 1/2)", "The uniform distribution is right only for equal rates."),
            Misconception("not-normalised", text_vector((back, leave)), "The entries must add up to 1.", True),
        ),
        plot=PlotCall(
            "convergence",
            {"shares": [[float(x), float(y)] for x, y in shares], "limit": [float(entry) for entry in pi]},
            "after",
            f"The probabilities of both states over {STEPS} steps. They approach {text_vector(pi)}.",
        ),
    )


@family(skill=Skill.MK_STATIONARY, levels=(4,), title="Stationary distribution of three states")
def mk_stationary_3(rng: Random, _level: int) -> Item:
    """Find the stationary distribution of a walk on a weighted graph with three states."""
    while True:
        a, b, c, d, e, f = (rng.randint(0, 4) for _ in range(6))
        weights = ((a, b, c), (b, d, e), (c, e, f))
        totals = [sum(row) for row in weights]
        chain_only = rng.random() < 0.4
        if chain_only == (c == 0) and (b > 0) + (c > 0) + (e > 0) >= 2 and a + d + f > 0 and len(set(totals)) > 1:
            break
    P: Matrix = tuple(tuple(Fraction(w, total) for w in row) for row, total in zip(weights, totals, strict=True))
    whole = sum(totals)
    pi = tuple(Fraction(total, whole) for total in totals)
    shares = [(Fraction(1), Fraction(0), Fraction(0))]
    for _ in range(STEPS):
        x, y, z = apply(transpose(P), shares[-1])
        shares.append((Fraction(x), Fraction(y), Fraction(z)))
    pairs = [(i, j) for i in range(3) for j in range(i + 1, 3) if weights[i][j]][:2]

    def balance(i: int, j: int) -> str:
        return rf"$\pi_{i + 1}\cdot{tex(P[i][j])} = \pi_{j + 1}\cdot{tex(P[j][i])}$"

    def ratio(i: int, j: int) -> str:
        known = rf"\pi_{i + 1}"
        return rf"\pi_{j + 1} = {tex_sum([(Fraction(totals[j], totals[i]), known)])}"

    return Item(
        prompt=(
            rf"A Markov chain has the transition matrix $P = {tex_matrix(P)}$ (rows: from). "
            r"Find its stationary distribution $\pi$. Give a vector with exact entries."
        ),
        parts=(Vector(text_vector(pi)),),
        hints=(
            r"Check whether the flows between two states balance: $\pi_i P_{ij} = \pi_j P_{ji}$. Then normalise.",
            f"Balance between the states {pairs[0][0] + 1} and {pairs[0][1] + 1}: {balance(*pairs[0])}.",
        ),
        solution=(
            f"The flows can balance in pairs: {balance(*pairs[0])} and {balance(*pairs[1])}.",
            (
                f"So ${ratio(*pairs[0])}$ and ${ratio(*pairs[1])}$. "
                rf"Together, $\pi_1 : \pi_2 : \pi_3 = {totals[0]} : {totals[1]} : {totals[2]}$."
            ),
            f"Divide by the sum {whole}: $\\pi = {tex_point(pi)}$.",
            r"Check: multiply $\pi P$. The result is $\pi$ again.",
        ),
        misconceptions=(
            Misconception("right-eigenvector", "(1/3, 1/3, 1/3)", "The rows always add up to 1; you need πP = π."),
            Misconception("not-normalised", text_vector(totals), "The entries must add up to 1."),
        ),
        plot=PlotCall(
            "convergence",
            {"shares": [[float(x) for x in row] for row in shares], "limit": [float(entry) for entry in pi]},
            "after",
            f"The probabilities of the three states over {STEPS} steps. They approach {text_vector(pi)}.",
        ),
    )


@family(skill=Skill.MK_STATIONARY, levels=(3,), title="How fast a chain forgets its start")
def mk_mixing(rng: Random, _level: int) -> Item:
    """Find the second eigenvalue and the number of steps to 1 % of the distance."""
    while True:
        leave, back = Fraction(rng.randint(1, 9), 10), Fraction(rng.randint(1, 9), 10)
        second = 1 - leave - back
        if abs(second) > Fraction(1, 10):
            break
    n = next(k for k in range(1, 100) if abs(second) ** k < Fraction(1, 100))
    size = short_decimal(abs(second))
    P: Matrix = ((1 - leave, leave), (back, 1 - back))
    rows = r"\\".join("&".join(short_decimal(entry) for entry in row) for row in P)
    steps = list(range(n + 3))
    return Item(
        prompt=(
            rf"A Markov chain has $P = \begin{{pmatrix}}{rows}\end{{pmatrix}}$ (rows: from). "
            r"Find its second eigenvalue $\lambda_2$ (the one that is not 1), exactly. "
            r"The chain does not start in its stationary distribution $\pi$. After $n$ steps, "
            r"the distance to $\pi$ is below 1 % of the distance at step 0. Find the smallest such $n$."
        ),
        parts=(
            Number(short_decimal(second), label="Second eigenvalue"),
            Number(str(n), label="Number of steps n", integer=True),
        ),
        idea="The second eigenvalue sets the speed.",
        hints=(
            "The trace is the sum of both eigenvalues. Each step multiplies the distance by the second one.",
            f"The trace is ${short_decimal(1 - leave)} + {short_decimal(1 - back)} = {short_decimal(1 + second)}$.",
        ),
        solution=(
            f"The trace is ${short_decimal(1 - leave)} + {short_decimal(1 - back)} = {short_decimal(1 + second)}$.",
            rf"One eigenvalue is 1, so $\lambda_2 = {short_decimal(second)}$.",
            rf"After $n$ steps the distance is ${size}^n$ of the start. Solve ${size}^n < 0.01$.",
            rf"Take logarithms. $\ln {size}$ is negative, so dividing by it turns the inequality round.",
            rf"So $n > \ln 0.01 / \ln {size} \approx {log(0.01) / log(abs(second)):.2f}$. The smallest is $n = {n}$.",
        ),
        misconceptions=(
            Misconception(
                "product-of-rates", (text(1 - leave * back), None), "The trace is 1 + λ₂. Subtract 1 from it."
            ),
            Misconception("rounded-down", (None, str(n - 1)), "Round up: the distance must be below 1 %."),
            Misconception("trace", (text(1 + second), None), "Subtract the eigenvalue 1 from the trace."),
        ),
        plot=PlotCall(
            "error-curves",
            {"steps": steps, "curves": [["distance", [float(abs(second)) ** k for k in steps]]]},
            "after",
            f"The distance, as a share of its start, falls below 0.01 at step {n}.",
        ),
    )
