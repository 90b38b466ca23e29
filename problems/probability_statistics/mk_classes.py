"""Families of the skill ``mk-stationary`` about the structure of a chain: classes and periods."""

from math import gcd
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.snapshot import PlotCall

YES_NO = ("yes", "no")
Arrows = tuple[tuple[int, ...], ...]


def reachable(arrows: Arrows, start: int) -> frozenset[int]:
    """Return the states that a chain can reach in one or more steps."""
    seen: set[int] = set()
    waiting = list(arrows[start])
    while waiting:
        state = waiting.pop()
        if state not in seen:
            seen.add(state)
            waiting.extend(arrows[state])
    return frozenset(seen)


def closed_classes(arrows: Arrows) -> set[frozenset[int]]:
    """Return the closed classes: sets that a chain never leaves and in which all states reach each other."""
    reach = [reachable(arrows, state) for state in range(len(arrows))]
    return {reach[i] for i in range(len(arrows)) if i in reach[i] and all(i in reach[j] for j in reach[i])}


def return_times(arrows: Arrows, state: int) -> list[int]:
    """Return the numbers of steps, up to 24, after which a chain can be back."""
    times, there = [], {state}
    for step in range(1, 25):
        there = {target for one in there for target in arrows[one]}
        if state in there:
            times.append(step)
    return times


@family(skill=Skill.MK_STATIONARY, levels=(3,), title="Classes and periods")
def mk_classify(rng: Random, _level: int) -> Item:
    """Say whether a chain is irreducible, its period, and what follows for its stationary distributions."""
    wanted = rng.choice(("periodic", "two classes", "one class", "gcd"))
    while True:
        n = rng.randint(3, 5)
        arrows: Arrows = tuple(tuple(sorted(rng.sample(range(n), rng.choice((1, 1, 2))))) for _ in range(n))
        classes = closed_classes(arrows)
        inside = sorted(set().union(*classes))
        state = rng.choice(inside)
        times = return_times(arrows, state)
        period, shortest = gcd(*times), times[0]
        irreducible = classes == {frozenset(range(n))}
        periods = {gcd(*return_times(arrows, min(one))) for one in classes}
        unique, settles = len(classes) == 1, len(classes) == 1 and periods == {1}
        found = {
            "periodic": unique and period > 1,
            "two classes": len(classes) > 1,
            "one class": unique and not irreducible,
            "gcd": unique and shortest != period,
        }
        if found[wanted] and len(reachable(arrows, 0) | {0}) > 1:
            break
    told = ", ".join(rf"${i + 1} \to {j + 1}$" for i in range(n) for j in arrows[i])
    sets = " and ".join("{" + ", ".join(str(i + 1) for i in sorted(one)) + "}" for one in sorted(classes, key=min))
    back = ", ".join(map(str, times[:4]))
    stuck = next(
        ((i + 1, j + 1) for i in range(n) for j in range(n) if i != j and j not in reachable(arrows, i)), (1, 1)
    )

    def word(value: bool) -> str:
        return "yes" if value else "no"

    return Item(
        prompt=(
            f"A Markov chain on the states 1 to {n} can make exactly these steps: {told}. "
            "Each of them has a positive probability. Let $P$ be the transition matrix. "
            f"Is the chain irreducible? What is the period of state {state + 1}? "
            "Does the chain have exactly one stationary distribution? "
            r"Does $\pi_0 P^n$ tend to the same limit for every start distribution $\pi_0$?"
        ),
        parts=(
            Choice(word(irreducible), choices=YES_NO, label="Irreducible?"),
            Number(str(period), label=f"Period of state {state + 1}", integer=True),
            Choice(word(unique), choices=YES_NO, label="Exactly one stationary distribution?"),
            Choice(word(settles), choices=YES_NO, label="The same limit for every start?"),
        ),
        idea="Ask which states reach each other.",
        hints=(
            "Find the closed classes. The period is the greatest common divisor of all possible return times.",
            f"State {state + 1} can be back after these numbers of steps: {back} and so on.",
        ),
        solution=(
            (
                f"The closed {'class is' if len(classes) == 1 else 'classes are'} {sets}. "
                f"So the chain is {'' if irreducible else 'not '}irreducible."
            ),
            f"State {state + 1} can be back after {back} steps and more. The greatest common divisor is {period}.",
            (
                "There is one closed class, so there is exactly one stationary distribution."
                if unique
                else "Each closed class has its own stationary distribution, so there is more than one."
            ),
            (
                "The closed class has period 1, so every start leads to the same limit."
                if settles
                else "Its period is above 1, so the chain keeps switching and has no common limit."
                if unique
                else "The limit depends on the class in which the chain ends, so there is no common limit."
            ),
        ),
        misconceptions=(
            None
            if irreducible
            else Misconception(
                "irreducible-anyway", ("yes", None, None, None), f"State {stuck[0]} cannot reach state {stuck[1]}."
            ),
            Misconception(
                "always-settles",
                (None, None, None, "yes"),
                "The limit depends on the closed class in which the chain ends.",
            )
            if not unique
            else None,
            Misconception(
                "periodic-converges",
                (None, None, None, "yes"),
                "It has a stationary distribution but keeps switching.",
            )
            if unique and period > 1
            else None,
            Misconception(
                "always-unique", (None, None, "yes", None), "Each closed class has its own stationary distribution."
            )
            if not unique
            else None,
            Misconception(
                "unique-needs-irreducible",
                (None, None, "no", None),
                "One closed class is enough: the other states get probability 0.",
            )
            if unique and not irreducible
            else None,
            Misconception(
                "shortest-cycle",
                (None, str(shortest), None, None),
                "The period is the greatest common divisor of all cycle lengths.",
            )
            if shortest != period
            else None,
        ),
        plot=PlotCall(
            "chain-diagram",
            {
                "matrix": [[float(j in arrows[i]) for j in range(n)] for i in range(n)],
                "title": "Possible steps",
                "numbers": False,
            },
            "before",
            f"A diagram of the states 1 to {n} with an arrow for each possible step: "
            + ", ".join(f"{i + 1} to {j + 1}" for i in range(n) for j in arrows[i])
            + ".",
        ),
    )
