"""Families of the skill ``eig-power``: power iteration, its speed, and centrality."""

from fractions import Fraction
from random import Random

import numpy as np

from problems.answers.number import Number
from problems.answers.ordering import Ordering
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Vector as Entries
from problems.exact import apply, dot, scale
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_matrix, tex_vector, text, text_vector
from problems.sampling import matrix, shuffled
from problems.snapshot import PlotCall

NODES = ("P", "Q", "R", "S", "T")
# edges between the places 0 to 4, the groups from the most to the least central, and a degree order that is wrong
GRAPHS = (
    (((0, 1), (1, 2), (2, 3), (3, 4)), ((2,), (1, 3), (0, 4)), ((1, 3), (2,), (0, 4))),
    (((0, 1), (0, 2), (1, 2), (2, 3), (3, 4)), ((2,), (0, 1), (3,), (4,)), ((2,), (3,), (0, 1), (4,))),
    (((0, 1), (0, 2), (0, 3), (3, 4)), ((0,), (3,), (1, 2), (4,)), ((0,), (3,), (4,), (1, 2))),
)
# where a picture puts the five nodes of each graph: column and row
PLACES = (
    ((0, 0), (0.8, 0), (1.6, 0), (2.4, 0), (3.2, 0)),
    ((0, 1), (0, -1), (1, 0), (2, 0), (3, 0)),
    ((1, 0), (0, 1), (0, -1), (2, 0), (3, 0)),
)
Groups = tuple[tuple[int, ...], ...]


def _scaled(vector: Entries) -> Entries:
    """Divide a vector of positive entries by the largest one."""
    return scale(1 / max(Fraction(entry) for entry in vector), vector)


@family(skill=Skill.EIG_POWER, levels=(3,), title="Two steps of power iteration")
def power_iter_step(rng: Random, _level: int) -> Item:
    """Do two steps of power iteration and compute the Rayleigh quotient."""
    while True:
        A = matrix(rng, 2, 2, 1, 4)
        one = _scaled(apply(A, (1, 0)))
        raw = apply(A, one)
        two = _scaled(raw)
        image = apply(A, two)
        above, below = Fraction(dot(two, image)), Fraction(dot(two, two))
        quotient = above / below
        if quotient.denominator > 1 and quotient.numerator <= 400 and A[0] != A[1]:
            break
    angles = _angles(A, 7)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $x_0 = {tex_vector((1, 0))}$. One step of power iteration is this: "
            "multiply by $A$, then divide by the entry of largest absolute value. Do two steps to get $x_2$. "
            r"Compute also the Rayleigh quotient $\rho = \frac{x_2^\top Ax_2}{x_2^\top x_2}$. Give exact fractions."
        ),
        parts=(Vector(text_vector(two), label="x₂"), Number(text(quotient), label="Rayleigh quotient ρ")),
        hints=(
            "Multiply, scale, and repeat. Then put the last vector into the quotient.",
            f"The first step gives $Ax_0 = {tex_vector(apply(A, (1, 0)))}$, so $x_1 = {tex_vector(one)}$.",
        ),
        solution=(
            f"Step 1: $Ax_0 = {tex_vector(apply(A, (1, 0)))}$. Scale: $x_1 = {tex_vector(one)}$.",
            f"Step 2: $Ax_1 = {tex_vector(raw)}$. Scale: $x_2 = {tex_vector(two)}$.",
            rf"Multiply once more: $Ax_2 = {tex_vector(image)}$. So $x_2^\top Ax_2 = {tex(above)}$.",
            rf"With $x_2^\top x_2 = {tex(below)}$ the quotient is $\rho = {tex(quotient)}$.",
        ),
        misconceptions=(
            Misconception("no-scaling-in-quotient", (None, text(above)), "Divide by xᵀx."),
            Misconception("one-step-only", (text_vector(one), None), "Do a second step.", optional=True),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": list(range(7)),
                "curves": [["angle to the dominant eigenvector", [round(angle, 4) for angle in angles]]],
                "title": "Power iteration finds the direction",
                "x_label": "step",
                "y_label": "degrees",
            },
            "after",
            f"In 6 steps the angle to the dominant eigenvector falls from {angles[0]:.1f} to {angles[6]:.2g} degrees.",
        ),
    )


def _angles(A: tuple[tuple[int, ...], ...], count: int) -> list[float]:
    """Return the angle between the iterates and the dominant eigenvector, in degrees."""
    array = np.array(A, dtype=float)
    values, vectors = np.linalg.eig(array)
    direction = vectors[:, int(np.argmax(np.abs(values)))].real
    x, found = np.array([1.0, 0.0]), []
    for _ in range(count):
        across = abs(x[0] * direction[1] - x[1] * direction[0]) / float(np.linalg.norm(x))
        found.append(float(np.degrees(np.arcsin(min(1.0, across)))))
        x = array @ x
    return found


