"""Families of the skill ``oa-arch``: counting parameters."""

import itertools
from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import add, apply, multiply
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_vector, text, text_matrix, text_vector
from problems.sampling import matrix, nonzero, shuffled
from problems.snapshot import PlotCall


@family(skill=Skill.OA_ARCH, levels=(1, 2), title="Parameters of a dense network")
def param_count_mlp(rng: Random, level: int) -> Item:
    """Count weights and biases of a dense network with one or two hidden layers."""
    sizes = [rng.randint(4, 64), *(rng.randint(3, 40) for _ in range(level)), rng.randint(2, 10)]
    pairs = list(itertools.pairwise(sizes))
    layers = [(before + 1) * after for before, after in pairs]
    weights = sum(before * after for before, after in pairs)
    total = sum(layers)
    return Item(
        prompt=(
            f"A dense network has the layer sizes {'–'.join(map(str, sizes))}. Every unit after the input layer has "
            "a bias. "
            "How many parameters does it have? Give an integer."
        ),
        parts=(Number(text(total), integer=True),),
        hints=(
            "Each unit has one weight for every input from the layer before, and one bias.",
            rf"The first layer of weights has $({sizes[0]}+1)\cdot{sizes[1]} = {layers[0]}$ parameters.",
        ),
        solution=(
            *(
                rf"From {before} to {after} units: $({before}+1)\cdot{after} = {count}$ parameters."
                for (before, after), count in zip(pairs, layers, strict=True)
            ),
            f"Together: ${' + '.join(map(str, layers))} = {total}$.",
        ),
        misconceptions=(
            Misconception("no-biases", text(weights), "Each unit also has one bias."),
            Misconception("biases-for-input", text(total + sizes[0]), "The input layer has no bias."),
        ),
        plot=PlotCall(
            "layers",
            {"sizes": sizes, "parameters": layers},
            "after",
            f"A network with the layers {', '.join(map(str, sizes))}. Between them stand the numbers of parameters: "
            f"{', '.join(map(str, layers))}.",
        ),
    )


@family(skill=Skill.OA_ARCH, levels=(2, 3), title="Parameters and output size of a convolution")
def param_count_conv(rng: Random, level: int) -> Item:
    """Count the parameters of a convolution, and find its output size; level 3 has a stride and padding."""
    k, inputs, outputs = rng.choice((3, 5)), rng.choice((2, 3, 4, 6, 8)), rng.choice((4, 8, 10, 16))
    size = rng.randint(8, 32)
    stride, padding = (1, 0) if level == 2 else (rng.choice((2, 3)), rng.choice((0, 1, 2)))
    count, result = (k * k * inputs + 1) * outputs, (size + 2 * padding - k) // stride + 1
    return Item(
        prompt=(
            f"A convolution layer has {outputs} filters of size {k}×{k}, each with a bias. Its input has "
            f"{inputs} channels "
            f"of size {size}×{size}. The stride (the step of a filter) is {stride}. "
            f"The padding (zeros at the edge) is {padding} on each side. "
            "Places where the filter does not fit completely are left out. How many parameters does the layer have? "
            r"The output channels have the size $m\times m$. What is $m$? Give integers."
        ),
        parts=(
            Number(text(count), label="Parameters", integer=True),
            Number(text(result), label="Output size m", integer=True),
        ),
        hints=(
            "Count the weights of one filter over all input channels. Then add the bias and multiply.",
            rf"One filter has ${k}\cdot{k}\cdot{inputs} = {k * k * inputs}$ weights and 1 bias.",
        ),
        solution=(
            rf"One filter has ${k}\cdot{k}\cdot{inputs} + 1 = {k * k * inputs + 1}$ parameters.",
            rf"All {outputs} filters have ${outputs}\cdot{k * k * inputs + 1} = {count}$ parameters.",
            (
                rf"Along one side, $\lfloor\frac{{{size}+2\cdot{padding}-{k}}}{{{stride}}}\rfloor + 1 = {result}$ "
                "positions fit."
            ),
        ),
        misconceptions=(
            Misconception(
                "channels-ignored", (text((k * k + 1) * outputs), None), "Each filter sees all input channels."
            ),
            Misconception("first-position-missing", (None, text(result - 1)), "Count the first position too."),
            Misconception("no-biases", (text(k * k * inputs * outputs), None), "Each filter has a bias."),
        ),
        plot=PlotCall(
            "sliding-filter",
            {"size": size, "width": k, "stride": stride, "padding": padding},
            "after",
            f"One side of the input: {size} squares, with {padding} more at each end. "
            f"Below it the filter of {k} squares at each of its {result} places.",
        ),
    )


