"""The families of ``fp-review`` solved by an independent path."""

from problems.final_project.fp_review import EVIDENCE, rubric_calibrate
from problems.final_project.rubric import RUBRIC
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_rubric_calibrate() -> None:
    item = rubric_calibrate.draw(3, 7)
    assert item.prompt == (
        "The four quotations come from one submission. Judge it on this criterion: **Implementation "
        "from scratch**. Level 4: Clear, vectorised, tested (identities, edge cases, gradient check);"
        " one command reproduces all. Level 3: Works and is reproducible; tests cover the core. Level"
        " 2: Works on the main case; few tests; manual steps. Level 1: Does not run, or a library "
        "does the core work. Which level from 1 to 4 fits? A level next to the instructor's level "
        "passes too. Which quotation is evidence for this criterion?"
    )
    assert keys(item) == ["2", "The code works on our data set; there is one test, and two steps are done by hand."]


def test_the_evidence_belongs_to_the_criterion_and_its_level() -> None:
    codes = {criterion.title: criterion.code for criterion in RUBRIC}
    for item in samples(rubric_calibrate, 60):
        assert len(item.prompt) <= 700
        code = codes[between(item.prompt, "**", "**")]
        assert EVIDENCE[code].index(keys(item)[1]) == 4 - int(keys(item)[0])
        assert len(set(item.parts[1].options)) == 4
