"""Families of the skill ``mc-chain``: the chain rule with several variables."""

from random import Random

from problems.answers.number import Number
from problems.answers.polynomial import Polynomial
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_sum, tex_vector, text, text_sum, text_vector
from problems.sampling import matrix, nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.MC_CHAIN, levels=(3,), title="Derivative along a path")
def chain_path(rng: Random, _level: int) -> Item:
    """Differentiate x²y along a curve at a given time."""
    a, b, c, t = (rng.randint(1, 3) for _ in range(4))
    x, y = a * t + b, c * t * t
    by_x, by_y, speed = 2 * x * y, x * x, 2 * c * t
    value = by_x * a + by_y * speed
    return Item(
        prompt=(
            f"Let $f(x,y) = x^2y$ with $x = {tex_sum([(a, 't'), (b, '')])}$ and $y = {tex_sum([(c, 't^2')])}$. "
            rf"Find $\frac{{df}}{{dt}}$ at $t = {t}$. Give an integer."
        ),
        parts=(Number(text(value), integer=True),),
        hints=(
            r"There are two paths from $t$ to $f$: over $x$ and over $y$. Add one product for each.",
            (
                rf"At $t = {t}$: $x = {x}$ and $y = {y}$. The first product is "
                rf"$2xy\cdot\frac{{dx}}{{dt}} = {by_x}\cdot{a}$."
            ),
        ),
        solution=(
            f"At $t = {t}$: $x = {x}$ and $y = {y}$.",
            (
                rf"The path over $x$ gives $\frac{{\partial f}}{{\partial x}}\cdot\frac{{dx}}{{dt}} = 2xy\cdot{a} = "
                rf"{by_x}\cdot{a} = {by_x * a}$."
            ),
            (
                rf"The path over $y$ gives $\frac{{\partial f}}{{\partial y}}\cdot\frac{{dy}}{{dt}} = "
                rf"x^2\cdot{2 * c}t = {by_y}\cdot{speed} = {by_y * speed}$."
            ),
            rf"Add the paths: $\frac{{df}}{{dt}} = {by_x * a} + {by_y * speed} = {value}$.",
        ),
        misconceptions=(
            Misconception("one-path", text(by_x * a), "Add one product for each path."),
            Misconception("no-inner-derivative", text(by_x + by_y), "Multiply by dx/dt and dy/dt."),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [[0, 0, f"t = {t}"], [1, 1, f"x = {x}"], [1, -1, f"y = {y}"], [2, 0, f"f = {x * x * y}"]],
                "links": [
                    [0, 1, f"dx/dt = {a}"],
                    [0, 2, f"dy/dt = {speed}"],
                    [1, 3, f"∂f/∂x = {by_x}"],
                    [2, 3, f"∂f/∂y = {by_y}"],
                ],
                "title": "Two paths from t to f",
            },
            "after",
            f"A graph with two paths from t to f. The path over x has the slopes {a} and {by_x}. "
            f"The path over y has the slopes {speed} and {by_y}.",
        ),
    )


