"""Working line by line: what follows, what does not, and what is left open."""

import pytest

from problems.answers.working import MOST_LINES, Found, Working, check_working

RIGHT = [
    "2(x+1) - 3(x-2)\n= 2x + 2 - 3x + 6\n= 8 - x",
    "2x + 4 = 10\n=> 2x = 6\n=> x = 3",
    "x^2 - 5x + 6 = 0\n(x-2)(x-3) = 0\nx = 2 or x = 3\n{2, 3}",
    "f(x) = x^2 + 2x\nf'(x) = 2x + 2\n= 2(x+1)\nf'(x) = 0\nx = -1",
    "3*4 = 12\n= 6*2",
    "x + y = 3, x - y = 1\n2x = 4\nx = 2\ny = 1",
    "[1 2; 3 4][1; 1]\n= [3; 7]\n= (3, 7)",
    "[1 2 3; 2 4 7]\n[1 2 3; 0 0 1]\n[1 2 0; 0 0 1]",
    "|x| < 3\n-3 < x < 3\n(-3, 3)",
    "x > 2 and 3x < 15\n(2, 5)",
    "1/3\n≈ 0.333",
    "x^2 = 2\nx = ±√2\nx ≈ ±1.414",
    "1. 2x = 4 | :2\n2. x = 2",
    "\\frac{1}{2} + \\frac13 \\\\\n&= \\frac{5}{6}",
    "2^x = 8\nx = log_2(8)\n\nx = 3",
    "x^2 + 1 = 0\nno solution",
    "(x+1)^2\n(x+1)^2 = x^2 + 2x + 1\n= x(x+2) + 1",
    "y = x^2\ny' = 2x",
    "3x - 7 = 2x + 5\nx - 7 = 5\nx = 12",
    "3x - 7 = 2x + 5\n⇒ x = 12\n⇒ 2x = 24",
    "x^2 = 9\nx = ±3",
    "x^2 = 9\nx = 3 or x = -3",
    "x^2 = 9\n|x| = 3\nx = ±3",
    "x^2 - 4x = 0\nx(x-4) = 0\nx = 0, x = 4",
    "f(x) = x^3 - 3x\nf'(x) = 3x^2 - 3\nf'(x) = 0\nx^2 = 1\nx = ±1",
    "y = sin(2x)\ny' = 2cos(2x)",
    "d/dx (x^2 sin(x))\n= 2x sin(x) + x^2 cos(x)",
    "f(x)=e^(2x)\nf''(x) = 4e^(2x)",
    "∫ 2x dx = x^2 + C",
    "∫ 2x dx\n= x^2 + C",
    "A = [[1,2],[3,4]]\ndet(A) = 1*4 - 2*3\n= -2",
    "[[1,2],[3,4]] * [[1,0],[0,2]]\n= [[1,4],[3,8]]",
    "A = [[1,2],[3,4]]\nA^T = [[1,3],[2,4]]",
    "(1,2)·(3,4)\n= 3 + 8\n= 11",
    "||(3,4)||\n= sqrt(9+16)\n= 5",
    "2x + 3 < 7\n2x < 4\nx < 2",
    "-2x < 4\nx > -2",
    "x^2 < 4\n-2 < x < 2\n(-2,2)",
    "x^2 >= 4\nx >= 2 or x <= -2\n(-oo,-2] U [2,oo)",
    "a) 2 + 3 = 5\nb) 5*2 = 10",
    "Step 1: 2x = 6\nStep 2: x = 3",
    "(1) 2x = 6\n(2) x = 3",
    "2x = 6 → x = 3",
    "2x = 6 ⇒ x = 3 ⇒ x^2 = 9",
    "(x+1)^2 = x^2 + 2x + 1 = x(x+2) + 1",
    "P(A) = 1 - 0.3\n= 0.7",
    "E[X] = 1*0.5 + 2*0.5\n= 1.5",
    "Var(X) = 5 - 2^2 = 1",
    "σ = sqrt(4)\n= 2",
    "x̄ = (1+2+3)/3\n= 2",
    "ln(x) = 2\nx = e^2\nx ≈ 7.389",
    "2^x = 10\nx = log_2(10)\nx ≈ 3.32",
    "x + y = 5\nx - y = 1\n2x = 6\nx = 3\ny = 2",
    "x + y = 5, x - y = 1\nx = 3, y = 2",
    "x + y = 5 and x - y = 1\ny = 5 - x\nx - (5-x) = 1\n2x = 6\nx = 3\ny = 2",
    "∇f = (2x, 2y)\n∇f(1,2) = (2,4)",
    "f(x,y) = x^2 y\nf_x = 2xy\nf_y = x^2",
    "f(x) = x^2 + 1\nf(3) = 10",
    "(x^2-1)/(x-1)\n= x + 1",
    "\\frac{x^2-1}{x-1}\n= \\frac{(x-1)(x+1)}{x-1}\n= x+1",
    "[1 2 | 3; 3 4 | 7]\n[1 2 | 3; 0 -2 | -2]\n[1 2 | 3; 0 1 | 1]\n[1 0 | 1; 0 1 | 1]",
    "5! = 120\n= 60*2",
    "C(5,2) = 10\n= 5*4/2",
    "λ^2 - 5λ + 6 = 0\n(λ-2)(λ-3) = 0\nλ = 2, λ = 3",
    "let x = 3\nx^2 = 9",
    "sum = 1 + 2 + 3\n= 6",
    "x = 1\nx^2 = 1",
]
WRONG = [
    ("2(x+1) - 3(x-2)\n= 2x + 2 - 3x - 6\n= -x - 4", 2, "At $x = 2$ the line before gives 6, but this one gives -6."),
    ("x^2 = 4\nx = 2", 2, "This loses a solution: at $x = -2$ only the line before is true."),
    ("sqrt(x) = x - 2\nx = (x-2)^2\nx = 4", 2, "This is true at $x = 1$, but the line before is not."),
    ("-2x < 6\nx < -3", 2, "This loses a solution: at $x = 0$ only the line before is true."),
    ("3*4 = 13", 1, "The left side gives 12, but the right side gives 13."),
    ("x + y = 3, x - y = 1\n2x = 4\ny = 2", 3, "This is not true for the solution of the system."),
    ("[1 2 3; 2 4 7]\n[1 2 3; 0 1 1]", 2, "This is not equal, and row operations do not lead here."),
    ("(1,2) + (3,4)\n= (4, 7)", 2, "Entry 2: The line before gives 6, but this one gives 7."),
    ("y = 2x + 1\ny = 2x + 2", 2, "At $x = 2$ the line before gives 5, but this one gives 6."),
    ("1/3\n≈ 0.35", 2, "The line before gives 0.3333, but this one gives 0.35."),
]
ALSO_WRONG = [
    ("3x - 7 = 2x + 5\n5x = 12\nx = 12/5", 2),
    ("x^2 = 9\nx = 3", 2),
    ("x^2 - 4x = 0\nx = 4", 2),
    ("sqrt(x+1) = x - 1\nx + 1 = (x-1)^2\nx^2 - 3x = 0\nx = 3", 2),
    ("f(x) = x^3 - 3x\nf'(x) = 3x^2\nx = 0", 2),
    ("f(x) = sin(2x)\nf'(x) = cos(2x)", 2),
    ("d/dx (x^2 sin(x))\n= 2x cos(x)", 2),
    ("∫ 2x dx\n= 2x^2 + C", 2),
    ("det(A) = 1*4 - 2*3\n= 10", 2),
    ("[[1,2],[3,4]] * [[1,0],[0,2]]\n= [[1,4],[6,8]]", 2),
    ("(1,2)·(3,4)\n= 3 + 6\n= 9", 2),
    ("-2x < 4\nx < -2", 2),
    ("x^2 < 4\nx < 2", 2),
    ("1/x > 2\n1 > 2x\nx < 1/2", 2),
    ("2x = 6, so x = 4", 1),
    ("2x + 1 = 7 => 2x = 6 => x = 2", 1),
    ("2(x+3) = 2x + 6 = 2x + 3", 1),
    ("E[X] = 1*0.5 + 2*0.5\n= 2", 2),
    ("ln(x) = 2\nx = 2e", 2),
    ("x + y = 5, x - y = 1\nx = 2, y = 3", 2),
    ("f(x,y) = x^2 y\n∂f/∂x = 2xy\n∂f/∂y = 2x", 3),
    ("f(x) = x^2 + 1\nf(3) = 9", 2),
    ("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\n= \\begin{pmatrix}1&2\\\\3&5\\end{pmatrix}", 2),
    ("[1 2 | 3; 3 4 | 7]\n[1 2 | 3; 0 -2 | 2]", 2),
    ("|x-1| = 2\nx - 1 = 2\nx = 3", 2),
    ("λ^2 - 5λ + 6 = 0\nλ = -2, λ = -3", 2),
]
OPEN = [
    "u = x^2\nu^2 - 5u + 4 = 0",
    "2x + 2\n2x + 2 = 0",
    "[1 2; 3 4]\n[1 2; 0 -2]",
    "x + 1\ny + 1",
    "x = 1\nwhatever this is\nx = 2",
]


