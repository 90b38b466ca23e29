"""Arguments for the plots that only items draw, as their families give them."""

ITEM_EXAMPLES: dict[str, dict[str, object]] = {
    "venn": {"first": 0.5, "second": 0.4, "both": 0.15},
    "tree": {
        "paths": [
            [["0.5", "A"], ["0.02", "defect"]],
            [["0.5", "A"], ["0.98", "fine"]],
            [["0.5", "B"], ["0.1", "defect"]],
            [["0.5", "B"], ["0.9", "fine"]],
        ],
        "ends": ["0.01", "0.49", "0.05", "0.45"],
        "marked": [0, 2],
    },
    "mosaic": {"rows": ["group 1", "group 2"], "columns": ["A", "B", "C"], "counts": [[20, 10, 10], [15, 20, 25]]},
    "word-table": {
        "rows": ["H₀ holds", "H₁ holds"],
        "columns": ["reject H₀", "keep H₀"],
        "words": [["type I error", "right"], ["right", "type II error"]],
        "marked": [[0, 0], [1, 1]],
    },
    "dots": {"values": [1, 3, 3, 7], "marks": [[3.5, "mean 3.5"], [3, "median 3"]], "hollow": [3]},
    "box": {"values": [2, 5, 7, 11, 13, 20, 40], "quartiles": [5, 11, 20]},
    "intervals": {"estimates": [["page 1", 0.12, 0.1, 0.14], ["page 2", 0.15, 0.13, 0.17]]},
    "ellipses": {
        "shapes": [["distance 1", [1, 2], [[2, 1], [1, 2]], 1], ["distance 2", [1, 2], [[2, 1], [1, 2]], 2]],
        "points": [[3, 3, "x"]],
        "line": [1.5, 0.5],
    },
    "layers": {"sizes": [12, 5, 2], "parameters": [65, 12]},
    "sliding-filter": {"size": 9, "width": 3, "stride": 2, "padding": 1},
    "sliding-kernel": {"signal": [1, 2, 3, 4, 5], "kernel": [1, 0, -1], "outputs": [-2, -2, -2]},
    "boundary": {"weights": [1, 2, -2], "points": [[1, 2, "example"]]},
    "gates": {"tables": [["AND", [0, 0, 0, 1], [1, 1, -1.5]], ["XOR", [0, 1, 1, 0], []]]},
    "folds": {"count": 4, "size": 25, "settings": 6},
    "flow": {"steps": [["Scale all features with the whole data set, then split.", True], ["Split by person.", False]]},
    "factors": {"rows": 120, "columns": 90, "rank": 20},
    "two-clouds": {"before": [[0, 0], [1, 2], [2, 1], [3, 3]], "factor": [1000, 1]},
    "trellis": {"values": [[0.3, 0.1], [0.12, 0.08]], "steps": [[0.7, 0.3], [0.4, 0.6]], "names": ["sees 1", "sees 2"]},
    "jump": {"old": 4, "new": 3, "chance": 0.75},
    "logistic-field": {"rate": 0.5, "size": 100},
    "feasible-region": {
        "constraints": [[1, 1, 19], [6, 3, 84]],
        "corners": [[0, 0, "0"], [0, 19, "95"], [9, 10, "131"], [14, 0, "126"]],
        "best": 2,
    },
}
