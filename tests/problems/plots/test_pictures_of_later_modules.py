"""Which families of the modules on statistics, models and optimisation show a picture, and when."""

from problems.catalogue import catalogue

MODULES = ("probability_statistics", "mathematical_modelling", "optimisation", "final_project")
WITHOUT = {
    *("ht-hypotheses", "count-choose", "linear-var", "bootstrap-concept", "estimator-bias", "mle-normal-var"),
    *("design-matrix", "normal-eq-derive", "units-check"),
    *("linear-collapse", "he-init", "ridge-map", "epoch-count", "adam-first"),
    "rubric-calibrate",
}
FIRST = {"residual-read", "mk-classify"}


def test_only_families_of_counts_and_formulas_have_no_picture() -> None:
    plots = [
        (family.name, family.draw(level, seed).plot)
        for family in catalogue().values()
        if family.module in MODULES
        for level in family.levels
        for seed in range(3)
    ]
    assert {name for name, plot in plots if plot is None} == WITHOUT
    assert {name for name, plot in plots if plot is not None and plot.when == "before"} == FIRST


def test_the_diagram_of_a_chain_to_classify_says_nothing_about_its_classes() -> None:
    item = catalogue()["mk-classify"].draw(3, 5)
    assert item.plot is not None
    assert item.plot.arguments["numbers"] is False
    assert not {"closed", "period", "irreducible"} & set(item.plot.alt.lower().split())
