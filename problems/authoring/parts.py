"""Reads what is to be answered and the known mistakes from an author's file."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType

from problems.answers.judging.forms.rules import form_in_words
from problems.answers.reading import Node
from problems.authoring.draft import Formula, MistakeDraft, PartDraft
from problems.authoring.fields import Fields
from problems.authoring.pieces import formula
from problems.authoring.places import Path
from problems.authoring.spoken import MOST_CHOICES, SPOKEN, spoken, wrong_words

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "int": "a whole number",
        "num": "a number",
        "prob": "a probability",
        "expr": "a formula in the symbols",
        "poly": "a polynomial in the symbols",
        "vec": "a vector",
        "mat": "a matrix",
        "set": "a set",
        "tuple": "a point or another list in order",
        "interval": "an interval",
        "ineq": "an inequality",
        "eqn": "an equation",
        "subspace": "a subspace, given by spanning vectors",
        "eigvec": "an eigenvector",
        "unit": "a vector of length 1",
        "anti": "an antiderivative",
        "pw": "a function in pieces",
        "affine": "a point plus directions",
        "diag": "two matrices P and D of a diagonalisation",
        "eigpairs": "eigenvalues, each with an eigenvector",
        "tf": "true or false, with a reason",
        "order": "an order of several things",
        "mc": "one option of several",
        "multi": "several options of several",
    }
)
CHOSEN = ("mc", "multi")
_ALIASES: Mapping[str, str] = MappingProxyType({"tf+": "tf", "unit±": "unit", "unit+-": "unit", "num~t": "num"})
MOST_PARTS = 5
MOST_MISTAKES = 12
_TAG = re.compile(r"[a-z][a-z0-9-]{1,47}")
_FORM = re.compile(r"[a-z-]+(:\d)?")
_NEAR = re.compile(r"\d{1,9}(\.\d{1,9})?")


def parts(tables: Sequence[Fields], names: Collection[str], symbols: tuple[str, ...]) -> tuple[PartDraft, ...]:
    """Read every part; a file with one that cannot be read is refused by its complaint."""
    found = [_part(fields, names, symbols) for fields in tables]
    return tuple(part for part in found if part is not None)


def _part(fields: Fields, names: Collection[str], symbols: tuple[str, ...]) -> PartDraft | None:
    given = fields.text("type", most=20)
    code = _ALIASES.get(given, given)
    if code not in TYPES:
        near = get_close_matches(code, TYPES, n=1)
        guess = f" Did you mean `{near[0]}`?" if near else ""
        fields.complain("type", f"`{code}` is no type of answer. There are: {', '.join(TYPES)}.{guess}")
        return None
    label = fields.text("label", required=False, most=80)
    settings: dict[str, str | int | tuple[str, ...]] = {"symbols": symbols}
    if code in SPOKEN:
        found = spoken(fields, code, label, names)
    elif code in CHOSEN:
        found = _chosen(fields, code, label)
    else:
        path = (*fields.path, "answer")
        text = fields.take("answer")
        if text is None:
            fields.complain(None, "the field `answer` is missing.")
        key = None if text is None else formula(fields, path, text, code, names)
        found = PartDraft(fields.path, code, label, key, (), (), True, settings | _settings(fields, code))
    fields.done()
    return found


def _chosen(fields: Fields, code: str, label: str) -> PartDraft:
    choices = fields.texts("choices", least=2, most=MOST_CHOICES)
    right = fields.texts("answer", least=1) if code == "multi" else (fields.text("answer"),)
    shuffled = fields.flag("shuffle", True)
    for text in right:
        if text and choices and text not in choices:
            fields.complain("answer", f"`{text}` is not among the choices.")
    return PartDraft(fields.path, code, label, None, right, choices, shuffled, {})


def _settings(fields: Fields, code: str) -> dict[str, str | int | tuple[str, ...]]:
    found: dict[str, str | int | tuple[str, ...]] = {}
    form = fields.text("form", required=False, most=40)
    if form:
        found["form"] = form
        if not (_FORM.fullmatch(form) and form_in_words(form)):
            fields.complain("form", f"`{form}` is no form that can be asked for.")
    tolerance = fields.take("tolerance")
    if tolerance is not None:
        if isinstance(tolerance, bool) or not _NEAR.fullmatch(str(tolerance)):
            fields.complain("tolerance", "this must be a number, such as 0.01.")
        found["tolerance"] = str(tolerance)
    if "decimals" in fields.table:
        found["decimals"] = fields.whole("decimals", 2, 0, 8)
        if code not in {"num", "prob"}:
            fields.complain("decimals", "only numbers and probabilities are asked with decimals.")
    variable = fields.text("variable", required=False, most=16)
    if variable:
        found["variable"] = variable
    return found


def mistakes(tables: Sequence[Fields], asked: Sequence[PartDraft], names: Collection[str]) -> tuple[MistakeDraft, ...]:
    """Read every known mistake."""
    return tuple(_mistake(fields, asked, names) for fields in tables)


def _mistake(fields: Fields, asked: Sequence[PartDraft], names: Collection[str]) -> MistakeDraft:
    tag, feedback = fields.text("tag", most=48), fields.text("feedback", most=300)
    if tag and not _TAG.fullmatch(tag):
        fields.complain("tag", "a tag is a few words in small letters with dashes, such as `sign-lost`.")
    if feedback and not feedback.endswith((".", "?", "!")):
        fields.complain("feedback", "feedback is a sentence and ends with a full stop.")
    condition = None
    if "if" in fields.table:
        path: Path = (*fields.path, "if")
        tree = fields.expression(path, fields.take("if"), names)
        condition = None if tree is None else Formula(path, tree)
    optional = fields.flag("optional", True)
    answers = _answers(fields, asked, names)
    fields.done()
    return MistakeDraft(fields.path, tag, answers, feedback, condition, optional)


def _answers(
    fields: Fields, asked: Sequence[PartDraft], names: Collection[str]
) -> tuple[Node | tuple[str, ...] | None, ...]:
    name = "answers" if "answers" in fields.table else "answer"
    given = fields.take(name)
    if given is None:
        fields.complain(None, "the field `answer` is missing.")
        return (None,) * len(asked)
    listed = given if name == "answers" and isinstance(given, list) else [given]
    if len(listed) != len(asked):
        fields.complain(
            name, f'there are {len(asked)} parts: write `answers = [...]` with one entry for each, "" for any.'
        )
        return (None,) * len(asked)
    return tuple(
        _answer(fields, (*fields.path, name, index), entry, part, names)
        for index, (entry, part) in enumerate(zip(listed, asked, strict=True))
    )


def _answer(
    fields: Fields, path: Path, entry: object, part: PartDraft, names: Collection[str]
) -> Node | tuple[str, ...] | None:
    if entry == "":
        return None
    if part.code in SPOKEN:
        return wrong_words(fields, path, entry, part)
    if part.code not in CHOSEN:
        return formula(fields, path, entry, part.code, names)
    texts = entry if isinstance(entry, list) else [entry]
    for text in texts:
        if text not in part.choices:
            fields.notes.add(path, f"`{text}` is not among the choices.")
    return tuple(str(text).strip() for text in texts)
