"""The families of ``lt-kernel-image`` solved by an independent path."""

from problems.linear_algebra.lt_kernel_image import kernel_basis
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
