"""Families of the skill ``oa-loss``: computing losses."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, tex, text
from problems.sampling import integers
from problems.snapshot import PlotCall


@family(skill=Skill.OA_LOSS, levels=(1, 2), title="Mean squared and mean absolute error")
def loss_mse_mae(rng: Random, level: int) -> Item:
    """Compute the MSE and the MAE of four predictions, and at level 2 also the RMSE."""
    while True:
        errors = integers(rng, 4, -5, 5)
        if any(e > 0 for e in errors) and any(e < 0 for e in errors):
            break
    targets = integers(rng, 4, 0, 15)
    predictions = tuple(t + e for t, e in zip(targets, errors, strict=True))
    squares, sizes = sum(e * e for e in errors), sum(abs(e) for e in errors)
    mse, mae = Fraction(squares, 4), Fraction(sizes, 4)
    root = (Number(f"sqrt({squares})/2", label="RMSE"),) if level == 2 else ()

    def answers(first: str | None, second: str | None) -> tuple[str | None, ...]:
        return (first, second, None) if level == 2 else (first, second)

    asked = "the MSE, the MAE and the RMSE" if level == 2 else "the MSE and the MAE"
    return Item(
        prompt=(
            f"Four targets are ${', '.join(map(str, targets))}$. The predictions are "
            f"${', '.join(map(str, predictions))}$, in the same order. Compute {asked}. Give exact values."
        ),
        parts=(Number(text(mse), label="MSE"), Number(text(mae), label="MAE"), *root),
        hints=(
            "Find the four errors. Average their squares, and average their absolute values.",
            f"The errors (prediction minus target) are ${', '.join(map(str, errors))}$.",
        ),
        solution=(
            f"The errors (prediction minus target) are ${', '.join(map(str, errors))}$.",
            (
                rf"The squares add up to ${' + '.join(str(e * e) for e in errors)} = {squares}$, so the MSE is "
                rf"${quotient(squares, 4)}$."
            ),
            (
                rf"The absolute values add up to ${' + '.join(str(abs(e)) for e in errors)} = {sizes}$, so the MAE is "
                rf"${quotient(sizes, 4)}$."
            ),
            *(
                (rf"The RMSE is the root of the MSE: $\sqrt{{{tex(mse)}}} \approx {float(mse) ** 0.5:.3f}$.",)
                * (level - 1)
            ),
        ),
        misconceptions=(
            Misconception(
                "signed-errors", answers(None, text(Fraction(abs(sum(errors)), 4))), "Use the absolute values."
            ),
            Misconception("no-mean", answers(text(squares), None), "Divide by the number of data."),
        ),
        plot=PlotCall(
            "residuals",
            {"fitted": list(predictions), "errors": list(errors)},
            "after",
            f"The four errors against the predictions: {', '.join(map(str, errors))}.",
        ),
    )


@family(skill=Skill.OA_LOSS, levels=(3,), title="Best constant prediction")
def loss_best_constant(rng: Random, _level: int) -> Item:
    """Find the best constant for the squared and for the absolute loss."""
    count = rng.choice((3, 5))
    while True:
        ys = integers(rng, count, -5, 15)
        mean, median = Fraction(sum(ys), count), sorted(ys)[count // 2]
        if mean != median and len(set(ys)) == count:
            break
    ordered = sorted(ys)
    return Item(
        prompt=(
            f"The targets are {', '.join(map(str, ys))}. A model predicts the same constant $c$ for all of them. "
            "Which $c$ minimises the mean squared error? Which $c$ minimises the mean absolute error? Give "
            "exact values."
        ),
        parts=(
            Number(text(mean), label="Best for the squared error"),
            Number(text(median), label="Best for the absolute error"),
        ),
        hints=(
            "Set the derivative of the squared error to 0. For the absolute error, count the signs on both sides.",
            f"The derivative of the summed squares is 0 when ${count}c = {sum(ys)}$.",
        ),
        solution=(
            rf"Squared error: $\sum 2(c - y_i) = 0$ gives ${count}c = {sum(ys)}$. So $c = {tex(mean)}$, the mean.",
            "Absolute error: each target below $c$ pulls with slope 1, and each target above with slope −1.",
            (
                f"In order, the targets are {', '.join(map(str, ordered))}. The slopes balance at the middle one: "
                f"{median}."
            ),
        ),
        misconceptions=(
            Misconception("mean-for-both", (text(mean), text(mean)), "The absolute loss leads to the median."),
            Misconception("median-for-both", (text(median), text(median)), "The squared loss leads to the mean."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [round(-6 + step / 2, 1) for step in range(45)],
                "curves": [
                    [
                        "squared error / 10",
                        [round(sum((y + 6 - s / 2) ** 2 for y in ys) / count / 10, 3) for s in range(45)],
                    ],
                    ["absolute error", [round(sum(abs(y + 6 - s / 2) for y in ys) / count, 3) for s in range(45)]],
                ],
                "title": "Mean errors of a constant",
                "x_label": "c",
                "y_label": "mean error",
            },
            "after",
            f"Both mean errors against c. The squared error is smallest at the mean {text(mean)}, "
            f"and the absolute error at the median {median}.",
        ),
    )


@family(skill=Skill.OA_LOSS, levels=(2,), title="Mean hinge loss")
def loss_hinge(rng: Random, _level: int) -> Item:
    """Find the mean hinge loss of four scores."""
    while True:
        scores = [Fraction(rng.randint(-25, 25), 10) for _ in range(4)]
        labels = [rng.choice((-1, 1)) for _ in range(4)]
        margins = [score * label for score, label in zip(scores, labels, strict=True)]
        if any(0 < m < 1 for m in margins) and any(m > 1 for m in margins) and any(m < 0 for m in margins):
            break
    losses = [max(Fraction(0), 1 - m) for m in margins]
    mean = sum(losses, Fraction(0)) / 4
    wrong_sign = sum((1 - m for m in margins if m <= 0), Fraction(0)) / 4
    no_one = sum((-m for m in margins if m < 0), Fraction(0)) / 4
    shown = ", ".join(short_decimal(score) for score in scores)
    return Item(
        prompt=(
            f"A classifier gives four samples the scores {shown}. Their labels are {', '.join(map(str, labels))}. "
            r"The hinge loss of a sample with score $s$ and label $y$ is $\max(0,\,1-ys)$. "
            "Find the mean hinge loss. Give the exact value."
        ),
        parts=(Number(short_decimal(mean)),),
        hints=(
            "Find the margin $ys$ of each sample. Then find the four losses and their mean.",
            f"The margins are {', '.join(short_decimal(m) for m in margins)}.",
        ),
        solution=(
            f"The margins $ys$ are {', '.join(short_decimal(m) for m in margins)}.",
            rf"The losses $\max(0,\,1-ys)$ are {', '.join(short_decimal(loss) for loss in losses)}.",
            f"Their sum is {short_decimal(sum(losses, Fraction(0)))}. The mean is {short_decimal(mean)}.",
        ),
        misconceptions=(
            Misconception(
                "zero-when-right-sign", short_decimal(wrong_sign), "The margin must reach 1 for a loss of 0."
            ),
            Misconception("one-forgotten", short_decimal(no_one), "Use 1 − ys, then clip at 0."),
            Misconception("no-mean", short_decimal(sum(losses, Fraction(0))), "Divide by the number of samples.", True),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [-3, 1, 3],
                "curves": [["hinge loss", [4, 0, 0]]],
                "points": [
                    [float(m), float(loss), short_decimal(loss)] for m, loss in zip(margins, losses, strict=True)
                ],
                "title": "Hinge loss of the four samples",
                "x_label": "margin ys",
                "y_label": "loss",
            },
            "after",
            "The hinge loss against the margin: a falling line up to the margin 1, then 0. "
            f"The losses of the samples are {', '.join(short_decimal(loss) for loss in losses)}.",
        ),
    )
