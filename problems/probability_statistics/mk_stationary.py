"""Families of the skill ``mk-stationary``: stationary distributions."""

from fractions import Fraction
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, apply, transpose
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex_point, text_vector
from problems.snapshot import PlotCall

STEPS = 10


@family(skill=Skill.MK_STATIONARY, levels=(2, 3), title="Stationary distribution")
def mk_stationary_2(rng: Random, level: int) -> Item:
    """Find the stationary distribution of a two-state chain; level 2 uses a sum of ten tenths or less."""
    a = b = 0
    while a == b or (level == 2 and a + b not in (2, 4, 5, 8, 10)):
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
