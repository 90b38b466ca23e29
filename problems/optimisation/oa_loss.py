"""Families of the skill ``oa-loss``: computing losses."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, tex, text
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
            rf"The squares add up to {squares}, so the MSE is ${quotient(squares, 4)}$.",
            rf"The absolute values add up to {sizes}, so the MAE is ${quotient(sizes, 4)}$.",
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
