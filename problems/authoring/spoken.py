"""Parts that are answered in words: true or false with a reason, and orders."""

import re
from collections.abc import Collection, Mapping

from problems.answers.reading import Node
from problems.authoring.conditions import holds, size
from problems.authoring.draft import PartDraft, Spoken
from problems.authoring.fields import Fields
from problems.authoring.places import Path

SPOKEN = ("tf", "order")
MOST_CHOICES = 10
_TRUTH = re.compile(r"(true|false)\s*(?:;\s*(.*))?", re.DOTALL | re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;<>→\n]|->")


def spoken(fields: Fields, code: str, label: str, names: Collection[str]) -> PartDraft:
    """Read a part that is answered in words."""
    return _statement(fields, label, names) if code == "tf" else _order(fields, label, names)


def _statement(fields: Fields, label: str, names: Collection[str]) -> PartDraft:
    choices = fields.texts("choices", most=MOST_CHOICES)
    reason = fields.text("answer", required=bool(choices))
    otherwise = fields.text("otherwise", required=False) or reason
    for name, text in (("answer", reason), ("otherwise", otherwise)):
        if text and text not in choices:
            fields.complain(name, f"`{text}` is not among the choices, the reasons.")
    truth: Node | bool | None = fields.take("truth")
    if not isinstance(truth, bool):
        if truth is None:
            fields.complain(None, 'the field `truth` is missing. Write true, false or a condition: truth = "a > b".')
        else:
            truth = fields.expression((*fields.path, "truth"), truth, names)
    shuffled = fields.flag("shuffle", True)
    decided = Spoken(truth=False if truth is None else truth, otherwise=otherwise)
    return PartDraft(fields.path, "tf", label, None, (reason,), choices, shuffled, {}, decided)


def _order(fields: Fields, label: str, names: Collection[str]) -> PartDraft:
    sizes = fields.texts("by", most=MOST_CHOICES)
    if sizes:
        things = fields.texts("choices", least=2, most=MOST_CHOICES)
        if len(sizes) != len(things):
            fields.complain("by", f"there are {len(things)} choices: give one formula for each, in the same order.")
    else:
        things = fields.texts("answer", least=2, most=MOST_CHOICES)
    for index, thing in enumerate(things):
        if _SEPARATOR.search(thing):
            place = ("choices" if sizes else "answer", index)
            fields.notes.add((*fields.path, *place), "a thing to be ordered has no commas, semicolons or arrows in it.")
    trees = [fields.expression((*fields.path, "by", index), text, names) for index, text in enumerate(sizes)]
    decided = Spoken(sizes=tuple(tree for tree in trees if tree is not None))
    return PartDraft(fields.path, "order", label, None, things, things, False, {}, decided)


def wrong_words(fields: Fields, path: Path, entry: object, part: PartDraft) -> tuple[str, ...] | None:
    """Read a wrong answer to such a part."""
    if part.code == "order":
        texts = [text.strip() for text in entry if isinstance(text, str)] if isinstance(entry, list) else []
        if sorted(texts) != sorted(part.choices):
            fields.notes.add(path, 'list every thing of the part once, in the wrong order: ["B", "A"].')
        return (", ".join(texts),)
    match = _TRUTH.fullmatch(str(entry).strip())
    if match is None:
        fields.notes.add(path, 'write true or false, and a reason of the part: "true; the reason".')
        return None
    word, reason = match.group(1).lower(), (match.group(2) or "").strip()
    if part.choices and reason not in part.choices:
        fields.notes.add(path, f"`{reason}` is not among the choices, the reasons.")
    return (f"{word}; {reason}" if reason else word,)


def right_words(part: PartDraft, trees: Mapping[str, Node]) -> str | None:
    """Return the key of such a part as a template, with these values; None where two things are of one size."""
    if part.code == "tf":
        truth = part.spoken.truth
        is_true = truth if isinstance(truth, bool) else holds(truth, trees)
        reason = part.right[0] if is_true else part.spoken.otherwise
        return f"{str(is_true).lower()}; {reason}" if reason else str(is_true).lower()
    if not part.spoken.sizes:
        return ", ".join(part.right)
    sized = sorted((float(size(tree, trees)), index) for index, tree in enumerate(part.spoken.sizes))
    if len({value for value, _ in sized}) < len(sized):
        return None
    return ", ".join(part.right[index] for _, index in sized)