def found(working: Working) -> list[Found]:
    return [step.found for step in working.steps]


@pytest.mark.parametrize("text", RIGHT)
def test_right_working_follows_to_its_end(text: str) -> None:
    assert set(found(check_working(text))) <= {Found.START, Found.FOLLOWS}


@pytest.mark.parametrize(("text", "number", "sentence"), WRONG)
def test_the_first_wrong_line_is_named_with_a_value_that_shows_it(text: str, number: int, sentence: str) -> None:
    wrong = check_working(text).first_wrong
    assert wrong is not None
    assert (wrong.number, wrong.sentence) == (number, sentence)


@pytest.mark.parametrize(("text", "number"), ALSO_WRONG)
def test_a_wrong_line_is_found(text: str, number: int) -> None:
    wrong = check_working(text).first_wrong
    assert wrong is not None
    assert wrong.number == number


@pytest.mark.parametrize("text", OPEN)
def test_what_cannot_be_decided_is_not_called_wrong(text: str) -> None:
    working = check_working(text)
    assert working.first_wrong is None
    assert {Found.UNDECIDED, Found.NOT_UNDERSTOOD, Found.START} & set(found(working)[1:])


def test_a_line_that_cannot_be_read_points_at_the_character() -> None:
    step = check_working("x = 1\nx = 2 + @").steps[1]
    assert (step.found, step.position) == (Found.NOT_UNDERSTOOD, 8)


