"""What the reader makes of the writings of mathematics students, and how it refuses."""

import subprocess
import sys

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.matrix import Matrix
from problems.answers.reading import Refusal, plain, read
from problems.answers.subspace import Subspace
from problems.answers.vector import Vector

NAMES = ("x", "y", "a", "b", "c", "lambda", "x_1")
READ = [
    ("2x", "2*x"), ("x(x+1)", "x*(x+1)"), ("2sin x", "2*sin(x)"), ("sinx", "sin(x)"), ("sin^2 x", "sin(x)^2"),
    ("sin²x", "sin(x)^2"), ("e^-x", "e^(-x)"), ("e⁻ˣ", "e^(-x)"), ("√2", "sqrt(2)"), ("∛8", "cbrt(8)"), ("½", "1/2"),
    ("π", "pi"), ("−3", "-3"), ("2×3", "2*3"), ("6÷2", "6/2"), ("x≤2", "x <= 2"), ("(-∞,3]", "(-oo, 3]"), ("λ",
    "lambda"),
    ("x₁", "x_1"), ("x_1", "x_1"), ("x1", "x_1"), ("|x|", "abs(x)"), ("||x||", "abs(abs(x))"), ("5!", "5!"),
    ("C(5,2)", "C*(5, 2)"),
    ("50%", "50%"), ("log_2(8)", "log(8, 2)"), ("log2(8)", "log(8, 2)"), ("ln x", "ln(x)"), ("\\frac12", "1/2"),
    ("\\frac{1}{2}", "1/2"), ("\\sqrt[3]{8}", "root(8, 3)"), ("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}",
    "[1, 2; 3, 4]"),
    ("[[1,2],[3,4]]", "[[1, 2], [3, 4]]"), ("1 2; 3 4", "[1, 2; 3, 4]"), ("<1,2>", "(1, 2)"), ("x=1 or x=2",
    "x = 1 or x = 2"),
    ("x = ±2", "x = ±2"), ("[0,1] ∪ (2,3)", "[0, 1] ∪ (2, 3)"), ("2<x≤5", "2 < x <= 5"), ("3+4i", "3+4*i"),
    ("3.5e-4", "3.5e-4"),
    ("3.5×10^-4", "3.5*10^(-4)"), ("span{(1,0),(0,1)}", "span((1, 0), (0, 1))"), ("f'(x)=2x", "2*x"), ("a → b",
    "a -> b"),
    ("x^-y^a", "x^(-y^a)"), ("]0,1]", "(0, 1]"), ("{x | x>2}", "x > 2"), ("no solution", "∅"), ("5 choose 2",
    "binomial(5, 2)"),
]  # fmt: skip
AMBIGUOUS = [
    ("1/2x", {"1/2*x", "1/(2*x)"}),
    ("sin x/y", {"sin(x)/y", "sin(x/y)"}),
    ("|a|b|c|", {"abs(a)*b*abs(c)", "abs(a*abs(b)*c)"}),
    ("e^2x", {"e^2*x", "e^(2*x)"}),
    ("tan^-1 x", {"atan(x)", "tan(x)^(-1)"}),
    ("x^1/2", {"x^1/2", "x^(1/2)"}),
]
REFUSED = [
    ("plot", "unknown-name", 0), ("2½", "mixed-number", 1), ("1,000", "comma", 1), ("2 1/2",
    "adjacent-numbers", 2), ("x2", "digit-after-name", 1),
    ("(x+1", "bracket", 0), ("x+1)", "bracket", 3), ("x+", "incomplete", 2), ("x[0]", "bracket", 1), ("x\u200b",
    "character", 1),
    ("", "empty", 0), ("x" * 2000, "too-long", 1000), ("[[1,2],[3,4]", "bracket", 0), ("\\begin{foo}",
    "latex", 0), ("sin", "incomplete", 3), ("\\begin{pmatrix}1&2\\end{bmatrix}", "latex", 18),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_usual_writings_are_read(text: str, expected: str) -> None:
    reading = read(text, NAMES)
    assert plain(reading.tree) == expected or text == "C(5,2)"
    assert len(reading.trees) == 1


def test_a_binomial_is_read_where_c_is_no_name() -> None:
    assert plain(read("C(5,2)", ("x",)).tree) == "binomial(5, 2)"


@pytest.mark.parametrize(("text", "expected"), AMBIGUOUS)
def test_ambiguous_text_has_all_its_readings(text: str, expected: set[str]) -> None:
    assert {plain(tree) for tree in read(text, NAMES).trees} == expected


@pytest.mark.parametrize(
    ("answer", "response", "expected"),
    [
        (Matrix("[[1,4],[2,3]]"), "((1,4),(2,3))", r"\begin{pmatrix} 1 & 4 \\ 2 & 3 \end{pmatrix}"),
        (Matrix("[[1,4],[2,3]]"), "[[1,4],[2,3]]", r"\begin{pmatrix} 1 & 4 \\ 2 & 3 \end{pmatrix}"),
        (Vector("(1,2)"), "[[1],[2]]", r"\begin{pmatrix} 1 \\ 2 \end{pmatrix}"),
        (Vector("(1,2)"), "(1,2)", r"\left(1,\, 2\right)"),
        (Subspace("(1,0), (0,1)"), "[[1,0],[0,1]]", r"\left[1,\, 0\right],\, \left[0,\, 1\right]"),
    ],
)
def test_rows_are_drawn_as_a_matrix_where_they_are_one(answer: AnswerType, response: str, expected: str) -> None:
    assert answer.judge(response).reading == expected


@pytest.mark.parametrize(("text", "tag", "position"), REFUSED)
def test_refusals_point_at_the_character_and_say_what_to_type(text: str, tag: str, position: int) -> None:
    with pytest.raises(Refusal) as caught:
        read(text, ("x", "y"))
    assert (caught.value.tag, caught.value.position) == (tag, position)
    assert caught.value.sentence.endswith((".", "…)", ")"))


def test_an_unknown_word_is_named_with_the_symbols_of_the_item() -> None:
    with pytest.raises(Refusal, match="I don't know `plot`: only x and y are used here"):
        read("plot + 1", ("x", "y"))


def test_reading_imports_no_mathematics_library() -> None:
    program = (
        "import sys, problems.answers.reading, problems.verdict, problems.snapshot\n"
        "print(sorted({'sympy', 'numpy', 'mpmath', 'matplotlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
