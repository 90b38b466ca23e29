"""Families of the skill ``eig-check``: deciding whether a vector is an eigenvector."""

from fractions import Fraction
from random import Random

from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.exact import apply, dot, parallel, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_matrix, tex_sum, tex_vector, text, text_vector
from problems.row_reduction import tex_products
from problems.sampling import integers, nonzero, with_eigenvalues
from problems.snapshot import PlotCall


class _Eigenvalue(SolutionSet):
    """One eigenvalue or none; the example shows one number."""

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "3"


@family(skill=Skill.EIG_CHECK, levels=(1,), title="Is it an eigenvector?")
def eigen_check(rng: Random, _level: int) -> Item:
    """Decide whether a vector is an eigenvector and give its eigenvalue; half of the seeds are no."""
    A, values, P = with_eigenvalues(rng, bound=8)
    while 0 in values:
        A, values, P = with_eigenvalues(rng, bound=8)
    v: tuple[int, ...] = (0, 0)
    if rng.random() < 0.5:
        place = rng.randrange(2)
        v = tuple(map(int, scale(nonzero(rng, -3, 3), transpose(P)[place])))
    else:
        while v[0] == 0 or any(parallel(v, column) for column in transpose(P)):
            v = integers(rng, 2, -4, 4)
    image = apply(A, v)
    right = parallel(image, v)
    factor = Fraction(image[0]) / v[0]
    ratios = f"The first entries give the factor ${tex(factor)}$."
    if right:
        scaled = tex_sum([(factor, "v")])
        decision = f"The second entries give the same factor. So $Av = {scaled}$, and the eigenvalue is ${factor}$."
    elif v[1]:
        other = tex(Fraction(image[1]) / v[1])
        decision = f"The second entries give ${other}$. The factors differ, so $v$ is not an eigenvector."
    else:
        decision = f"The second entry of $v$ is 0, but that of $Av$ is ${image[1]}$. So $v$ is not an eigenvector."
    mistakes = (
        (
            Misconception(
                "length", f"{{sqrt({dot(image, image)})}}", "The eigenvalue is the factor, not the length of Av."
            ),
            Misconception("none", "none", "Compare Av with v again: they are parallel."),
        )
        if right
        else (
            Misconception("first-ratio", f"{{{text(factor)}}}", "All components must have the same ratio."),
            Misconception(
                "second-ratio",
                f"{{{text(Fraction(image[1]) / v[1])}}}",
                "All components must have the same ratio.",
            )
            if v[1]
            else None,
        )
    )
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $v = {tex_vector(v)}$. Is $v$ an eigenvector of $A$? "
            "If it is, give its eigenvalue as an integer. If it is not, write `none`."
        ),
        parts=(_Eigenvalue(f"{{{text(factor)}}}" if right else "none"),),
        hints=(
            "Multiply the matrix by the vector. Then compare the result with the vector, entry by entry.",
            f"The first entry of $Av$ is ${tex_products(A[0], v)} = {image[0]}$.",
        ),
        solution=(f"Multiply: $Av = {tex_vector(image)}$.", f"Compare with $v = {tex_vector(v)}$. {ratios}", decision),
        misconceptions=mistakes,
        plot=PlotCall(
            "arrows",
            {"vectors": [[*map(float, v), "v"], [*map(float, image), "Av"]]},
            "after",
            f"The arrows v = {text_vector(v)} and Av = {text_vector(image)}. "
            f"They lie {'on one line' if right else 'on different lines'}.",
        ),
    )
