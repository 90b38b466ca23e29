"""Families of the skill ``mm-voi``: the value of information before a decision."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, text
from problems.statistical_tables import tree_plot

Table = tuple[tuple[int, int], tuple[int, int]]  # rows: actions, columns: states
STORIES = (
    ("launch", "wait", "high demand", "low demand"),
    ("drill", "sell the land", "oil is there", "no oil is there"),
    ("repair", "replace", "the fault is small", "the fault is large"),
    ("buy the server", "rent one", "the load is high", "the load is low"),
)


def _table(rng: Random) -> Table:
    """Draw values such that the first action is best in the first state and the second in the second."""
    while True:
        good, bad = 10 * rng.randint(5, 20), 10 * rng.randint(-8, 2)
        safe, calm = 10 * rng.randint(0, 8), 10 * rng.randint(0, 8)
        if good > safe and calm > bad:
            return (good, bad), (safe, calm)


def _expected(values: tuple[int, int], p: Fraction) -> Fraction:
    return p * values[0] + (1 - p) * values[1]


def _story(names: tuple[str, str, str, str], table: Table, p: Fraction) -> str:
    first, second, good, bad = names
    (a, b), (c, d) = table
    return (
        f"You can {first} or {second}. The probability that {_state(good)} is {short_decimal(p)}. "
        f'Otherwise {_state(bad)}. The action "{first}" brings {a} in the first case and {b} in the second case. '
        f'The action "{second}" brings {c} in the first case and {d} in the second case. '
        "(All values are in thousand euros.)"
    )


def _state(name: str) -> str:
    return name if " is " in name else f"there is {name}"


@family(skill=Skill.MM_VOI, levels=(4,), title="Value of perfect information")
def wp_voi_perfect(rng: Random, _level: int) -> Item:
    """Find the expected value of perfect information for two actions and two states."""
    names, table, p = rng.choice(STORIES), _table(rng), Fraction(rng.randint(1, 9), 10)
    now = [_expected(row, p) for row in table]
    best = max(now)
    informed = p * table[0][0] + (1 - p) * table[1][1]
    value = informed - best
    return Item(
        prompt=(
            f"{_story(names, table, p)} You maximise the expected value. "
            "What is the expected value of perfect information about the case? Give the exact value in thousand euros."
        ),
        parts=(Number(text(value)),),
        hints=(
            "With perfect information you choose the best action in each case. Weight these values.",
            (
                f"Without information, the two actions have the expected values {short_decimal(now[0])} and "
                f"{short_decimal(now[1])}."
            ),
        ),
        solution=(
            (
                f'Without information: "{names[0]}" has the expected value {short_decimal(now[0])}, '
                f'and "{names[1]}" has {short_decimal(now[1])}. The better value is {short_decimal(best)}.'
            ),
            f"With perfect information you take {table[0][0]} in the first case and {table[1][1]} in the second.",
            (
                rf"The weighted value is ${short_decimal(p)}\cdot{table[0][0]} + "
                rf"{short_decimal(1 - p)}\cdot{table[1][1]} = {short_decimal(informed)}$."
            ),
            f"The difference is ${short_decimal(informed)} - {_bracket(best)} = {short_decimal(value)}$.",
        ),
        misconceptions=(
            Misconception(
                "best-case-minus-best-now",
                text(max(*table[0], *table[1]) - best),
                "Weight the best value of each case by its probability.",
            ),
            Misconception(
                "nothing-subtracted", text(informed), "Subtract the best expected value without information.", best == 0
            ),
        ),
        plot=tree_plot(
            [
                ([(short_decimal(chance), state), ("", action)], f"{row[case]}")
                for case, (chance, state) in enumerate(((p, names[2]), (1 - p, names[3])))
                for action, row in zip(names[:2], table, strict=True)
            ],
            f"A tree: first the case, then the best action in it. With perfect information it is worth "
            f"{short_decimal(informed)} on average, without it {short_decimal(best)}.",
            f"Informed: {short_decimal(informed)} on average",
            (0, 3),
            "case",
        ),
    )


def _bracket(value: Fraction) -> str:
    return f"({short_decimal(value)})" if value < 0 else short_decimal(value)


@family(skill=Skill.MM_VOI, levels=(5,), title="Value of an imperfect test")
def wp_voi_test(rng: Random, _level: int) -> Item:
    """Find the value of a test that can be wrong, and say whether to buy it."""
    while True:
        names, table, p = rng.choice(STORIES), _table(rng), Fraction(rng.randint(2, 8), 10)
        right, clear = Fraction(rng.randint(7, 9), 10), Fraction(rng.randint(7, 9), 10)
        best = max(_expected(row, p) for row in table)
        branches = []
        for good, bad in ((p * right, (1 - p) * (1 - clear)), (p * (1 - right), (1 - p) * clear)):
            branches.append([good * row[0] + bad * row[1] for row in table])
        tested = sum((max(branch) for branch in branches), Fraction(0))
        value = tested - best
        perfect = p * table[0][0] + (1 - p) * table[1][1] - best
        price = 5 * rng.randint(1, 6)
        tied = any(branch[0] == branch[1] for branch in branches)
        if value > 1 and not tied and price != value:
            break
    positive = p * right + (1 - p) * (1 - clear)
    choice = "yes" if value > price else "no"
    return Item(
        prompt=(
            f"{_story(names, table, p)} A test gives a positive result with probability {short_decimal(right)} "
            f"in the first case. It gives a negative result with probability {short_decimal(clear)} "
            f"in the second case. "
            f"It costs {price}. You maximise the expected value. "
            "What is the value of the test, before you subtract its price? "
            "Should you buy it? Give the exact value in thousand euros, and choose."
        ),
        parts=(
            Number(short_decimal(value), label="Value of the test"),
            Choice(choice, label="Buy it?", choices=("yes", "no")),
        ),
        hints=(
            "Find the best action after each result of the test. Then compare with the best action without it.",
            (
                f"A positive result has the probability {short_decimal(positive)}. "
                f"Without the test, the best expected value is {short_decimal(best)}."
            ),
        ),
        solution=(
            f"Without the test, the best expected value is {short_decimal(best)}.",
            (
                f"Positive and first case: ${short_decimal(p * right)}$. Positive and second case: "
                f"${short_decimal((1 - p) * (1 - clear))}$. Weighted with these, the actions give "
                f"{short_decimal(branches[0][0])} and {short_decimal(branches[0][1])}."
            ),
            (
                f"Negative and first case: ${short_decimal(p * (1 - right))}$. Negative and second case: "
                f"${short_decimal((1 - p) * clear)}$. Weighted with these, the actions give "
                f"{short_decimal(branches[1][0])} and {short_decimal(branches[1][1])}."
            ),
            f"Take the larger number each time: the sum is {short_decimal(tested)}.",
            (
                f"The test is worth ${short_decimal(tested)} - {_bracket(best)} = {short_decimal(value)}$. "
                f"It costs {price}, so the answer is {choice}."
            ),
        ),
        misconceptions=(
            Misconception("perfect-assumed", (short_decimal(perfect), None), "The test can be wrong."),
            Misconception(
                "nothing-subtracted",
                (short_decimal(tested), None),
                "Subtract the best expected value without the test.",
                optional=True,
            ),
        ),
        plot=tree_plot(
            [
                ([(short_decimal(chance), word), ("", action)], short_decimal(weighted))
                for word, chance, branch in (
                    ("positive", positive, branches[0]),
                    ("negative", 1 - positive, branches[1]),
                )
                for action, weighted in zip(names[:2], branch, strict=True)
            ],
            "A tree: first the result of the test, then the action. The weighted value of the better action is "
            "framed. "
            f"Both together give {short_decimal(tested)}, against {short_decimal(best)} without the test.",
            f"With the test: {short_decimal(tested)} on average",
            [2 * place + branch.index(max(branch)) for place, branch in enumerate(branches)],
            "test",
        ),
    )
