"""Families of the skill ``fp-metrics``: metrics and baselines."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.snapshot import PlotCall


@family(skill=Skill.FP_METRICS, levels=(2,), title="Precision, recall and F1")
def metrics_prf(rng: Random, _level: int) -> Item:
    """Compute accuracy, precision, recall and F1 from a table of counts."""
    tp, fp, fn, tn = rng.randint(5, 60), rng.randint(1, 30), rng.randint(1, 30), rng.randint(20, 90)
    while fp == fn:
        fn = rng.randint(1, 30)
    total = tp + fp + fn + tn
    accuracy, precision, recall = Fraction(tp + tn, total), Fraction(tp, tp + fp), Fraction(tp, tp + fn)
    score = Fraction(2 * tp, 2 * tp + fp + fn)
    return Item(
        prompt=(
            f"A classifier has {tp} true positives, {fp} false positives, {fn} false negatives and "
            f"{tn} true negatives. Find its accuracy, precision, recall and F1 score. Give exact fractions."
        ),
        parts=(
            Probability(text(accuracy), label="Accuracy"),
            Probability(text(precision), label="Precision"),
            Probability(text(recall), label="Recall"),
            Probability(text(score), label="F1"),
        ),
        idea="Ask which cases stand below the fraction line.",
        hints=(
            "Precision divides by all predicted positives. Recall divides by all real positives.",
            f"There are ${tp} + {fp} = {tp + fp}$ predicted positives and ${tp} + {fn} = {tp + fn}$ real positives.",
        ),
        solution=(
            rf"Accuracy: $\frac{{{tp} + {tn}}}{{{total}}} = {tex(accuracy)}$.",
            rf"Precision: $\frac{{{tp}}}{{{tp} + {fp}}} = {tex(precision)}$.",
            rf"Recall: $\frac{{{tp}}}{{{tp} + {fn}}} = {tex(recall)}$.",
            rf"F1 is the harmonic mean: $\frac{{2\cdot{tp}}}{{2\cdot{tp} + {fp} + {fn}}} = {tex(score)}$.",
        ),
        misconceptions=(
            Misconception(
                "precision-and-recall-swapped",
                (None, text(recall), text(precision), None),
                "Precision divides by the predicted positives.",
            ),
            Misconception(
                "arithmetic-mean",
                (None, None, None, text((precision + recall) / 2)),
                "F1 is the harmonic mean, not the arithmetic one.",
            ),
        ),
        plot=PlotCall(
            "count-table",
            {
                "rows": ["really positive", "really negative"],
                "columns": ["predicted positive", "predicted negative"],
                "counts": [[tp, fn], [fp, tn]],
                "title": "Confusion matrix",
            },
            "after",
            f"Confusion matrix: {tp} true positives, {fn} false negatives, {fp} false positives, {tn} true negatives.",
        ),
    )


@family(skill=Skill.FP_METRICS, levels=(1, 2), title="Majority baseline")
def baseline_accuracy(rng: Random, level: int) -> Item:
    """Find the accuracy of the majority baseline, and the gain of a model over it."""
    classes = level + 1
    shares = [1] * classes
    while len(set(shares)) == 1:
        cuts = sorted(rng.sample(range(5, 96), classes - 1))
        shares = [end - start for start, end in zip((0, *cuts), (*cuts, 100), strict=True)]
    size = rng.choice((100, 200, 500))
    counts = [share * size // 100 for share in shares]
    baseline = Fraction(max(shares), 100)
    accuracy = Fraction(rng.randint(max(shares) - 3, 99), 100)
    while accuracy == baseline:
        accuracy = Fraction(rng.randint(max(shares) - 3, 99), 100)
    gain = accuracy - baseline
    return Item(
        prompt=(
            f"The {classes} classes of a test set have {', '.join(map(str, counts[:-1]))} and {counts[-1]} examples. "
            f"A model has the accuracy {short_decimal(accuracy)}. What is the accuracy of the majority baseline? "
            "How much does the model gain over it (accuracy minus baseline)? Give exact values."
        ),
        parts=(
            Probability(short_decimal(baseline), label="Baseline"),
            Number(short_decimal(gain), label="Gain"),
        ),
        hints=(
            "The majority baseline always predicts the largest class.",
            f"The largest class has {max(counts)} of {size} examples.",
        ),
        solution=(
            (
                rf"The baseline is right for the largest class: $\frac{{{max(counts)}}}{{{size}}} = "
                rf"{short_decimal(baseline)}$."
            ),
            f"The gain is ${short_decimal(accuracy)} - {short_decimal(baseline)} = {short_decimal(gain)}$.",
        ),
        misconceptions=(
            Misconception("one-over-classes", (text(Fraction(1, classes)), None), "The classes are not balanced."),
            Misconception("sign-of-gain", (None, short_decimal(-gain)), "Subtract the baseline from the accuracy."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [f"class {place + 1}" for place in range(classes)],
                "heights": counts,
                "marked": [counts.index(max(counts))],
                "title": "Class counts",
                "x_label": "class",
                "y_label": "examples",
            },
            "after",
            f"Bars of the class counts {', '.join(map(str, counts))}. The largest is marked.",
        ),
    )
