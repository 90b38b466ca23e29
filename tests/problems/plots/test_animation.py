"""The animation of gradient descent: frames, one palette, small."""

from io import BytesIO

import numpy as np
from PIL import Image

from problems.plots.animation import FRAMES, descent_on_contours, descent_on_curve
from problems.plots.registry import media_type
from problems.plots.theme import THEMES


def frames(picture: bytes) -> int:
    with Image.open(BytesIO(picture)) as found:
        return int(getattr(found, "n_frames", 1))


def test_a_descent_on_a_curve_has_one_frame_for_each_step() -> None:
    xs = np.linspace(-3, 3, 50)
    path = [(2.0 * 0.5**step, 4.0 * 0.25**step) for step in range(6)]
    picture = descent_on_curve(xs, xs**2, path, THEMES["dark"], "Descent")
    assert media_type(picture) == "image/gif"
    assert frames(picture) == 6


def test_a_long_descent_is_thinned_out_and_stays_small() -> None:
    xs = np.linspace(-3, 3, 30)
    x, y = np.meshgrid(xs, xs)
    path = [(2.0 * 0.97**step, 2.0 * 0.9**step) for step in range(100)]
    picture = descent_on_contours(xs, xs, x**2 + 2 * y**2, path, THEMES["light"], "Descent")
    assert frames(picture) <= FRAMES
    assert len(picture) < 100_000
