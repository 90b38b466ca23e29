"""Families of the skill ``bp-activation``: derivatives of activation functions."""

from fractions import Fraction
from math import exp, log, tanh
from random import Random

from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.BP_ACTIVATION, levels=(2,), title="Derivative of an activation")
def sigmoid_deriv(rng: Random, _level: int) -> Item:
    """Find the derivative of the sigmoid or of tanh from its value."""
    kind = rng.choice(("sigmoid", "tanh"))
    s = Fraction(rng.randint(1, 19), 20)
    if kind == "tanh" and rng.choice((True, False)):
        s = -s
    sigmoid, tanh = s * (1 - s), 1 - s * s
    answer, other = (sigmoid, tanh) if kind == "sigmoid" else (tanh, sigmoid)
    name, rule = (r"\sigma", r"\sigma' = \sigma(1-\sigma)") if kind == "sigmoid" else (r"\tanh", r"\tanh' = 1-\tanh^2")
    value = float(s)
    z = log(value / (1 - value)) if kind == "sigmoid" else 0.5 * log((1 + value) / (1 - value))
    insert = rf"{short_decimal(s)}\cdot(1-{short_decimal(s)})" if kind == "sigmoid" else f"1-{_squared(s)}"
    return Item(
        prompt=(
            (r"Let $\sigma(z) = \frac{1}{1+e^{-z}}$ be the sigmoid. " if kind == "sigmoid" else "")
            + rf"At some input $z$ the value is ${name}(z) = {short_decimal(s)}$. "
            rf"What is the derivative ${name}'(z)$? Give the exact value."
        ),
        parts=(Number(short_decimal(answer)),),
        idea="The derivative can be found from the value alone.",
        hints=(
            f"There is a rule that writes the derivative of {kind} with its value. You need not know $z$.",
            rf"The rule is ${rule}$.",
        ),
        solution=(
            rf"The derivative follows from the value: ${rule}$.",
            rf"Insert the value: ${insert} = {short_decimal(answer)}$.",
        ),
        misconceptions=(
            Misconception("one-minus-value", short_decimal(1 - s), "Use the whole rule, not only 1 minus the value."),
            Misconception(
                "rule-of-the-other",
                short_decimal(other),
                f"That is the rule for {'tanh' if kind == 'sigmoid' else 'the sigmoid'}.",
            ),
        ),
        plot=PlotCall(
            "activation",
            {"kind": kind, "at": round(z, 3)},
            "after",
            f"The {kind} with its derivative. At the marked input the derivative is {short_decimal(answer)}.",
        ),
    )


def _squared(value: Fraction) -> str:
    return f"({short_decimal(value)})^2" if value < 0 else f"{short_decimal(value)}^2"


def _slopes(alpha: Fraction) -> PlotCall:
    xs = [round(-4 + 0.1 * step, 1) for step in range(81)]
    return PlotCall(
        "graph",
        {
            "xs": xs,
            "curves": [
                ["ReLU′", [int(x > 0) for x in xs]],
                ["leaky ReLU′", [1 if x > 0 else float(alpha) for x in xs]],
                ["tanh′", [round(1 - tanh(x) ** 2, 4) for x in xs]],
                ["softplus′", [round(1 / (1 + exp(-x)), 4) for x in xs]],
            ],
            "title": "Derivatives of four activations",
            "x_label": "z",
            "y_label": "slope",
        },
        "after",
        "Four derivatives against z. ReLU has 0 on the left and 1 on the right. "
        f"Leaky ReLU has {short_decimal(alpha)} on the left and 1 on the right. tanh has a hill of height 1 at 0. "
        "Softplus has an S-shaped curve from 0 to 1.",
    )