@family(skill=Skill.EIG_POWER, levels=(2,), title="Speed of power iteration")
def power_iter_rate(rng: Random, _level: int) -> Item:
    """Say which eigenvalue power iteration finds, and how fast."""
    count = rng.choice((3, 4))
    sizes = rng.sample(range(1, 11), count)
    values = [size * rng.choice((1, -1)) for size in sizes]
    ordered = sorted(values, key=abs, reverse=True)
    first, second = ordered[0], ordered[1]
    factor = Fraction(abs(second), abs(first))
    return Item(
        prompt=(
            f"A diagonalisable matrix has the eigenvalues ${', '.join(map(str, values))}$. "
            "Power iteration starts with a vector that has a part along every eigenvector. "
            "Which eigenvalue does it find? In the long run, each step multiplies the error of the direction by a "
            "number. Find the absolute value of this number. Give it as an exact fraction."
        ),
        parts=(Number(text(first), label="Eigenvalue", integer=True), Number(text(factor), label="Number per step")),
        idea="In the long run, the part with the largest factor wins.",
        hints=(
            "Each step multiplies every part by its eigenvalue. Compare the two largest absolute values.",
            f"Ordered by absolute value, the eigenvalues are ${', '.join(map(str, ordered))}$.",
        ),
        solution=(
            f"Order by absolute value: ${', '.join(map(str, ordered))}$.",
            f"The part of the eigenvalue ${first}$ grows fastest. So power iteration finds ${first}$.",
            (
                f"The next part has the eigenvalue ${second}$. Compared with the first it is multiplied by "
                rf"$\left\lvert\frac{{{second}}}{{{first}}}\right\rvert = {tex(factor)}$ in each step."
            ),
        ),
        misconceptions=(
            Misconception("largest-signed", (text(max(values)), None), "The largest absolute value counts.")
            if max(values) != first
            else None,
            Misconception("ratio-inverted", (None, text(1 / factor)), "The error shrinks: the factor is below 1."),
        ),
        plot=PlotCall(
            "decay",
            {"steps": list(range(9)), "curves": [["error of the direction", [float(factor**n) for n in range(9)]]]},
            "after",
            f"The error of the direction on a logarithmic axis, starting at 1: a falling line. "
            f"Each step multiplies the error by {text(factor)}.",
        ),
    )


@family(skill=Skill.EIG_POWER, levels=(4,), title="Order nodes by centrality")
def centrality(rng: Random, _level: int) -> Item:
    """Order the nodes of a small graph by eigenvector centrality; equal nodes form one group."""
    edges, right, wrong = rng.choice(GRAPHS)
    names = shuffled(rng, NODES)
    pairs = ["".join(sorted((names[i], names[j]))) for i, j in edges]
    rng.shuffle(pairs)

    def listed(groups: Groups) -> str:
        return ", ".join(" and ".join(sorted(names[place] for place in group)) for group in groups)

    groups = tuple(" and ".join(sorted(names[place] for place in group)) for group in right)
    values = _perron(edges)
    shown = ", ".join(f"{names[group[0]]} {values[group[0]]:.2f}" for group in right)
    neighbours = {name: sorted(set("".join(pair for pair in pairs if name in pair)) - {name}) for name in sorted(names)}
    most = names[right[0][0]]
    spots = PLACES[GRAPHS.index((edges, right, wrong))]
    scores = ", ".join(f"{name} {value:.2f}" for name, value in sorted(zip(names, values, strict=True)))
    return Item(
        prompt=(
            f"A graph has the nodes P, Q, R, S, T and the edges {', '.join(pairs)}. "
            "Nodes with equal eigenvector centrality form one group. "
            f"Order these groups from the largest to the smallest centrality: {'; '.join(sorted(groups))}. "
            "Separate the groups with commas, and write a group as it is shown."
        ),
        parts=(Ordering(listed(right), choices=tuple(sorted(groups))),),
        hints=(
            (
                "A node is central when its neighbours are central. Start with 1 everywhere. "
                "Add to each value the values of the neighbours, and repeat."
            ),
            "After one such step each node has 1 plus its number of neighbours: "
            + ", ".join(f"{name} {1 + len(neighbours[name])}" for name in sorted(names))
            + ". Do some more steps.",
        ),
        solution=(
            "Use power iteration with $A + I$: each new value is the old one plus the values of the neighbours.",
            "The neighbours are " + ", ".join(f"{name}: {' '.join(neighbours[name])}" for name in sorted(names)) + ".",
            f"After many steps, scaled so that {most} has 1, the values are: {shown}.",
            f"So the order is {listed(right)}. Counting neighbours alone would not be enough.",
        ),
        misconceptions=(
            Misconception("degree-only", listed(wrong), "The importance of the neighbours counts too."),
            Misconception("turned-round", listed(right[::-1]), "Begin with the largest centrality."),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    [*place, f"{name}\n{value:.2f}"] for place, name, value in zip(spots, names, values, strict=True)
                ],
                "links": [[i, j, ""] for i, j in edges],
                "title": "Centrality of each node",
                "arrows": False,
            },
            "after",
            f"The graph with the edges {', '.join(pairs)}. Each node shows its centrality: {scores}.",
        ),
    )


def _perron(edges: tuple[tuple[int, int], ...]) -> list[float]:
    """Return the eigenvector centralities, the largest one scaled to 1."""
    table = np.eye(5)
    for i, j in edges:
        table[i, j] = table[j, i] = 1
    x = np.ones(5)
    for _ in range(200):
        x = table @ x
        x /= x.max()
    return [float(value) for value in x]
