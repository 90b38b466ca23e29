"""The families of ``oa-sgd`` solved by an independent path."""

import math

import pytest

from problems.optimisation.oa_sgd import adam_first, epoch_count, lr_schedule
from tests.problems.prompts import between, keys, numbers, samples, value


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


def test_worked_example_of_adam_first() -> None:
    item = adam_first.draw(4, 7)
    assert item.prompt == (
        r"Adam starts with $m_0 = v_0 = 0$ and uses $\beta_1 = 0.9$, $\beta_2 = 0.999$ and $\eta = "
        r"0.05$. It uses bias correction, and $\varepsilon$ is so small that you can take $\varepsilon"
        " = 0$. The first gradient of the weight $w$ is $g = 11$. By how much does $w$ change in the "
        "first step? Give the exact value with its sign."
    )
    assert keys(item) == ["-0.05"]


def test_worked_example_of_lr_schedule() -> None:
    item = lr_schedule.draw(2, 7)
    assert item.prompt == (
        "A learning rate starts at 0.8 in epoch 0. It is halved after every 5 epochs: for the first "
        "time at the start of epoch 5. What is the learning rate in epoch 23? Give the exact value."
    )
    assert keys(item) == ["0.05"]


def test_the_first_step_agrees_with_the_algorithm() -> None:
    for item in samples(adam_first, 25):
        g, rate = float(between(item.prompt, "$g = ", "$")), float(between(item.prompt, r"\eta = ", "$"))
        m, v = (1 - 0.9) * g, (1 - 0.999) * g * g
        step = -rate * (m / (1 - 0.9)) / math.sqrt(v / (1 - 0.999))
        assert value(keys(item)[0]) == pytest.approx(step)


def test_the_rate_agrees_with_a_loop() -> None:
    for item in samples(lr_schedule, 25):
        rate = float(between(item.prompt, "starts at ", " in"))
        every, last = int(between(item.prompt, "after every ", " ")), int(between(item.prompt, "rate in epoch ", "?"))
        for epoch in range(1, last + 1):
            rate = rate / 2 if epoch % every == 0 else rate
        assert value(keys(item)[0]) == pytest.approx(rate)