@family(skill=Skill.BP_ACTIVATION, levels=(2,), title="Derivatives of four activations")
def act_deriv_table(rng: Random, _level: int) -> Item:
    """Find the derivatives of ReLU, tanh, leaky ReLU and softplus."""
    z, tenths = nonzero(rng, -3, 3), rng.randint(1, 9)
    alpha, t = rng.choice((Fraction(1, 100), Fraction(1, 10), Fraction(1, 5))), Fraction(tenths, 10)
    relu, leaky, sigma = int(z > 0), Fraction(1) if z > 0 else alpha, 1 / (1 + exp(-z))
    slope = short_decimal(alpha)
    return Item(
        prompt=(
            rf"Find four derivatives. First: ReLU at $z = {z}$. "
            rf"Second: $\tanh$ at the point where $\tanh(z) = {short_decimal(t)}$. "
            rf"Third: leaky ReLU at $z = {z}$, with the slope {slope} for negative inputs. "
            rf"Fourth: softplus $\ln(1+e^z)$ at $z = {z}$. "
            "Give the first three exactly and the fourth with 3 decimal places."
        ),
        parts=(
            Number(text(relu), label="ReLU", integer=True),
            Number(short_decimal(1 - t * t), label="tanh"),
            Number(short_decimal(leaky), label="Leaky ReLU"),
            Number(f"1/(1+e^({-z}))", label="Softplus", decimals=3),
        ),
        idea="Each derivative is the slope of the graph at the given point.",
        hints=(
            "ReLU is a line on each side of 0. Its slope depends only on the sign of $z$.",
            rf"The number {z} is {'positive' if z > 0 else 'negative'}. The rule for tanh is $\tanh' = 1-\tanh^2$.",
        ),
        solution=(
            rf"ReLU has the slope 1 for $z > 0$ and 0 for $z < 0$: here {relu}.",
            rf"$\tanh' = 1-\tanh^2 = 1 - {short_decimal(t)}^2 = {short_decimal(1 - t * t)}$.",
            rf"Leaky ReLU has the slope 1 for $z > 0$ and {slope} for $z < 0$: here {short_decimal(leaky)}.",
            (
                rf"The derivative of softplus is $\frac{{e^z}}{{1+e^z}} = \sigma(z)$. "
                rf"Here $\sigma({z}) \approx {decimal(sigma, 3)}$."
            ),
        ),
        misconceptions=(
            Misconception("relu-slope-is-z", (text(z), None, None, None), "The slope of ReLU is 1 for z > 0.")
            if z > 1
            else None,
            Misconception("no-square", (None, short_decimal(1 - t), None, None), "The rule is tanh′ = 1 − tanh²."),
            Misconception(
                "leaky-as-relu", (None, None, "0", None), f"The leaky ReLU has the slope {slope} for negative inputs."
            )
            if z < 0
            else None,
            Misconception("relu-always-1", ("1", None, None, None), "ReLU is flat for negative inputs: slope 0.")
            if z < 0
            else None,
            Misconception(
                "softplus-itself",
                (None, None, None, f"ln(1+e^({z}))"),
                "This is the value of softplus. Its derivative is the sigmoid.",
            ),
        ),
        plot=_slopes(alpha),
    )


@family(skill=Skill.BP_ACTIVATION, levels=(4,), title="Jacobian of softmax")
def softmax_jacobian(rng: Random, _level: int) -> Item:
    """Find the Jacobian of softmax from its output."""
    cuts = sorted(rng.sample(range(1, 20), 2))
    p = [Fraction(part, 20) for part in (cuts[0], cuts[1] - cuts[0], 20 - cuts[1])]

    def table(sign: int, *, full: bool) -> tuple[tuple[Fraction, ...], ...]:
        return tuple(
            tuple(
                (p[i] if i == j else Fraction(0)) + (sign * p[i] * p[j] if full or i == j else Fraction(0))
                for j in range(3)
            )
            for i in range(3)
        )

    key = table(-1, full=True)
    outputs = r",\,".join(short_decimal(share) for share in p)
    return Item(
        prompt=(
            rf"A softmax layer with the scores $z = (z_1, z_2, z_3)$ has the output $p = ({outputs})$. "
            r"Find the matrix with the entries $\frac{\partial p_i}{\partial z_j}$. Give exact entries."
        ),
        parts=(Matrix(_decimals(key)),),
        idea="All outputs share one sum, so each output depends on each input.",
        hints=(
            "Treat the case of equal indices and the case of different indices separately.",
            (
                rf"Entry (1, 1) is $p_1(1-p_1) = {short_decimal(key[0][0])}$. "
                rf"Entry (1, 2) is $-p_1p_2 = {short_decimal(key[0][1])}$."
            ),
        ),
        solution=(
            r"For $i = j$ the derivative is $p_i(1-p_i)$. For $i \ne j$ it is $-p_ip_j$.",
            rf"The diagonal is ${', '.join(short_decimal(key[i][i]) for i in range(3))}$.",
            (
                rf"The other entries are ${short_decimal(key[0][1])}$ for (1, 2), "
                rf"${short_decimal(key[0][2])}$ for (1, 3) and "
                rf"${short_decimal(key[1][2])}$ for (2, 3). The matrix is symmetric."
            ),
            "Check: every row adds up to 0.",
        ),
        misconceptions=(
            Misconception(
                "diagonal-only", _decimals(table(-1, full=False)), "Every softmax output depends on all inputs."
            ),
            Misconception("sign", _decimals(table(1, full=True)), "Every row must add up to 0."),
        ),
        plot=PlotCall(
            "count-table",
            {
                "rows": ["p1", "p2", "p3"],
                "columns": ["z1", "z2", "z3"],
                "counts": [[float(entry) for entry in row] for row in key],
                "title": "Derivatives of the outputs by the scores",
            },
            "after",
            "A table with one row for each output and one column for each score. "
            "Only the diagonal is positive, and every row adds up to 0.",
        ),
    )


def _decimals(rows: tuple[tuple[Fraction, ...], ...]) -> str:
    return "[" + ", ".join("[" + ", ".join(short_decimal(entry) for entry in row) + "]" for row in rows) + "]"
