"""Families of the skill ``oa-attention``: convolution and attention."""

from math import exp
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, decimal, tex_point, text_vector
from problems.sampling import integers
from problems.snapshot import PlotCall


def _slide(signal: tuple[int, ...], kernel: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(dot(kernel, signal[i : i + 3])) for i in range(len(signal) - 2))


@family(skill=Skill.OA_ATTENTION, levels=(2,), title="Convolution of a signal")
def conv1d(rng: Random, _level: int) -> Item:
    """Slide a kernel of three numbers over a signal, as deep-learning layers do."""
    signal = tuple(map(int, integers(rng, rng.choice((5, 6)), -3, 6)))
    kernel = (0, 0, 0)
    while kernel == kernel[::-1]:
        first, second, third = integers(rng, 3, -2, 3)
        kernel = (int(first), int(second), int(third))
    result = _slide(signal, kernel)
    start = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(kernel, signal, strict=False))
    after = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(kernel, signal[1:], strict=False))
    return Item(
        prompt=(
            f"The signal is $x = {tex_point(signal)}$ and the kernel is $k = {tex_point(kernel)}$. "
            "Compute the valid cross-correlation, as in a deep-learning layer. "
            "Slide the kernel without turning it round. Use only places where it fits completely. Give a vector."
        ),
        parts=(Vector(text_vector(result)),),
        idea="Slide the kernel, multiply, add.",
        hints=(
            "Put the kernel on the first three entries. Multiply, add, and move one step to the right.",
            f"The first output is ${start} = {result[0]}$.",
        ),
        solution=(
            f"At the first place: ${start} = {result[0]}$.",
            f"One step to the right: ${after} = {result[1]}$.",
            f"Go on one step at a time. There are ${len(signal)} - 3 + 1 = {len(result)}$ outputs.",
            f"The result is ${tex_point(result)}$.",
        ),
        misconceptions=(
            Misconception(
                "flipped-kernel", text_vector(_slide(signal, kernel[::-1])), "Deep-learning layers do not flip."
            ),
            Misconception(
                "same-length",
                text_vector(_slide((0, *signal, 0), kernel)),
                f"Valid: there are {len(result)} outputs.",
            ),
        ),
        plot=PlotCall(
            "sliding-kernel",
            {"signal": list(signal), "kernel": list(kernel), "outputs": list(result)},
            "after",
            f"The signal in a row, and below it the kernel at each of its {len(result)} places. "
            f"Beside each place stands the output: {', '.join(map(str, result))}.",
        ),
    )


@family(skill=Skill.OA_ATTENTION, levels=(4,), title="Output of an attention layer")
def attention_weights(rng: Random, _level: int) -> Item:
    """Find the output of scaled dot-product attention with two keys."""
    while True:
        q, first, second = (integers(rng, 4, -2, 2) for _ in range(3))
        scores = (int(dot(q, first)), int(dot(q, second)))
        if 1 <= abs(scores[0] - scores[1]) <= 4:
            break
    v, w = integers(rng, 2, -4, 6), integers(rng, 2, -4, 6)
    while v == w:
        w = integers(rng, 2, -4, 6)

    def mixed(share: float, rest: float) -> str:
        return "(" + ", ".join(decimal(share * one + rest * two, 6) for one, two in zip(v, w, strict=True)) + ")"

    def weight(gap: float) -> float:
        return 1 / (1 + exp(-gap))

    share = weight((scores[0] - scores[1]) / 2)
    unscaled = weight(scores[0] - scores[1])
    output = [share * one + (1 - share) * two for one, two in zip(v, w, strict=True)]
    return Item(
        prompt=(
            f"A query is $q = {tex_point(q)}$. The keys are $k_1 = {tex_point(first)}$ and $k_2 = "
            f"{tex_point(second)}$. "
            rf"The values are $v_1 = {tex_point(v)}$ and $v_2 = {tex_point(w)}$. "
            "Find the output of scaled dot-product attention. Give a vector with 3 decimal places."
        ),
        parts=(Vector(mixed(share, 1 - share), tolerance="0.0015"),),
        hints=(
            r"Find both scores $\frac{q\cdot k_i}{\sqrt d}$ with $d = 4$. Then use softmax, and average the values.",
            rf"The dot products are {scores[0]} and {scores[1]}. Divide them by $\sqrt 4 = 2$.",
        ),
        solution=(
            (
                f"The dot products are {scores[0]} and {scores[1]}. The scores are {scores[0] / 2:g} and "
                f"{scores[1] / 2:g}."
            ),
            (
                rf"Softmax: $\frac{{e^{{{scores[0] / 2:g}}}}}{{e^{{{scores[0] / 2:g}}} + e^{{{scores[1] / 2:g}}}}} "
                rf"\approx {share:.4f}$. So the weights are {share:.4f} and {1 - share:.4f}."
            ),
            (
                rf"The output is ${share:.4f}\,v_1 + {1 - share:.4f}\,v_2 = "
                rf"({decimal(output[0], 3)},\,{decimal(output[1], 3)})$."
            ),
        ),
        misconceptions=(
            Misconception("no-scaling", mixed(unscaled, 1 - unscaled), "Divide the dot products by √d."),
            Misconception(
                "no-softmax", mixed(scores[0] / 2, scores[1] / 2), "The weights must be positive with sum 1."
            ),
            Misconception("weights-swapped", mixed(1 - share, share), "The larger score gets the larger weight.", True),
        ),
        plot=PlotCall(
            "count-table",
            {
                "rows": ["weight"],
                "columns": ["key 1", "key 2"],
                "counts": [[round(share, 4), round(1 - share, 4)]],
                "title": "Attention weights of the query",
            },
            "after",
            f"A table of the two attention weights: {share:.4f} for key 1 and {1 - share:.4f} for key 2.",
        ),
    )
