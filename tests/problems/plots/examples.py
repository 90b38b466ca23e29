"""Arguments for every plot, as families and explorers give them."""

import numpy as np

from tests.problems.plots.item_examples import ITEM_EXAMPLES

SHORT = np.linspace(0, 3, 40).tolist()

EXAMPLES: dict[str, dict[str, object]] = {
    "graph": {"xs": [0, 1, 2], "curves": [["f", [0, 1, 4]]], "points": [[1, 1, "here"]]},
    "polynomial": {"coefficients": [1, -1, -6], "low": -4, "high": 5, "points": [[-2, 0, "-2"]], "tangent_at": 1},
    "area": {"coefficients": [3, 2, 0], "low": 0, "high": 2},
    "activation": {"kind": "tanh", "at": 0.5},
    "number-line": {"pieces": [[3, None, True, False], [None, 0, False, False]]},
    "arrows": {"vectors": [[3, 1, "u"], [-1, 2, "v"]], "tip_to_tail": True},
    "span": {"u": [2, 1], "v": [-1, 1]},
    "projection": {"a": [2, 1], "b": [1, 3]},
    "grid-image": {"matrix": [[2, 1], [1, 2]]},
    "lines": {"equations": [[2, 1, 5], [1, 0, 2]], "solution": [2, 1]},
    "ellipse-of-circle": {"matrix": [[2, 0], [0, 1]]},
    "contours": {"xs": [0, 1, 2], "ys": [0, 1, 2], "heights": [[0, 1, 4], [1, 2, 5], [4, 5, 8]]},
    "quadratic-field": {"coefficients": [1, 1, 2, 0, 0], "point": [1, 2]},
    "rates": {"eigenvalues": [1, 4]},
    "bars": {"names": ["0", "1"], "heights": [0.25, 0.75], "marked": [1]},
    "normal-area": {"mean": 10, "deviation": 2, "high": 12},
    "density-and-cdf": {"xs": SHORT, "density": SHORT, "cumulative": SHORT, "shade": [1, 2]},
    "people": {"ill": 10, "found": 9, "healthy": 990, "alarms": 50},
    "estimate": {"centre": 0.8, "low": 0.7, "high": 0.9, "reference": 0.85},
    "scatter-fit": {"xs": [0, 1, 2], "ys": [1, 3, 2], "coefficients": [0.5, 1.5]},
    "residuals": {"fitted": [1, 2], "errors": [0.5, -0.5]},
    "count-table": {"rows": ["a", "b"], "columns": ["c", "d"], "counts": [[4, 1], [2, 3]]},
    "error-curves": {"steps": [1, 2, 3], "curves": [["training", [3, 2, 1]], ["validation", [3, 2.5, 4]]]},
    "convergence": {"shares": [[1, 0], [0.9, 0.1]], "limit": [0.8, 0.2]},
    "progress-map": {"modules": [["Algebra", [1, 0.5, 0]], ["Calculus", [0, 0]]]},
    "leaderboard": {"names": ["Ada", "Ben"], "points": [120, 90], "marked": 1},
    "activity": {"days": [0, 3, 1, 4, 2], "first_weekday": 2},
}

GRID = np.linspace(-2, 2, 41)
BOWL = (GRID[None, :] ** 2 + 2 * GRID[:, None] ** 2).tolist()