@family(skill=Skill.OA_ARCH, levels=(3,), title="Two linear layers in one")
def linear_collapse(rng: Random, _level: int) -> Item:
    """Write two linear layers without an activation as one."""
    while True:
        first, second = matrix(rng, 2, 2, -3, 3), matrix(rng, 2, 2, -3, 3)
        product = multiply(second, first)
        if product != multiply(first, second):
            break
    b, c = (nonzero(rng, -3, 3), nonzero(rng, -3, 3)), (nonzero(rng, -3, 3), nonzero(rng, -3, 3))
    through = apply(second, b)
    bias = add(through, c)
    return Item(
        prompt=(
            rf"Two layers without an activation compute $h = W_1x + b_1$ and $y = W_2h + b_2$. "
            rf"Here $W_1 = {tex_matrix(first)}$, $b_1 = {tex_vector(b)}$, $W_2 = {tex_matrix(second)}$ and "
            rf"$b_2 = {tex_vector(c)}$. Find $W$ and $b$ such that $y = Wx + b$ for every $x$. "
            "Give a matrix and a vector."
        ),
        parts=(Matrix(text_matrix(product), label="W"), Vector(text_vector(bias), label="b")),
        idea="A composition of affine maps is affine.",
        hints=(
            "Put the formula for $h$ into the formula for $y$. Then expand.",
            rf"$y = W_2W_1x + W_2b_1 + b_2$, and $W_2b_1 = {tex_vector(through)}$.",
        ),
        solution=(
            "Put $h$ in: $y = W_2(W_1x + b_1) + b_2 = W_2W_1x + (W_2b_1 + b_2)$.",
            rf"The matrix is $W = W_2W_1 = {tex_matrix(product)}$.",
            rf"The bias is $b = {tex_vector(through)} + {tex_vector(c)} = {tex_vector(bias)}$.",
        ),
        misconceptions=(
            Misconception(
                "order", (text_matrix(multiply(first, second)), None), "The first layer stands on the right."
            ),
            Misconception("biases-added", (None, text_vector(add(b, c))), "The first bias passes through W₂."),
        ),
    )


GATES = {
    "AND": "AND is 1 only for (1, 1). A line separates this point from the others.",
    "OR": "OR is 0 only for (0, 0). A line separates this point from the others.",
    "NAND": "NAND is 0 only for (1, 1). A line separates this point from the others.",
    "$x_1$ alone": r"The first input alone: the line $x_1 = \frac12$ separates the values.",
    "XOR": "XOR is 1 on one diagonal and 0 on the other. No line separates them.",
    "XNOR": "XNOR is 1 on one diagonal and 0 on the other. No line separates them.",
}
CORNERS: dict[str, tuple[tuple[int, ...], tuple[float, ...]]] = {  # values at the four inputs, and w1, w2, b
    "AND": ((0, 0, 0, 1), (1, 1, -1.5)),
    "OR": ((0, 1, 1, 1), (1, 1, -0.5)),
    "NAND": ((1, 1, 1, 0), (-1, -1, 1.5)),
    "$x_1$ alone": ((0, 1, 0, 1), (1, 0, -0.5)),
    "XOR": ((0, 1, 1, 0), ()),
    "XNOR": ((1, 0, 0, 1), ()),
}
MEANINGS = {
    "AND": "AND means: both are 1.",
    "OR": "OR means: at least one is 1.",
    "NAND": "NAND means: not both are 1.",
    "XOR": "XOR means: exactly one is 1.",
    "XNOR": "XNOR means: both are equal.",
}


@family(skill=Skill.OA_ARCH, levels=(3,), title="What can one linear unit compute?")
def xor_separable(rng: Random, _level: int) -> Item:
    """Choose the Boolean functions that one linear unit can compute."""
    while True:
        drawn = rng.sample(sorted(GATES), 4)
        if {"XOR", "XNOR"} & set(drawn):
            break
    options = shuffled(rng, tuple(drawn))
    right = tuple(option for option in options if option not in {"XOR", "XNOR"})

    def numbers(chosen: tuple[str, ...]) -> str:
        return ", ".join(str(options.index(option) + 1) for option in options if option in chosen)

    meanings = " ".join(sentence for option, sentence in MEANINGS.items() if option in drawn)
    return Item(
        prompt=(
            r"A linear unit gives 1 when $w_1x_1 + w_2x_2 + b > 0$, and 0 otherwise. Its inputs $x_1, x_2$ are 0 or 1. "
            f"{meanings} "
            "Which of these functions can one such unit compute? Choose all of them."
        ),
        parts=(MultipleChoice(right, choices=options),),
        idea="A linear unit cuts the plane with one line.",
        hints=(
            "Draw the four inputs as corners of a square. Can a line separate the ones from the zeros?",
            f"{len(right)} of the {len(options)} functions can be separated by a line.",
        ),
        solution=tuple(GATES[option] for option in options),
        misconceptions=(
            Misconception("all", numbers(options), "XOR and XNOR are not linearly separable."),
            Misconception(
                "nand-left-out",
                numbers(tuple(option for option in right if option != "NAND")),
                "NAND is separable: turn all signs of AND.",
            )
            if "NAND" in right
            else None,
            Misconception(
                "one-input-left-out",
                numbers(tuple(option for option in right if option != "$x_1$ alone")),
                "A line can also stand upright: it separates the values of x₁.",
            )
            if "$x_1$ alone" in right
            else None,
        ),
        plot=PlotCall(
            "gates",
            {
                "tables": [
                    [option.replace("$x_1$ alone", "x₁ alone"), *map(list, CORNERS[option])] for option in options
                ]
            },
            "after",
            "Four squares with a point for each input: filled for 1, hollow for 0. A line separates them for "
            + ", ".join(option.replace("$x_1$", "x₁") for option in right)
            + ". The others have no line.",
        ),
    )
