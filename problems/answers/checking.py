"""``lemma check``: one response against one reference, the type following from the kind or from the reference."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from problems.answers.answer_type import AnswerType
from problems.answers.general import General
from problems.answers.judging.forms.rules import form_names, is_form
from problems.answers.judging.values.proof import proved
from problems.answers.outcome import not_understood, refused
from problems.answers.reading import Refusal
from problems.answers.reading.tree import is_scalar
from problems.answers.registry import answer_types
from problems.verdict import Evidence, Status, Verdict

PROOF_SECONDS = 0.4

GENERAL = frozenset(
    {"", "expression", "number", "matrix", "set", "list", "interval", "inequality", "equation", "latex"}
)
_CODES = {"int": "num"}


def check(request: Mapping[str, Any]) -> Verdict:
    """Judge ``response`` against ``reference``; further keys: ``kind``, ``variables``, ``tolerance``, ``form``.

    ``prove`` asks for a proof where values agree: it takes longer and changes the evidence only.
    """
    kind = str(request.get("kind") or "")
    reference, response = str(request["reference"]), str(request["response"])
    variables = tuple(str(name) for name in request.get("variables") or ())
    form = str(request.get("form") or "")
    tolerance = request.get("tolerance") or {}
    if not is_form(form):
        return not_understood("form", f"There is no form `{form[:40]}`. The forms are {form_names()}.")
    try:
        if kind not in GENERAL:
            return _of_code(kind, reference, variables, tolerance, form).judge(response)
        general = General(reference, variables, kind=kind, form=form, **_bounds(tolerance))
        verdict = general.judge(response)
        wanted = request.get("prove") and verdict.status is Status.CORRECT and verdict.evidence is Evidence.NUMERIC
        return _proved(general, response, verdict) if wanted and not tolerance else verdict
    except Refusal as refusal:
        verdict = refused(refusal)
        return replace(verdict, status=Status.NOT_UNDERSTOOD)


def _proved(general: General, response: str, verdict: Verdict) -> Verdict:
    """Return a right verdict with the evidence ``proved`` where algebra shows quickly that two formulas are equal."""
    trees = general.read(response).trees
    key = general.key()
    if len(trees) == 1 and is_scalar(key) and is_scalar(trees[0]) and proved(key, trees[0], seconds=PROOF_SECONDS):
        return replace(verdict, evidence=Evidence.PROVED)
    return verdict


def _bounds(tolerance: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: str(Fraction(str(tolerance[key])))
        for key, name in (("abs", "absolute"), ("rel", "relative"))
        if key in tolerance
    }


def _of_code(
    kind: str, reference: str, variables: tuple[str, ...], tolerance: Mapping[str, Any], form: str
) -> AnswerType:
    """Return the answer type of a curriculum code with the reference as its key; raises ``Refusal``."""
    stem = kind.partition("~")[0].rstrip("±+")
    code = _CODES.get(stem, stem)
    found = answer_types().get(code)
    if found is None:
        raise Refusal(f"There is no answer type `{kind}`.", None, "kind")
    named = kind.partition("~")[2]
    near = named if re.fullmatch(r"\d*\.?\d+", named) else None
    if "abs" in tolerance:
        near = str(Fraction(str(tolerance["abs"])))
    if "rel" in tolerance:
        near = f"{Fraction(str(tolerance['rel'])) * 100}%"
    return found.for_check(reference, variables, kind, near, form)
