"""The families of ``fp-split`` solved by an independent path."""

from problems.final_project.fp_split import leakage_spot
from tests.problems.prompts import samples


def test_worked_example_of_leakage_spot() -> None:
    leaks = leakage_spot.draw(2, 7).parts[0].answer["canonical"]
    assert len(leaks) == 2
    assert any(leak.startswith("Scale all features") for leak in leaks)


def test_every_leak_uses_the_whole_data_or_the_test_set() -> None:
    words = ("whole data set", "test set.", "others in the test set")
    for item in samples(leakage_spot):
        right = item.parts[0].answer["canonical"]
        fine = [option for option in item.parts[0].options if option not in right]
        assert all(any(word in option for word in words) for option in right)
        assert all("training set" in option or "person" in option or "once" in option for option in fine)
