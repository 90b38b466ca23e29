"""Families of the skill ``mk-absorbing``: absorption probabilities and times."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import power, quotient, short_decimal, tex, tex_sum, text
from problems.statistical_tables import bar_plot, chain_plot, decimal_rows

CHANCES = (Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(3, 4), Fraction(2, 5), Fraction(3, 5))
RUNS = (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(3, 4), Fraction(1, 5), Fraction(1, 10))


def _reach(start: int, top: int, ratio: Fraction) -> Fraction:
    return Fraction(start, top) if ratio == 1 else (1 - ratio**start) / (1 - ratio**top)


@family(skill=Skill.MK_ABSORBING, levels=(3,), title="Gambler's ruin")
def mk_absorb_prob(rng: Random, _level: int) -> Item:
    """Find the probability of reaching the top before 0."""
    fair = rng.random() < 0.4
    p = Fraction(1, 2) if fair else rng.choice(CHANCES)
    top = rng.randint(3, 9) if fair else rng.randint(3, 5)
    start = rng.randint(1, top - 1)
    ratio = (1 - p) / p
    answer = _reach(start, top, ratio)
    rule = (
        (
            "With a fair step, the probability $h_i$ is the mean of $h_{i-1}$ and $h_{i+1}$.",
            rf"So $h_i$ grows by equal steps from $h_0 = 0$ to $h_{{{top}}} = 1$.",
            rf"Therefore $h_{{{start}}} = {quotient(start, top)}$.",
        )
        if fair
        else (
            (
                rf"The first step gives $h_i = {tex(p)}\,h_{{i+1}} + {tex(1 - p)}\,h_{{i-1}}$. "
                rf"The ends are $h_0 = 0$ and $h_{{{top}}} = 1$."
            ),
            (
                rf"Each difference $h_{{i+1}} - h_i$ is $r = \frac{{1-p}}{{p}} = {tex(ratio)}$ times the one before. "
                rf"Here $p = {tex(p)}$."
            ),
            (
                rf"With the first difference $d$, $h_i = d(1 + r + \dots + r^{{i-1}}) = d\,\frac{{1-r^i}}{{1-r}}$. "
                rf"All {top} differences together are 1."
            ),
            (
                rf"So $h_{{{start}}} = \frac{{1 - {power('r', start)}}}{{1 - {power('r', top)}}} = "
                rf"\frac{{1 - {tex(ratio**start)}}}{{1 - {tex(ratio**top)}}} = {tex(answer)}$."
            ),
        )
    )
    return Item(
        prompt=(
            f"A player has {start} {'coin' if start == 1 else 'coins'}. "
            f"In each round the player wins one coin with probability ${tex(p)}$, "
            f"or else loses one. The game ends at 0 or at {top} coins. "
            f"What is the probability that it ends at {top} coins? Give an exact fraction."
        ),
        parts=(Probability(text(answer)),),
        hints=(
            "Let $h_i$ be the probability with $i$ coins. Write an equation for the first round.",
            rf"The equation is $h_i = {tex(p)}\,h_{{i+1}} + {tex(1 - p)}\,h_{{i-1}}$, and $h_0 = 0$.",
        ),
        solution=rule,
        misconceptions=(
            Misconception("half", "1/2", "The probability depends on the start."),
            Misconception("ratio-inverted", text(_reach(start, top, 1 / ratio)), "The ratio r is (1 − p)/p.", True)
            if not fair
            else None,
            Misconception("other-end", text(1 - answer), "This is the probability of ending at 0."),
            Misconception("fair-assumed", text(Fraction(start, top)), "The steps are not fair here.", optional=True)
            if not fair
            else None,
        ),
        plot=bar_plot(
            [str(i) for i in range(top + 1)],
            [float(_reach(i, top, ratio)) for i in range(top + 1)],
            f"Bars of the probability of reaching {top}, for each start. From {start} it is {text(answer)}.",
            f"Probability of reaching {top} coins",
            [start],
            "coins at the start",
        ),
    )


def _solved(Q: Sequence[Sequence[Fraction]]) -> list[Fraction]:
    """Return the expected times: the solution of (I - Q) t = 1, by elimination."""
    size = len(Q)
    rows = [[Fraction(i == j) - Q[i][j] for j in range(size)] + [Fraction(1)] for i in range(size)]
    for place in range(size):
        rows[place] = [entry / rows[place][place] for entry in rows[place]]
        for i in range(size):
            if i != place:
                factor = rows[i][place]
                rows[i] = [one - factor * other for one, other in zip(rows[i], rows[place], strict=True)]
    return [row[-1] for row in rows]


@family(skill=Skill.MK_ABSORBING, levels=(3, 4), title="Expected time to absorption")
def mk_absorb_time(rng: Random, level: int) -> Item:
    """Find an expected number of steps; at level 3 the chain never goes back, or a run of heads is asked."""
    if level == 3 and rng.random() < 0.35:
        return _run(rng)
    while True:
        P = [_row(rng, i, back=level == 4) for i in range(3)]
        if any(not any(P[i][i + 1 :]) for i in range(3)):
            continue
        times = _solved([row[:3] for row in P])
        start = rng.randint(0, 1)
        if (
            max(time.denominator for time in times) <= 12
            and max(times) <= 30
            and (level == 3 or (P[0][1] and P[1][2] and any(P[1][:1] + P[2][:2])))
        ):
            break
    whole = [*P, [Fraction(0), Fraction(0), Fraction(0), Fraction(1)]]
    answer = times[start]

    def equation(i: int) -> str:
        terms = [f"{short_decimal(P[i][j])}\\,t_{j + 1}" for j in range(3) if P[i][j]]
        return f"$t_{i + 1} = {' + '.join(['1', *terms])}$"

    solved = ", ".join(f"$t_{i + 1} = {tex(times[i])}$" for i in (2, 1, 0))
    return Item(
        prompt=(
            rf"A Markov chain on the states 1, 2, 3, 4 has $P = {decimal_rows(whole)}$ (rows: from). "
            f"State 4 is absorbing. The chain starts in state {start + 1}. "
            "What is the expected number of steps until it enters state 4? Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            "Let $t_i$ be the expected number of steps from state $i$. One step is always done; then add what follows.",
            f"From state 3, the equation is {equation(2)}.",
        ),
        solution=(
            "Each equation counts one step, and then the expected rest.",
            f"The equations are {equation(2)}, {equation(1)} and {equation(0)}.",
            *(
                _eliminated(P, solved)
                if level == 4
                else (f"Begin with the last state, and put its result into the next equation: {solved}.",)
            ),
            f"So the expected number of steps from state {start + 1} is ${tex(answer)}$.",
        ),
        misconceptions=(
            Misconception("last-step-not-counted", text(answer - 1), "The step into the absorbing state counts too."),
            *(
                Misconception("other-start", text(times[i]), f"The chain starts in state {start + 1}.", True)
                for i in range(3)
                if i != start
            ),
            Misconception(
                "direct-only", text(1 / P[start][3]), "The chain can also be absorbed from other states.", optional=True
            )
            if P[start][3]
            else None,
        ),
        plot=chain_plot(whole, "The diagram of the chain. State 4 is absorbing: its only arrow leads back to itself."),
    )


def _eliminated(P: Sequence[Sequence[Fraction]], solved: str) -> tuple[str, ...]:
    """Write how the first time is put into the other two equations."""
    rest = 1 - P[0][0]
    first = [1 / rest, P[0][1] / rest, P[0][2] / rest]

    def put_in(i: int) -> str:
        constant, *others = (own + P[i][0] * part for own, part in zip((Fraction(1), *P[i][1:3]), first, strict=True))
        return f"t_{i + 1} = {tex_sum([(constant, ''), (others[0], 't_2'), (others[1], 't_3')])}"

    return (
        f"The last one gives $t_1 = {tex_sum([(first[0], ''), (first[1], 't_2'), (first[2], 't_3')])}$.",
        f"Put it into the other two: ${put_in(1)}$ and ${put_in(2)}$.",
        f"These are two equations for $t_2$ and $t_3$. In the end: {solved}.",
    )


def _row(rng: Random, place: int, *, back: bool) -> list[Fraction]:
    """Draw a row of tenths for one of three transient states; without ``back`` it never goes to a lower state."""
    while True:
        row = [rng.choice((0, 0, 1, 2, 3, 4, 5)) if back or j >= place else 0 for j in range(3)]
        if sum(row) <= 10 and row[place] <= 5:
            return [Fraction(value, 10) for value in (*row, 10 - sum(row))]


def _run(rng: Random) -> Item:
    """Ask for the expected number of trials until a run of successes."""
    p, length = rng.choice(RUNS), rng.choice((2, 2, 3))
    thing, success = rng.choice(
        (("coin", "heads"), ("spinner", "red"), ("random bit", "a one"), ("die of a game", "a star"))
    )
    times = [Fraction(0)]
    for _ in range(length):
        times.append((times[-1] + 1) / p)
    answer = times[-1]
    steps = tuple(
        rf"For a run of {k}, you need the run of {k - 1} and one more trial. It fails with probability ${tex(1 - p)}$, "
        rf"and then all starts again: $T_{k} = (T_{k - 1} + 1)/{tex(p)} = {tex(times[k])}$."
        for k in range(2, length + 1)
    )
    return Item(
        prompt=(
            f"A {thing} shows {success} with probability ${tex(p)}$, independently each time. "
            f"You try until {success} appears {length} times in a row. "
            "What is the expected number of trials? Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            "Let $T_k$ be the expected number of trials for a run of $k$. A failure sends you back to the start.",
            rf"A run of 1 takes $T_1 = 1/{tex(p)} = {tex(1 / p)}$ trials.",
        ),
        solution=(rf"A run of 1 takes $T_1 = 1/{tex(p)} = {tex(1 / p)}$ trials on average.", *steps),
        misconceptions=(
            Misconception("product", text(1 / p**length), "After a failure you start again."),
            Misconception("sum", text(length / p), "The successes must stand in a row."),
        ),
        plot=chain_plot(
            [
                *([1 - p if j == 0 else p if j == k + 1 else 0 for j in range(length + 1)] for k in range(length)),
                [int(j == length) for j in range(length + 1)],
            ],
            f"A chain whose states count the run: 0 to {length}. A success leads one state up, a failure back to 0.",
            [str(k) for k in range(length + 1)],
            "Length of the run so far",
        ),
    )
