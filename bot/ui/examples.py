"""What explorers offer while a member types: examples that show how to write; any other text is taken as well."""

from collections.abc import Callable, Coroutine, Mapping
from types import MappingProxyType
from typing import Any

import discord
from discord import app_commands

Interaction = discord.Interaction[Any]
Offer = Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "function": ("x^2 - 3x", "sin(x)/x", "e^(-x^2)", "x^3 - 3x", "ln(x)", "1/(1 + e^(-x))"),
        "smooth function": ("cos(x)", "sin(x)", "e^x", "ln(1 + x)", "1/(1 - x)", "sqrt(1 + x)", "1/(1 + e^(-x))"),
        "surface": ("x^2 + x*y + 2y^2", "x^2 - y^2", "x^3 - 3x + y^2", "(1 - x)^2 + 5(y - x^2)^2", "x*y"),
        "map of the plane": ("x^2 - y^2, 2*x*y", "x + y, x*y", "e^x cos(y), e^x sin(y)", "x + sin(y), y + sin(x)"),
        "constraint": ("x^2 + y^2 = 2", "x + y = 1", "x^2/4 + y^2 = 1", "x*y = 1"),
        "range": ("-5, 5", "-3, 3", "0, 10", "-pi, pi"),
        "place": ("0", "1", "2", "pi/2"),
        "point": ("1, 1", "0, 0", "1, 0.5", "-1, 2"),
        "2×2 matrix": (
            "[[2, 1], [1, 2]]",
            "[[0, -1], [1, 0]]",
            "[[1, 1], [0, 1]]",
            "[[3, 0], [0, 1/2]]",
            "[[1, 2], [2, 4]]",
        ),
        "matrix": (
            "[[1, 2, 5], [3, 4, 11]]",
            "[[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]",
            "[[1, 2, 3], [2, 4, 6]]",
            "[[0, 2], [3, 1]]",
        ),
        "vector": ("1, 3", "4, 1", "1, 2, 4"),
        "onto": ("(2, 1)", "(1, 0, 1), (0, 1, 1)", "(1, 1, 1)"),
        "weights": ("[[0.5, -0.5], [1, 0.5]]", "[[1, -1], [0.5, 2], [-1, 0.5]]"),
        "chain": (
            "[[0.9, 0.1], [0.4, 0.6]]",
            "[[0.7, 0.2, 0.1], [0.3, 0.5, 0.2], [0.2, 0.3, 0.5]]",
            "[[0, 1], [1, 0]]",
            "[[0.5, 0.5, 0], [0.25, 0.5, 0.25], [0, 0.5, 0.5]]",
        ),
        "two-state chain": ("[[0.9, 0.1], [0.4, 0.6]]", "[[0.5, 0.5], [0.2, 0.8]]", "[[0, 1], [1, 0]]"),
        "distribution": ("normal", "binomial", "poisson", "exponential", "uniform"),
        "probability": ("0.01", "0.05", "0.5", "0.9", "0.95", "0.99"),
        "points": ("(0, 1), (1, 3), (2, 4), (3, 4), (4, 6)", "(1, 1), (2, 4), (3, 9), (4, 15)"),
        "cloud": (
            "(1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (6, 6)",
            "(1, 2, 3), (2, 1, 4), (3, 5, 5), (4, 4, 8), (6, 5, 9)",
        ),
        "groups": (
            "(1, 1), (2, 1), (1, 2), (6, 5), (7, 6), (6, 7), (2, 6)",
            "(0, 0), (1, 0), (0, 1), (5, 5), (6, 5), (5, 6)",
        ),
        "centres": ("2", "3", "(1, 1), (6, 6)"),
        "pay-offs": ("[[100, -60], [20, 10], [0, 0]]", "[[50, 50], [120, -40]]", "[[30, 20, 10], [60, 10, -30]]"),
        "shares": ("0.4, 0.6", "1/2, 1/2", "0.2, 0.3, 0.5"),
        "step sizes": ("0.02, 0.1, 0.24, 0.26", "0.01, 0.1, 1", "0.1, 0.5, 0.9, 1.1"),
        "step size": ("0.1", "0.01", "0.24", "0.5"),
        "start": ("4, 2", "3", "-1, 2"),
        "first distribution": ("1, 0", "1, 0, 0", "1/2, 1/2"),
    }
)


def offering(kind: str) -> Offer:
    """Return an autocomplete that offers the examples of a kind which contain what was typed, spaces apart."""
    examples = EXAMPLES[kind]

    async def offer(_interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        typed = current.replace(" ", "").lower()
        fitting = (example for example in examples if typed in example.replace(" ", "").lower())
        return [app_commands.Choice(name=example, value=example) for example in fitting]

    return offer
