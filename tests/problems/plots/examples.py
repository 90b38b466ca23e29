"""Arguments for every plot, as families and explorers give them."""

import numpy as np

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
