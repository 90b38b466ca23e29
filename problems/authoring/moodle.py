r"""Moodle XML: questions of the kinds ``numerical``, ``shortanswer`` and ``multichoice``; LaTeX stands in ``\( \)``."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from xml.etree import ElementTree as ET

from problems.answers.judging.values.exact import rational
from problems.answers.reading import Refusal, read
from problems.authoring.bank import CHOSEN, BankError, Question, slug_of, type_of

_HTML = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div)\s*/?>", re.IGNORECASE)
_DECLARED = re.compile(r"<\?xml[^>]*\?>")  # it names the encoding of the file, which was read already
_EXACT = "0.0001"
_NUMBERS = ("int", "num", "prob")
_TYPE = "answer-type:"  # a tag that other systems ignore and that lets a bank come back as it was


def write_moodle(questions: Iterable[Question]) -> str:
    """Return a bank as one XML text."""
    body = "\n".join(_question(question) for question in questions)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{body}\n</quiz>\n'


def read_moodle(text: str, skill: str, level: int) -> Iterator[Question | BankError]:
    """Yield each question of a bank, or why it cannot be taken over; raises ``BankError`` for what is no bank."""
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise BankError("This file declares entities; a bank of questions has none.")
    try:
        root = ET.fromstring(_DECLARED.sub("", text.lstrip(), count=1))  # noqa: S314 - entities were refused above
    except (ET.ParseError, ValueError) as error:
        raise BankError(f"This is not XML: {error}.") from error
    if root.find(".//question") is None:
        raise BankError("This XML holds no questions. Export them from the question bank as “Moodle XML format”.")
    for number, entry in enumerate(root.iter("question"), start=1):
        if entry.get("type") == "category":
            continue
        try:
            yield _read(entry, number, skill, level)
        except BankError as error:
            yield error


def _offered(question: Question) -> Question:
    """Return a statement with a reason as one choice among all pairs of both; any other question as it is."""
    if question.code != "tf" or not question.choices:
        return replace(question, choices=()) if question.code == "tf" else question
    pairs = {
        f"{word}; {reason}": f"{word.title()}. {reason}" for word in ("true", "false") for reason in question.choices
    }
    mistakes = tuple((pairs[wrong], said) for wrong, said in question.mistakes if wrong in pairs)
    right = tuple(pairs.get(one, one) for one in question.right)
    return replace(question, code="mc", right=right, choices=tuple(pairs.values()), mistakes=mistakes)


def _question(given: Question) -> str:
    question = _offered(given)
    number = _number(question)
    kind = "multichoice" if question.choices else "numerical" if number is not None else "shortanswer"
    lines = [
        f'<question type="{kind}">',
        f"<name><text>{html.escape(f'{question.title} ({question.name})')}</text></name>",
        f'<questiontext format="html"><text>{_data(question.prompt)}</text></questiontext>',
        f'<generalfeedback format="html"><text>{_data(chr(10).join(question.solution))}</text></generalfeedback>',
        "<defaultgrade>1</defaultgrade>",
        *(_chosen(question) if question.choices else _typed(question, number)),
        *(f'<hint format="html"><text>{_data(hint)}</text></hint>' for hint in question.hints),
        f"<tags><tag><text>{html.escape(question.skill)}</text></tag>",
        f"<tag><text>{_TYPE}{html.escape(question.code)}</text></tag></tags>",
        "</question>",
    ]
    return "\n".join(lines)


def _chosen(question: Question) -> Iterator[str]:
    single = len(question.right) == 1 and question.code != "multi"
    yield f"<single>{str(single).lower()}</single><shuffleanswers>1</shuffleanswers>"
    yield "<answernumbering>ABCD</answernumbering>"
    wrong = len(question.choices) - len(question.right)
    said = dict(question.mistakes)
    for choice in question.choices:
        right = choice in question.right
        loss = 0.0 if single or not wrong else -100 / wrong
        fraction = 100 / len(question.right) if right else loss
        yield _answer(f"{fraction:.5f}".rstrip("0").rstrip("."), choice, "" if right else said.get(choice, ""))


def _typed(question: Question, number: Fraction | None) -> Iterator[str]:
    if number is None:
        yield "<usecase>0</usecase>"
        yield _answer("100", question.right[0], "", raw=True)
    else:
        whole = number.denominator == 1
        yield _answer("100", _decimal(number), "", question.tolerance or ("0" if whole else _EXACT), raw=True)
    for answer, feedback in question.mistakes:
        value = _value(answer)
        if number is None:
            yield _answer("0", answer, feedback, raw=True)
        elif value is not None:
            yield _answer("0", _decimal(value), feedback, _EXACT, raw=True)


def _answer(fraction: str, text: str, feedback: str, tolerance: str = "", *, raw: bool = False) -> str:
    shown = html.escape(text) if raw else _data(text)
    near = f"<tolerance>{tolerance}</tolerance>" if tolerance else ""
    return (
        f'<answer fraction="{fraction}" format="{"plain_text" if raw else "html"}"><text>{shown}</text>'
        f'<feedback format="html"><text>{_data(feedback)}</text></feedback>{near}</answer>'
    )


def _number(question: Question) -> Fraction | None:
    return _value(question.right[0]) if question.code in _NUMBERS else None


def _value(text: str) -> Fraction | None:
    try:
        return rational(read(text, (), label=False).tree)
    except Refusal:
        return None


def _decimal(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.10g}"


def _data(text: str) -> str:
    r"""Return prose as HTML in CDATA, its formulas in ``\( \)``."""
    pieces = text.split("$")
    written = "".join(rf"\({html.escape(p)}\)" if at % 2 else html.escape(p) for at, p in enumerate(pieces))
    shown = written.replace("\n", "<br/>").replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{shown}]]>" if text else ""


def _prose(text: str) -> str:
    """Return HTML as prose with ``$LaTeX$``."""
    plain = html.unescape(_HTML.sub("", _BREAK.sub("\n", text)))
    plain = re.sub(r"\\\(\s*|\s*\\\)|\\\[\s*|\s*\\\]|\$\$", "$", plain)
    return re.sub(r"\n{3,}", "\n\n", plain).strip()


def _read(entry: ET.Element, number: int, skill: str, level: int) -> Question:
    kind = entry.get("type", "")
    title = _prose(entry.findtext("name/text") or "") or f"Question {number}"
    if kind not in {"numerical", "shortanswer", "multichoice", "truefalse"}:
        raise BankError(f"“{title}” has the type {kind or 'none'}, which is not taken over.")
    answers = [_said(one, title) for one in entry.findall("answer")]
    right = tuple(text for fraction, text, _ in answers if fraction > 0 and text)
    if not right:
        raise BankError(f"“{title}” has no right answer.")
    prompt = _prose(entry.findtext("questiontext/text") or "")
    if not prompt:
        raise BankError(f"“{title}” has no question text.")
    code = "mc" if len(right) == 1 else "multi"
    if kind in {"numerical", "shortanswer"}:
        code = _tagged(entry) or ("num" if kind == "numerical" else type_of(right[0]))
    chosen = code in CHOSEN
    return Question(
        name=slug_of(title, number),
        title=title[:80],
        skill=skill,
        level=level,
        code=code,
        prompt=prompt,
        right=right if chosen else right[:1],
        choices=tuple(text for _, text, _ in answers) if chosen else (),
        tolerance=_near(entry) if code in _NUMBERS else "",
        hints=tuple(_prose(hint.text or "") for hint in entry.findall("hint/text")),
        solution=tuple(
            line for line in _prose(entry.findtext("generalfeedback/text") or "").split("\n") if line.strip()
        ),
        mistakes=tuple((text, said) for fraction, text, said in answers if fraction <= 0 and said and text != "*"),
    )


def _said(answer: ET.Element, title: str) -> tuple[float, str, str]:
    """Return an answer's share of the points, its text and its feedback."""
    try:
        share = float(answer.get("fraction") or 0)
    except ValueError as error:
        raise BankError(f"“{title}” has an answer whose fraction is no number. Write 100 for a right one.") from error
    text = answer.findtext("text") or ""
    bare = answer.get("format") == "plain_text"  # there "x < 3" holds no tag
    return share, text.strip() if bare else _prose(text), _prose(answer.findtext("feedback/text") or "")


def _tagged(entry: ET.Element) -> str:
    """Return the type of answer that a bank of Lemma notes in a tag; empty for other banks."""
    tags = [tag.text or "" for tag in entry.findall("tags/tag/text")]
    return next((tag.removeprefix(_TYPE) for tag in tags if tag.startswith(_TYPE)), "")


def _near(entry: ET.Element) -> str:
    found = entry.findtext("answer/tolerance") or ""
    try:
        return found.strip() if float(found or 0) > 0 else ""
    except ValueError:
        return ""
