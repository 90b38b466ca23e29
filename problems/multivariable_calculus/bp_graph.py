"""Families of the skill ``bp-graph``: backpropagation through a computation graph."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, text
from problems.sampling import nonzero


@family(skill=Skill.BP_GRAPH, levels=(2, 3), title="Backpropagation through a square loss")
def graph_chain(rng: Random, level: int) -> Item:
    """Find the derivatives of (wx + b - y)²; level 3 also asks for the derivative by the input."""
    w = x = 1
    error = 0
    while error == 0 or w == x:
        w, x, b, y = (nonzero(rng, -4, 4) for _ in range(4))
        error = w * x + b - y
    values = (2 * error * x, 2 * error, 2 * error * w)
    names = (r"\frac{\partial L}{\partial w}", r"\frac{\partial L}{\partial b}", r"\frac{\partial L}{\partial x}")
    labels = ("∂L/∂w", "∂L/∂b", "∂L/∂x")
    asked = 3 if level == 3 else 2
    wanted = ", ".join(f"${name}$" for name in names[: asked - 1]) + f" and ${names[asked - 1]}$"

    def first(*numbers: int) -> tuple[str, ...]:
        return tuple(text(number) for number in numbers[:asked])

    return Item(
        prompt=(
            f"Let $L = (wx+b-y)^2$ with $w={w}$, $x={x}$, $b={b}$ and $y={y}$. "
            f"Find {wanted} at these numbers. Give integers."
        ),
        parts=tuple(
            Number(text(value), label=label, integer=True) for value, label in zip(values[:asked], labels, strict=False)
        ),
        hints=(
            "Go forward first: compute $e = wx+b-y$. Then go backward along the edges.",
            rf"Forward: $e = {bracketed(w)}\cdot{bracketed(x)} + {bracketed(b)} - {bracketed(y)} = {error}$.",
        ),
        solution=(
            (
                rf"Forward: $e = {bracketed(w)}\cdot{bracketed(x)} + {bracketed(b)} - {bracketed(y)} = {error}$, "
                f"and $L = e^2 = {error * error}$."
            ),
            rf"Backward: $\frac{{\partial L}}{{\partial e}} = 2e = {2 * error}$.",
            rf"Multiply along each edge: ${names[0]} = 2e\,x = {values[0]}$ and ${names[1]} = 2e = {values[1]}$.",
            *((rf"Also ${names[2]} = 2e\,w = {values[2]}$.",) if level == 3 else ()),
        ),
        misconceptions=(
            Misconception("factor-two-missing", first(error * x, error, error * w), "The derivative of e² is 2e."),
            Misconception(
                "w-and-x-swapped",
                first(values[2], values[1], values[0]),
                "The derivative of wx with respect to w is x.",
            ),
        ),
    )
