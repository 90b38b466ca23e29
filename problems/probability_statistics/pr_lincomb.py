"""Families of the skill ``pr-lincomb``: means and variances of linear combinations."""

from random import Random

from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_sum, text_matrix
from problems.sampling import matrix, nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.PR_LINCOMB, levels=(2,), title="Mean and variance of a linear combination")
def linear_var(rng: Random, _level: int) -> Item:
    """Find mean and variance of aX + bY + c, with or without a covariance."""
    a, b, c = nonzero(rng, -4, 4), nonzero(rng, -4, 4), nonzero(rng, -9, 9)
    mx, my = rng.randint(-6, 9), rng.randint(-6, 9)
    vx, vy = rng.randint(1, 9), rng.randint(1, 9)
    independent = rng.choice((True, False))
    covariance = 0
    while not independent and (covariance == 0 or covariance**2 >= vx * vy):
        covariance = rng.randint(-5, 5)
        vx, vy = rng.randint(2, 9), rng.randint(2, 9)
    mean, variance = a * mx + b * my + c, a * a * vx + b * b * vy + 2 * a * b * covariance
    given = (
        "$X$ and $Y$ are independent."
        if independent
        else rf"Their covariance is $\mathrm{{Cov}}(X, Y) = {covariance}$."
    )
    mixed = "" if independent else rf" + 2\cdot{bracketed(a)}\cdot{bracketed(b)}\cdot{bracketed(covariance)}"
    return Item(
        prompt=(
            rf"Two random variables have the means $E[X] = {mx}$ and $E[Y] = {my}$. Their variances are "
            rf"$\mathrm{{Var}}(X) = {vx}$ and $\mathrm{{Var}}(Y) = {vy}$. {given} "
            f"Let $Z = {tex_sum([(a, 'X'), (b, 'Y'), (c, '')])}$. "
            r"Find $E[Z]$ and $\mathrm{Var}(Z)$. Give integers."
        ),
        parts=(Number(str(mean), label="E[Z]", integer=True), Number(str(variance), label="Var(Z)", integer=True)),
        hints=(
            "The mean is linear. In the variance the coefficients are squared, and the constant falls out.",
            rf"The mean is ${bracketed(a)}\cdot{bracketed(mx)} + {bracketed(b)}\cdot{bracketed(my)} + {bracketed(c)}$.",
        ),
        solution=(
            (
                rf"The mean is linear: $E[Z] = {bracketed(a)}\cdot{bracketed(mx)} + "
                rf"{bracketed(b)}\cdot{bracketed(my)} + {bracketed(c)} = {mean}$."
            ),
            f"The constant {c} moves all values. It adds no variance.",
            (rf"$\mathrm{{Var}}(Z) = {bracketed(a)}^2\cdot{vx} + {bracketed(b)}^2\cdot{vy}{mixed} = {variance}$."),
        ),
        misconceptions=(
            Misconception(
                "not-squared", (None, str(a * vx + b * vy + 2 * a * b * covariance)), "Square the coefficients.", True
            ),
            Misconception(
                "minus-for-differences",
                (None, str(a * a * vx - b * b * vy)),
                "For independent variables the variances add, also for differences.",
            )
            if independent and b < 0
            else None,
            Misconception(
                "covariance-ignored", (None, str(a * a * vx + b * b * vy)), "X and Y are correlated: add 2ab·Cov."
            )
            if not independent
            else None,
            Misconception("constant-added", (None, str(variance + c)), "A constant adds no variance."),
        ),
    )


@family(skill=Skill.PR_LINCOMB, levels=(3,), title="Covariance matrix of a linear map")
def cov_transform(rng: Random, _level: int) -> Item:
    """Find the covariance matrix of AX."""
    while True:
        p, r, q = rng.randint(1, 5), rng.randint(1, 5), nonzero(rng, -3, 3)
        A = matrix(rng, 2, 2, -3, 3)
        if p * r > q * q and transpose(A) != A and sum(entry == 0 for row in A for entry in row) <= 1:
            break
    S = ((p, q), (q, r))
    left = multiply(A, S)
    answer = multiply(left, transpose(A))
    return Item(
        prompt=(
            rf"A random vector $X$ has the covariance matrix $\Sigma = {tex_matrix(S)}$. Let $A = {tex_matrix(A)}$. "
            "Find the covariance matrix of $AX$. Give a matrix row by row, for example `[[2, 1], [1, 3]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        idea="What is a square for a number becomes a product on both sides for a matrix.",
        hints=(
            r"The covariance matrix of $AX$ is a product of three matrices: $A\Sigma A^\top$.",
            rf"The first product is $A\Sigma = {tex_matrix(left)}$.",
        ),
        solution=(
            r"The covariance matrix of $AX$ is $A\Sigma A^\top$.",
            rf"The first product is $A\Sigma = {tex_matrix(left)}$.",
            rf"Multiply by $A^\top$ on the right: $A\Sigma A^\top = {tex_matrix(answer)}$.",
            "Check: the result is symmetric, as every covariance matrix.",
        ),
        misconceptions=(
            Misconception("one-side", text_matrix(left), "Multiply by Aᵀ as well."),
            Misconception(
                "wrong-order", text_matrix(multiply(multiply(transpose(A), S), A)), "Var(AX) is AΣAᵀ, not AᵀΣA."
            ),
        ),
        plot=PlotCall(
            "ellipses",
            {
                "shapes": [
                    ["X", [0, 0], [[float(entry) for entry in row] for row in S], 1],
                    ["AX", [0, 0], [[float(entry) for entry in row] for row in answer], 1],
                ],
                "title": "Spread of X and of AX",
            },
            "after",
            "Two ellipses around 0: one for the covariance matrix of X, one (dashed) for the covariance matrix of AX.",
        ),
    )
