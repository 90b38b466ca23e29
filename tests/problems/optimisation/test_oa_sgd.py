"""The families of ``oa-sgd`` solved by an independent path."""

from problems.optimisation.oa_sgd import epoch_count
from tests.problems.prompts import keys, numbers, samples


def test_worked_example_of_epoch_count() -> None:
    item = epoch_count.draw(2, 7)
    assert item.prompt == (
        "A training set has 289 examples. The batch size is 8, and a last smaller batch is kept. How "
        "many updates do 11 epochs make? Give an integer."
    )
    assert keys(item) == ["407"]


def test_the_updates_agree_with_running_the_loop() -> None:
    for item in samples(epoch_count):
        n, batch, epochs = (int(number) for number in numbers(item.prompt)[:3])
        updates = sum(1 for _ in range(epochs) for _ in range(0, n, batch))
        assert int(keys(item)[0]) == updates
