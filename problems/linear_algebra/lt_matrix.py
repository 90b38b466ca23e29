"""Families of the skill ``lt-matrix``: the matrix of a linear map."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import apply, det2, inverse2, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, tex_vector, text_matrix
from problems.row_reduction import columns
from problems.sampling import matrix, unimodular
from problems.snapshot import PlotCall


@family(skill=Skill.LT_MATRIX, levels=(2,), title="Matrix of a map")
def matrix_of_map(rng: Random, _level: int) -> Item:
    """Write down the matrix of a map given by a formula, or by the images of the basis vectors."""
    A = matrix(rng, 2, 2, -4, 4)
    while A[0][1] == A[1][0] or not all(any(row) for row in A):
        A = matrix(rng, 2, 2, -4, 4)
    first, second = transpose(A)
    if rng.random() < 0.5:
        formulas = r",\;".join(tex_sum([(row[0], "x"), (row[1], "y")]) for row in A)
        given = f"The linear map $T$ is given by $T(x,y) = ({formulas})$."
        hint = f"Put in $e_1$, so $x=1$ and $y=0$: the image is ${tex_point(first)}$."
    else:
        given = f"The linear map $T$ has $T(e_1) = {tex_vector(first)}$ and $T(e_2) = {tex_vector(second)}$."
        hint = f"The first column is $T(e_1) = {tex_vector(first)}$."
    return Item(
        prompt=(
            f"{given} Find the matrix $A$ with $T(v) = Av$ for every vector $v$. "
            "Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(A)),),
        hints=("Find the images of $e_1$ and $e_2$. They are the columns of the matrix.", hint),
        solution=(
            f"The image of $e_1$ is ${tex_vector(first)}$. This is the first column.",
            f"The image of $e_2$ is ${tex_vector(second)}$. This is the second column.",
            f"So the matrix is ${tex_matrix(A)}$.",
        ),
        misconceptions=(
            Misconception("as-rows", text_matrix(transpose(A)), "Images of basis vectors are columns."),
            Misconception(
                "columns-swapped",
                text_matrix(columns(second, first)),
                "The image of the first basis vector is the first column.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": False},
            "after",
            f"The grid under T. The images of e1 and e2 are the columns of {text_matrix(A)}.",
        ),
    )


@family(skill=Skill.LT_MATRIX, levels=(3,), title="Matrix from two images")
def map_from_images(rng: Random, _level: int) -> Item:
    """Find the matrix of a map from the images of two vectors that are not the standard basis."""
    A, B = matrix(rng, 2, 2, -3, 4), unimodular(rng, 3)
    while det2(A) == 0:
        A = matrix(rng, 2, 2, -3, 4)
    u, v = transpose(B)
    p, q = apply(A, u), apply(A, v)
    images, inverse = columns(p, q), inverse2(B)
    return Item(
        prompt=(
            f"A linear map $T$ of the plane has $T{tex_vector(u)} = {tex_vector(p)}$ and "
            f"$T{tex_vector(v)} = {tex_vector(q)}$. Find the matrix $A$ of $T$ in the standard basis. "
            "Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(A)),),
        hints=(
            "Write the two vectors as the columns of $B$, and their images as the columns of $C$. Then $AB = C$.",
            f"Here $B = {tex_matrix(B)}$ and $C = {tex_matrix(images)}$.",
        ),
        solution=(
            f"Write the vectors as columns: $B = {tex_matrix(B)}$. Their images are $C = {tex_matrix(images)}$.",
            "Both equations together say $AB = C$, so $A = CB^{-1}$.",
            f"The inverse is $B^{{-1}} = {tex_matrix(inverse)}$.",
            f"So $A = {tex_matrix(images)}{tex_matrix(inverse)} = {tex_matrix(A)}$.",
        ),
        misconceptions=(
            Misconception(
                "inverse-on-the-left",
                text_matrix(multiply(inverse, images)),
                "The equation is AB = C, so the inverse of B stands on the right.",
            ),
            Misconception("no-inverse", text_matrix(images), "The given vectors are not the standard basis."),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": False},
            "after",
            f"The grid under T. The matrix is {text_matrix(A)}.",
        ),
    )
