"""Which families show a picture: all of the first three modules but those that deal with symbols only."""

from problems.catalogue import catalogue

MODULES = ("prerequisites", "linear_algebra", "multivariable_calculus")
WITHOUT = {
    *(
        "frac-add",
        "lin-eq",
        "log-solve",
        "log-likelihood-algebra",
        "power-laws",
        "sigma-eval",
        "log-deriv",
        "antideriv",
    ),
    *("chain-power", "product-exp", "compose", "np-star-vs-at"),
    *("diagonalise", "diag-possible", "eigen-trace-det", "eigen-3x3-block", "eigenspace-dim", "change-basis-map"),
    *("kernel-image-dims", "det-3x3", "det-rules", "inv-2x2", "inv-equation", "mat-product", "mat-shapes"),
    *("mat-lincomb", "rank-find", "null-basis", "transpose-product", "trace-rules", "sym-orth-classify", "solve-3x3"),
    *("solve-general", "dot-value", "dot-orthogonal-k", "cosine-similarity", "independence-k", "independent-max"),
    *("vec-unit", "subspace-test"),
    *("sgd-step", "newton-1d", "chain-jacobian", "hessian-poly", "jacobian-linear", "grad-quadratic-form"),
    *("grad-least-squares", "shape-of-derivative", "partial-poly", "partial-mixed", "partial-exp"),
}


def test_only_families_of_symbols_have_no_picture() -> None:
    drawn = (
        (family.name, family.draw(level, seed).plot)
        for family in catalogue().values()
        if family.module in MODULES
        for level in family.levels
        for seed in range(2)
    )
    assert {name for name, plot in drawn if plot is None} == WITHOUT


def test_a_picture_that_comes_first_asks_for_the_answer_and_does_not_say_it() -> None:
    for name in ("identify-map", "level-match", "graph-shift"):
        family = catalogue()[name]
        for level in family.levels:
            item = family.draw(level, 5)
            assert item.plot is not None
            assert item.plot.when == "before"
            assert item.parts[0].canonical.strip("$") not in item.plot.alt