@family(skill=Skill.MC_CHAIN, levels=(3,), title="Chain rule with two inner functions")
def chain_tree(rng: Random, _level: int) -> Item:
    """Differentiate a product of two linear functions by the chain rule."""
    a, b, c, d = (rng.randint(1, 4) for _ in range(4))
    u, v = [(a, "x"), (b, "y")], [(c, "x"), (-d, "y")]
    result = [(2 * a * c, "x"), (b * c - a * d, "y")]
    return Item(
        prompt=(
            rf"Let $z = uv$ with $u = {tex_sum(u)}$ and $v = {tex_sum(v)}$. "
            r"Find $\frac{\partial z}{\partial x}$. Give a polynomial in $x$ and $y$."
        ),
        parts=(Polynomial(text_sum(result), names=("x", "y")),),
        hints=(
            (
                r"Add one product for each path: $\frac{\partial z}{\partial u}\cdot\frac{\partial u}{\partial x}$ "
                r"and $\frac{\partial z}{\partial v}\cdot\frac{\partial v}{\partial x}$."
            ),
            rf"Here $\frac{{\partial z}}{{\partial u}} = v$ and $\frac{{\partial u}}{{\partial x}} = {a}$.",
        ),
        solution=(
            rf"The path over $u$ gives $v\cdot{a} = {tex_sum([(a * c, 'x'), (-a * d, 'y')])}$.",
            rf"The path over $v$ gives $u\cdot{c} = {tex_sum([(a * c, 'x'), (b * c, 'y')])}$.",
            rf"Add the paths: $\frac{{\partial z}}{{\partial x}} = {tex_sum(result)}$.",
        ),
        misconceptions=(
            Misconception(
                "product-of-derivatives", text(a * c), "Add one product for each path. Do not multiply the derivatives."
            ),
            Misconception(
                "swapped-weights",
                text_sum([(a * a + c * c, "x"), (a * b - c * d, "y")]),
                "The derivative of uv with respect to u is v.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    [0, 1, "x"],
                    [0, -1, "y"],
                    [1.2, 1, f"u = {tex_sum(u)}"],
                    [1.2, -1, f"v = {tex_sum(v)}"],
                    [2.2, 0, "z = uv"],
                ],
                "links": [
                    [0, 2, str(a)],
                    [0, 3, ""],
                    [1, 2, ""],
                    [1, 3, ""],
                    [2, 4, "∂z/∂u = v"],
                    [3, 4, "∂z/∂v = u"],
                ],
                "title": "Two paths from x to z",
            },
            "after",
            f"A graph: x and y lead to u and to v, and both lead to z. Two paths lead from x to z. "
            f"The path over u has the slopes {a} and v. The path over v has the slopes {c} and u.",
        ),
    )


@family(skill=Skill.MC_CHAIN, levels=(4,), title="Gradient of a composition")
def chain_jacobian(rng: Random, _level: int) -> Item:
    """Find the gradient of a composition from a Jacobian and a gradient."""
    J = matrix(rng, 2, 2, -4, 5)
    while J[0][1] == J[1][0]:
        J = matrix(rng, 2, 2, -4, 5)
    outer = (nonzero(rng, -4, 4), nonzero(rng, -4, 4))
    result = apply(transpose(J), outer)
    p, q, r, s = (rng.randint(-3, 3) for _ in range(4))
    (j11, j12), (j21, j22) = J
    g, h = outer
    first = f"{bracketed(g)}\\cdot{bracketed(j11)} + {bracketed(h)}\\cdot{bracketed(j21)}"
    second = f"{bracketed(g)}\\cdot{bracketed(j12)} + {bracketed(h)}\\cdot{bracketed(j22)}"
    return Item(
        prompt=(
            r"Let $g:\mathbb{R}^2\to\mathbb{R}^2$ and $f:\mathbb{R}^2\to\mathbb{R}$. "
            f"At $p = ({p},\\,{q})$ we know $g(p) = ({r},\\,{s})$ and the Jacobian $J_g(p) = {tex_matrix(J)}$. "
            rf"Also $\nabla f({r},\,{s}) = {tex_vector(outer)}$. Find the gradient of $f\circ g$ at $p$. Give a vector."
        ),
        parts=(Vector(text_vector(result)),),
        hints=(
            r"Write $\nabla f$ as a row and multiply by the Jacobian: $\nabla f^\top J_g$.",
            f"The first entry is ${first} = {result[0]}$.",
        ),
        solution=(
            r"The chain rule gives the row $\nabla f^\top J_g$. As a column it is $J_g^\top\nabla f$.",
            f"First entry: ${first} = {result[0]}$.",
            f"Second entry: ${second} = {result[1]}$.",
            rf"So the gradient of $f\circ g$ at $p$ is ${tex_vector(result)}$.",
        ),
        misconceptions=(
            Misconception(
                "no-transpose",
                text_vector(apply(J, outer)),
                "The gradient is a row times the Jacobian. As a column it is Jᵀ∇f.",
            ),
            Misconception(
                "diagonal-only",
                text_vector((j11 * g, j22 * h)),
                "Each input of g can change both outputs. Add both paths.",
                optional=True,
            ),
        ),
    )
