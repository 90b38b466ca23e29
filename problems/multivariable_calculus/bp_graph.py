"""Families of the skill ``bp-graph``: backpropagation through a computation graph."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex_sum, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


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
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    [0, 2, f"w = {w}\n∂L/∂w = {values[0]}"],
                    [0, 1, f"x = {x}\n∂L/∂x = {values[2]}"],
                    [0, 0, f"b = {b}\n∂L/∂b = {values[1]}"],
                    [1.3, 1, f"e = wx + b − {_plain(y)}\n= {error}"],
                    [2.6, 1, f"L = e²\n= {error * error}"],
                ],
                "links": [[0, 3, f"x = {x}"], [1, 3, f"w = {w}"], [2, 3, "1"], [3, 4, f"2e = {2 * error}"]],
                "title": "Values forward, slopes backward",
            },
            "after",
            f"A graph: w, x and b lead to e = {error}, and e leads to L = {error * error}. The slope of the last link "
            f"is {2 * error}. The inputs have the slopes {values[0]} for w, {values[2]} for x and {values[1]} for b.",
        ),
    )


def _plain(value: int) -> str:
    return f"({value})" if value < 0 else str(value)


@family(skill=Skill.BP_GRAPH, levels=(3,), title="Two paths through a graph")
def graph_shared(rng: Random, _level: int) -> Item:
    """Add the derivatives over two paths of a graph."""
    a, x = rng.randint(1, 5), nonzero(rng, -4, 4)
    u, v = a * x, x * x
    value = 3 * a * x * x
    return Item(
        prompt=(
            rf"Let $u = {tex_sum([(a, 'x')])}$, $v = x^2$ and $L = uv$. "
            rf"Find $\frac{{dL}}{{dx}}$ at $x = {x}$. Give an integer."
        ),
        parts=(Number(text(value), integer=True),),
        hints=(
            "The input reaches $L$ by two paths: over $u$ and over $v$. Add one product for each path.",
            rf"Forward: $u = {u}$ and $v = {v}$. The path over $u$ gives $v\cdot{a} = {a * v}$.",
        ),
        solution=(
            f"Forward: $u = {u}$ and $v = {v}$. Now follow each path backward.",
            rf"Over $u$: $\frac{{\partial L}}{{\partial u}}\cdot\frac{{du}}{{dx}} = v\cdot{a} = {a * v}$.",
            rf"Over $v$: $\frac{{\partial L}}{{\partial v}}\cdot\frac{{dv}}{{dx}} = 2xu = {2 * u * x}$.",
            rf"Add the paths: $\frac{{dL}}{{dx}} = {a * v} + {2 * u * x} = {value}$.",
        ),
        misconceptions=(
            Misconception("one-path", text(a * x * x), "The input reaches L by two paths. Add them."),
            Misconception(
                "paths-multiplied", text(2 * a * a * x**4), "Add the paths. Do not multiply them.", optional=True
            ),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [[0, 0, f"x = {x}"], [1, 1, f"u = {u}"], [1, -1, f"v = {v}"], [2, 0, f"L = uv\n= {u * v}"]],
                "links": [[0, 1, str(a)], [0, 2, f"2x = {2 * x}"], [1, 3, f"v = {v}"], [2, 3, f"u = {u}"]],
                "title": "Two paths from x to L",
            },
            "after",
            f"A graph with two paths from x to L. The path over u has the slopes {a} and {v}. "
            f"The path over v has the slopes {2 * x} and {u}.",
        ),
    )


@family(skill=Skill.BP_GRAPH, levels=(4,), title="Backpropagation through two layers")
def bp_two_layer(rng: Random, _level: int) -> Item:
    """Find both weight gradients of a network with one hidden unit."""
    while True:
        h, w2 = Fraction(rng.randint(1, 9), 10), nonzero(rng, -4, 4)
        x, y = nonzero(rng, -4, 4), rng.randint(-3, 3)
        error = w2 * h - y
        if error != 0 and w2 != 1:
            break
    slope = h * (1 - h)
    outer, inner = error * h, error * w2 * slope * x
    hidden = short_decimal(h)
    shown = short_decimal(error)
    return Item(
        prompt=(
            rf"A network computes $h = \sigma(w_1x)$ and $\hat y = w_2h$, where $\sigma$ is the sigmoid. "
            r"Its loss is $L = \frac12(\hat y - y)^2$. "
            rf"We know $x = {x}$, $y = {y}$ and $w_2 = {w2}$. The forward pass gave $h = {hidden}$. "
            r"Find $\frac{\partial L}{\partial w_2}$ and $\frac{\partial L}{\partial w_1}$. Give exact values."
        ),
        parts=(
            Number(short_decimal(outer), label="∂L/∂w₂"),
            Number(short_decimal(inner), label="∂L/∂w₁"),
        ),
        hints=(
            r"Find the error $\hat y - y$ first. Then multiply along the edges, back to each weight.",
            (
                rf"The prediction is $\hat y = {bracketed(w2)}\cdot{hidden} = {short_decimal(w2 * h)}$. "
                rf"So the error is $\hat y - y = {shown}$."
            ),
        ),
        solution=(
            rf"Forward: $\hat y = {short_decimal(w2 * h)}$. The error is $\hat y - y = {shown}$.",
            rf"$\frac{{\partial L}}{{\partial w_2}} = (\hat y - y)h = {short_decimal(outer)}$.",
            (
                rf"Pass the error back: $(\hat y - y)w_2 = {short_decimal(error * w2)}$. "
                rf"The slope of the sigmoid is $h(1-h) = {short_decimal(slope)}$."
            ),
            rf"$\frac{{\partial L}}{{\partial w_1}} = (\hat y - y)\,w_2\,h(1-h)\,x = {short_decimal(inner)}$.",
        ),
        misconceptions=(
            Misconception(
                "sigmoid-slope-missing",
                (None, short_decimal(error * w2 * x)),
                "Include the slope h(1 − h) of the sigmoid.",
            ),
            Misconception(
                "outer-weight-missing", (None, short_decimal(error * slope * x)), "The error passes back through w₂."
            ),
            Misconception(
                "hidden-value-missing",
                (shown, None),
                "The derivative of ŷ = w₂h with respect to w₂ is h.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    [0, 0, "w₁"],
                    [1, 0, f"h = {hidden}"],
                    [1, -1, f"w₂ = {w2}"],
                    [2, 0, f"ŷ = {short_decimal(w2 * h)}"],
                    [3, 0, f"L\ny = {y}"],
                ],
                "links": [
                    [0, 1, f"h(1 − h)x\n= {short_decimal(slope * x)}"],
                    [1, 3, f"w₂ = {w2}"],
                    [2, 3, f"h = {hidden}"],
                    [3, 4, f"ŷ − y\n= {shown}"],
                ],
                "title": "Multiply along the links, back from L",
            },
            "after",
            f"A graph: w₁ leads to h, both h and w₂ lead to ŷ, and ŷ leads to L. The slopes of the links are "
            f"{short_decimal(slope * x)} from w₁ to h, {w2} from h to ŷ, {hidden} from w₂ to ŷ, and {shown} to L.",
        ),
    )
