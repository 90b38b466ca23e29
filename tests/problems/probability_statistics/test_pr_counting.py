"""The families of ``pr-counting`` solved by an independent path."""

from itertools import combinations, permutations

from problems.probability_statistics.pr_counting import count_choose
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import keys, numbers, samples


def test_worked_example_of_count_choose() -> None:
    item = count_choose.draw(2, 7)
    assert item.prompt == (
        "There are 7 different features. You choose 2 of them and put them in order, on the "
        "places 1 to 2. In how many ways can you do this? Give an integer."
    )
    assert keys(item) == ["42"]


def test_the_count_agrees_with_listing_all_ways() -> None:
    for item in samples(count_choose, 30):
        n, k = (int(number) for number in numbers(item.prompt)[:2])
        ways = permutations(range(n), k) if "put them in order" in item.prompt else combinations(range(n), k)
        assert right(item, len(list(ways)))
