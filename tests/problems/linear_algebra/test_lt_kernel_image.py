"""The families of ``lt-kernel-image`` solved by an independent path."""

import sympy as sp

from problems.linear_algebra.lt_kernel_image import kernel_basis, kernel_image_dims
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_kernel_basis() -> None:
    item = kernel_basis.draw(3, 7)
    assert item.prompt == (
        r"Let $T(x,y,z) = (x - 4y,\; y - 4z)$. Find a basis of the kernel of $T$. Give the vectors in "
        "a list, for example `[(1, 0, 2)]`."
    )
    assert keys(item) == ["[(16, 4, 1)]"]


def test_the_map_sends_the_basis_to_zero() -> None:
    for item in samples(kernel_basis):
        outputs = [formula(part) for part in between(item.prompt, "= (", ")$").split(r",\; ")]
        at = dict(zip("xyz", numbers(keys(item)[0]), strict=True))
        assert [output.subs(at) for output in outputs] == [0, 0]


def test_worked_example_of_kernel_image_dims() -> None:
    item = kernel_image_dims.draw(3, 7)
    assert item.prompt == (
        r"A linear map $T:\mathbb{R}^3\to\mathbb{R}^4$ has the rank 1. Find the dimension of its "
        "kernel and the dimension of its image. Is $T$ injective: do different vectors always have "
        r"different images? Is $T$ surjective: is every vector of $\mathbb{R}^4$ an image? Give two "
        "integers and choose two answers."
    )
    assert keys(item) == ["2", "1", "no", "no"]


def test_the_dimensions_agree_with_an_example_of_this_rank() -> None:
    for item in samples(kernel_image_dims, 25):
        n, m, r = (int(number) for number in numbers(item.prompt)[:3])
        example = sp.zeros(m, n)
        for place in range(r):
            example[place, place] = 1
        kernel, image = len(example.nullspace()), len(example.columnspace())
        words = ["yes" if kernel == 0 else "no", "yes" if image == m else "no"]
        assert keys(item) == [str(kernel), str(image), *words]
