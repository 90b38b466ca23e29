"""Numbers in captions are written as people write them."""

from math import inf

import pytest

from problems.explorers.typed import shown


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2.199e-8, "0"),
        (-1e-12, "0"),
        (0.0461234, "0.04612"),
        (0.00001234, "0.00001234"),
        (2.0, "2"),
        (-2.5, "-2.5"),
        (100.0, "100"),
        (12345.6, "12350"),
        (98765432.1, "98770000"),
        (inf, "inf"),
    ],
)
def test_a_computed_number_has_four_digits_and_no_power_of_ten(value: float, written: str) -> None:
    assert shown(value) == written
