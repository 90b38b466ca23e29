"""Explorer of module 2: backpropagation through a small network, every number on its edge."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.controls import Cycle, Each, Step
from problems.explorers.explorer import Exploration, explorer
from problems.explorers.typed import chosen, number, numbers, rectangle, shown
from problems.plots.canvas import png
from problems.plots.networks import network
from problems.plots.theme import Theme

Array = NDArray[np.float64]
HIDDEN = "[[0.5, -0.5], [1, 0.5]]"
ACTIVATIONS: Mapping[str, tuple[Callable[[Array], Array], Callable[[Array], Array], str]] = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a), r"\sigma"),
    "tanh": (np.tanh, lambda a: 1 - a**2, r"\tanh"),
    "relu": (lambda z: np.maximum(z, 0), lambda a: (a > 0).astype(float), r"\mathrm{ReLU}"),
}


@explorer(
    module="multivariable_calculus",
    name="backprop",
    title="Follow backpropagation through a small network",
    defaults={
        "inputs": "1, 2",
        "hidden": HIDDEN,
        "output": "1, -1",
        "biases": "0, 0, 0",
        "target": "1",
        "activation": "sigmoid",
    },
    controls=(
        Each("inputs", ("x₁", "x₂"), by=0.5),
        Step("target", "target", by=0.5),
        Cycle("activation", "activation", tuple(ACTIVATIONS)),
    ),
)
def backprop(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw forward values and backward slopes of a network with one hidden layer and half the squared error as loss."""
    W = rectangle(arguments["hidden"], "The hidden weights", HIDDEN, (1, 3), (1, 3))
    count, width = W.shape
    example = f"The hidden weights have {width} numbers in each row, so the inputs"
    x = np.array(numbers(arguments["inputs"], example, width))
    v = np.array(numbers(arguments["output"], f"There are {count} hidden neurons, so the output weights", count))
    biases = arguments["biases"] if arguments["biases"] != "0, 0, 0" else ", ".join("0" * (count + 1))
    b = np.array(numbers(biases, "The biases (of each hidden neuron, then of the output)", count + 1))
    target = number(arguments["target"], "The target")
    name = chosen(arguments["activation"], "The activation", tuple(ACTIVATIONS))
    squash, rise, latex = ACTIVATIONS[name]
    z = np.clip(W @ x + b[:-1], -500, 500)
    a = squash(z)
    out = float(v @ a + b[-1])
    error = out - target
    delta = error * v * rise(a)
    figure = network(
        [x.tolist(), a.tolist(), [out]],
        [(delta @ W).tolist(), (error * v).tolist(), [error]],
        [W.tolist(), [v.tolist()]],
        [np.outer(delta, x).tolist(), [(error * a).tolist()]],
        theme,
        f"Prediction {shown(out)}, target {shown(target)}, loss {shown(error**2 / 2)}",
    )
    alt = (
        f"A network with {width} inputs, {count} hidden {name} neurons and one output. "
        f"The hidden values are {_listed(a)}, the prediction is {shown(out)}, the loss is {shown(error**2 / 2)}. "
        f"Slopes of the loss: output {shown(error)}; output weights {_listed(error * a)}; "
        f"hidden weights {'; '.join(_listed(row) for row in np.outer(delta, x))}."
    )
    caption = (
        rf"$a = {latex}(Wx + b) = ({_listed(a)})$, $\hat y = {shown(out)}$, "
        rf"$L = \tfrac12(\hat y - t)^2 = {shown(error**2 / 2)}$. "
        rf"Backwards: $\hat y - t = {shown(error)}$, $\delta = ({_listed(delta)})$, "
        rf"$\partial L/\partial v = ({_listed(error * a)})$, $\partial L/\partial W = \delta x^\top$."
    )
    return Exploration(png(figure), alt, caption)


def _listed(values: Array) -> str:
    return ", ".join(shown(float(value)) for value in values)