EXAMPLES |= {
    "taylor": {
        "xs": np.linspace(-4, 4, 161).tolist(),
        "heights": np.cos(np.linspace(-4, 4, 161)).tolist(),
        "coefficients": [1, 0, -0.5, 0, 1 / 24],
        "centre": 0,
        "degrees": [1, 2, 4],
    },
    "local-map": {
        "point": [1, 1],
        "image": [0, 2],
        "jacobian": [[2, -2], [2, 2]],
        "half": 0.25,
        "images": [
            [[x**2 - y**2 for y in (0.75, 1, 1.25)], [2 * x * y for y in (0.75, 1, 1.25)]] for x in (0.75, 1, 1.25)
        ],
    },
    "lagrange": {
        "xs": GRID.tolist(),
        "ys": GRID.tolist(),
        "heights": (GRID[None, :] + GRID[:, None]).tolist(),
        "constraint": (GRID[None, :] ** 2 + GRID[:, None] ** 2 - 2).tolist(),
        "points": [[1, 1, 2], [-1, -1, -2]],
    },
    "surface": {
        "xs": GRID.tolist(),
        "ys": GRID.tolist(),
        "heights": (GRID[None, :] ** 3 - 3 * GRID[None, :] + GRID[:, None] ** 2).tolist(),
        "points": [[1, 0, "minimum"], [-1, 0, "saddle"]],
    },
    "unit-balls": {"orders": [1, 2, float("inf")], "points": [[0.6, 0.8, "v"]]},
    "two-grids": {"basis": [[2, 1], [-1, 1]], "vector": [1, 2]},
    "eigenvectors": {"matrix": [[2, 1], [1, 2]]},
    "space": {"vectors": [[1, 2, 3, "b"], [1, 2, 0, "projection"]], "plane": [[1, 0, 0], [0, 1, 0]]},
    "network": {
        "values": [[1, 2], [0.5, 0.73], [0.615]],
        "slopes": [[0.01, -0.02], [0.1, -0.2], [-0.385]],
        "weights": [[[0.5, -0.25], [1, 0]], [[0.3, 0.6]]],
        "weight_slopes": [[[0.02, 0.04], [-0.03, -0.06]], [[-0.19, -0.28]]],
    },
    "frequency-tree": {"total": 1000, "ill": 10, "found": 9, "alarms": 50},
    "repeated-intervals": {
        "truth": 100,
        "error": 3,
        "intervals": [[95 + k % 7, 106 + k % 7] for k in range(30)],
        "level": 95,
    },
    "null-distribution": {
        "xs": np.linspace(-4, 4, 161).tolist(),
        "density": (np.exp(-(np.linspace(-4, 4, 161) ** 2) / 2) / 2.5066).tolist(),
        "statistic": 2.1,
        "tails": [[2.1, 4], [-4, -2.1]],
        "critical": [1.96, -1.96],
        "p_value": 0.0357,
    },
    "box-and-histogram": {"values": [1, 2, 2, 3, 3, 3, 4, 4, 5, 11]},
    "chain-diagram": {"matrix": [[0.5, 0.3, 0.2], [0.1, 0.8, 0.1], [0.4, 0, 0.6]], "names": ["A", "B", "C"]},
    "chain-and-shares": {
        "matrix": [[0.9, 0.1], [0.4, 0.6]],
        "shares": [[1, 0], [0.9, 0.1], [0.85, 0.15]],
        "limit": [0.8, 0.2],
    },
    "principal-components": {"points": [[1, 1], [2, 3], [3, 2], [4, 5], [5, 4]]},
    "k-means": {
        "points": [[0, 0], [1, 0], [4, 4], [5, 5]],
        "steps": [
            [[[0, 0], [1, 0]], [0, 1, 1, 1]],
            [[[0, 0], [3.3, 3]], [0, 0, 1, 1]],
            [[[0.5, 0], [4.5, 4.5]], [0, 0, 1, 1]],
        ],
    },
    "loss-curves": {"kind": "classification", "at": 0.5},
    "step-sizes": {"curves": [[0.1, [4, 2, 1, 0.5]], [0.5, [4, 0.1, 0.001, 0.0001]], [1.1, [4, 6, 9, 13]]]},
    "pay-off": {
        "actions": ["launch", "wait"],
        "states": ["demand", "no demand"],
        "pay_offs": [[100, -60], [20, 10]],
        "chances": [0.4, 0.6],
    },
    "answer-distribution": {"answers": ["{2, 3}", "{-2, -3}", "2"], "counts": [7, 3, 1], "right": [0]},
}

EXAMPLES |= {
    "linked-nodes": {
        "nodes": [[0, 1, "t = 1"], [1, 2, "x = 3"], [1, 0, "y = 2"], [2, 1, "f = 18"]],
        "links": [[0, 1, "2"], [0, 2, "4"], [1, 3, "12"], [2, 3, "9"]],
    },
    "array-shapes": {
        "rows": [[["A", 3, 4], "@", ["B", 4, 6], "=", ["A @ B", 3, 6]], [["A", 3, 4], "@", ["v", 0, 4]]],
    },
    "sheets": {
        "xs": GRID[::4].tolist(),
        "ys": GRID[::4].tolist(),
        "layers": [
            ["surface", (GRID[None, ::4] ** 2 + 2 * GRID[::4, None] ** 2).tolist()],
            ["plane", (2 * GRID[None, ::4] + 4 * GRID[::4, None] - 3).tolist()],
        ],
        "points": [[1, 1, 3, "(1, 1, 3)"]],
    },
    "trajectory": {
        "points": [[1, 0], [2, 1], [5, 4], [14, 13]],
        "names": ["x", "Ax", "", "A³x"],
        "lines": [[1, 1, "eigenline, λ = 3"], [1, -1, "eigenline, λ = 1"]],
    },
    "decay": {"steps": [0, 1, 2, 3], "curves": [["error", [1, 0.5, 0.25, 0.125]]]},
    "slope-along": {"gradient": [3, 2], "direction": [4, -3]},
    "inverse-pair": {"xs": [-3, 0, 3], "ys": [0.5, 1, 2], "marked": [0, 1]},
    "touching": {
        "objective": [1, 0, 1, 0, 0, 0],
        "constraint": [0, 0, 0, 2, -3, -26],
        "points": [[4, -6]],
        "reach": 10,
    },
}

EXAMPLES |= ITEM_EXAMPLES

EXAMPLES |= {
    "level-curves": {
        "coefficients": [1, 0, 2, 0, 0, 0],
        "through": [2, 1],
        "tangent": True,
        "arrows": [[2, 1, 3, 2, "gradient"]],
    },
    "map-steps": {"steps": [["after A", [[1, 2], [0, 1]]], ["after A, then B", [[0, -1], [1, 2]]]]},
}