def test_lines_are_numbered_as_typed_and_empty_ones_left_out() -> None:
    assert [step.number for step in check_working("x = 1\n\n2x = 2\n").steps] == [1, 3]


def test_very_long_working_is_cut_with_a_word() -> None:
    working = check_working("\n".join(["x = 1"] * (MOST_LINES + 5)))
    assert len(working.steps) == MOST_LINES + 1
    assert working.steps[-1].found is Found.NOT_UNDERSTOOD
    assert str(MOST_LINES) in working.steps[-1].sentence


def test_the_working_is_data() -> None:
    data = check_working("x^2 = 4\nx = 2").as_json()
    assert data["first_wrong"] == 2
    assert data["steps"][1]["found"] == "differs"


def test_several_statements_in_one_line_are_one_step_that_shows_the_wrong_one() -> None:
    step = check_working("2x + 1 = 7 => 2x = 6 => x = 2").steps
    assert [(one.number, one.found, one.reading) for one in step] == [(1, Found.DIFFERS, "x =2")]


def test_a_position_counts_from_the_beginning_of_the_whole_line() -> None:
    step = check_working("x = 1\n2x = 2 => x = @").steps[1]
    assert (step.found, step.position) == (Found.NOT_UNDERSTOOD, 14)


def test_the_reading_of_what_is_to_be_differentiated_does_not_show_the_derivative() -> None:
    assert check_working("d/dx (x^2)\n= 2x").steps[0].reading == r"\frac{d}{dx}\left(x^{2}\right)"
