"""Families of the skill ``pr-basics``: complement, union, independence."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.answers.true_false import TrueFalse
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import table_plot, tree_plot


@family(skill=Skill.PR_BASICS, levels=(1,), title="Probability of a union")
def prob_union(rng: Random, _level: int) -> Item:
    """Find P(A or B) from P(A), P(B) and P(A and B)."""
    while True:
        a, b, c = rng.randint(10, 80), rng.randint(10, 80), rng.randint(1, 60)
        if max(1, a + b - 100) <= c <= min(a, b) and 100 * c != a * b:
            break
    first, second, both = (Fraction(value, 100) for value in (a, b, c))
    answer = first + second - both
    return Item(
        prompt=(
            f"Two events have $P(A) = {short_decimal(first)}$, $P(B) = {short_decimal(second)}$ and "
            rf"$P(A\cap B) = {short_decimal(both)}$. Find $P(A\cup B)$. Give the exact value."
        ),
        parts=(Probability(short_decimal(answer)),),
        hints=(
            "Add the two probabilities. Then take away what you counted twice.",
            f"The sum is ${short_decimal(first)} + {short_decimal(second)} = {short_decimal(first + second)}$.",
        ),
        solution=(
            rf"The outcomes in both events are counted twice in $P(A) + P(B) = {short_decimal(first + second)}$.",
            (
                rf"Subtract them once: $P(A\cup B) = {short_decimal(first + second)} - {short_decimal(both)}"
                rf" = {short_decimal(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("overlap-counted-twice", short_decimal(first + second), "Subtract the overlap once."),
            Misconception(
                "independence-assumed",
                short_decimal(first + second - first * second),
                "The overlap is given; do not assume independence.",
            ),
        ),
        plot=PlotCall(
            "venn",
            {"first": float(first), "second": float(second), "both": float(both)},
            "after",
            f"Two circles for A and B overlap. Only A: {short_decimal(first - both)}. Both: {short_decimal(both)}. "
            f"Only B: {short_decimal(second - both)}. Neither: {short_decimal(1 - answer)}.",
        ),
    )


CHANCES = (
    *(Fraction(1, parts) for parts in (2, 3, 4, 5, 6, 8, 10)),
    *(Fraction(tenths, 10) for tenths in (3, 4, 6, 7)),
)


@family(skill=Skill.PR_BASICS, levels=(2,), title="At least one success")
def prob_at_least_one(rng: Random, _level: int) -> Item:
    """Find the probability of at least one success in independent trials."""
    n, p = rng.randint(2, 5), rng.choice(CHANCES)
    failure = 1 - p
    answer = 1 - failure**n
    return Item(
        prompt=(
            f"An experiment is repeated {n} times, independently. Each time it succeeds with probability ${tex(p)}$. "
            "What is the probability of at least one success? Give an exact fraction or 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        idea="Use the complement.",
        hints=(
            "Find the probability of no success at all. Then take the complement.",
            (
                rf"One trial fails with probability ${tex(failure)}$. All {n} fail with probability "
                rf"$\left({tex(failure)}\right)^{n}$."
            ),
        ),
        solution=(
            f"One trial fails with probability $1 - {tex(p)} = {tex(failure)}$.",
            rf"All {n} fail with probability $\left({tex(failure)}\right)^{n} = {tex(failure**n)}$.",
            rf"At least one success: $1 - {tex(failure**n)} = {tex(answer)} \approx {float(answer):.3f}$.",
        ),
        misconceptions=(
            Misconception("n-times-p", text(n * p), "The overlaps are counted many times. Use the complement."),
            Misconception("all-succeed", text(p**n), "At least one is asked, not all."),
        ),
        plot=tree_plot(
            [
                *(([(text(failure), "no")] * j + [(text(p), "yes")], text(failure**j * p)) for j in range(n)),
                ([(text(failure), "no")] * n, text(failure**n)),
            ],
            f"A tree of {n} trials that stops at the first success. Only the last path has no success: "
            f"{text(failure**n)}.",
            f"At least one success: 1 − {text(failure**n)} = {text(answer)}",
            range(n),
        ),
    )


EQUAL, UNEQUAL = "P(A and B) equals P(A)·P(B).", "P(A and B) differs from P(A)·P(B)."
APART = "Events that cannot happen together are independent."
TOGETHER = "Events that can happen together are dependent."


@family(skill=Skill.PR_BASICS, levels=(2,), title="Independent or not?")
def independent_check(rng: Random, _level: int) -> Item:
    """Decide from a joint table whether two events are independent."""
    case = rng.choice(("independent", "independent", "dependent", "disjoint"))
    while True:
        a, b = Fraction(rng.randint(1, 9), 10), Fraction(rng.randint(1, 9), 10)
        move = Fraction(rng.choice((-6, -4, -2, 2, 4, 6)), 100)
        both = a * b if case == "independent" else Fraction(0) if case == "disjoint" else a * b + move
        cells = (both, a - both, b - both, 1 - a - b + both)
        if min(cells) >= 0 and (case == "disjoint" or min(cells) > 0):
            break
    holds = both == a * b
    reason, other = (EQUAL, UNEQUAL) if holds else (UNEQUAL, EQUAL)
    both_text, a_only, b_only, neither = (short_decimal(cell) for cell in cells)
    comparison = "equal to" if holds else "different from"
    return Item(
        prompt=(
            rf"Two events have $P(A\cap B) = {both_text}$. With probability {a_only}, $A$ happens and $B$ does not. "
            f"With probability {b_only}, $B$ happens and $A$ does not. Neither happens with probability {neither}. "
            "True or false: $A$ and $B$ are independent. Choose also the reason."
        ),
        parts=(
            TrueFalse(
                f"{'true' if holds else 'false'}; {reason}", choices=shuffled(rng, (EQUAL, UNEQUAL, APART, TOGETHER))
            ),
        ),
        idea=r"Independent means $P(A\cap B) = P(A)\cdot P(B)$.",
        hints=(
            r"Find $P(A)$ and $P(B)$. Compare their product with $P(A\cap B)$.",
            f"Here $P(A) = {both_text} + {a_only} = {short_decimal(a)}$.",
        ),
        solution=(
            f"First, $P(A) = {both_text} + {a_only} = {short_decimal(a)}$.",
            f"Also $P(B) = {both_text} + {b_only} = {short_decimal(b)}$.",
            rf"Their product is ${short_decimal(a)}\cdot{short_decimal(b)} = {short_decimal(a * b)}$.",
            rf"It is {comparison} $P(A\cap B) = {both_text}$. So they are {'' if holds else 'not '}independent.",
        ),
        misconceptions=(
            Misconception(
                "disjoint-is-independent", f"true; {APART}", "Disjoint events with positive probability are dependent."
            )
            if case == "disjoint"
            else Misconception(
                "overlap-is-dependent",
                f"false; {TOGETHER}",
                "Independent events can happen together. Compare products.",
            ),
            Misconception(
                "wrong-comparison",
                f"{'false' if holds else 'true'}; {other}",
                "Find both margins again, and compare their product.",
            ),
        ),
        plot=table_plot(
            ["A", "not A"],
            ["B", "not B"],
            [[cells[0], cells[1]], [cells[2], cells[3]]],
            f"The joint table. P(A) is {short_decimal(a)} and P(B) is {short_decimal(b)}.",
            "Joint probabilities",
        ),
    )
