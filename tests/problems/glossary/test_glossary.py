"""The glossary's files: every term is whole, every translation belongs to a term."""

import csv
import os
import re
import sys
import unicodedata
from pathlib import Path
from subprocess import run
from tomllib import loads

import pytest

from problems.curriculum import MODULES
from problems.glossary import Term, glossary, languages

FOLDER = Path(__file__).parents[3] / "problems/glossary"
LIST = Path(os.environ.get("LEMMA_GLOSSARY", FOLDER.parents[2] / "shared/glossary.csv"))
LANGUAGES = ["ar", "de", "es", "fr", "hi", "pt", "zh_hans"]


def test_the_glossary_is_read_without_any_mathematics_library() -> None:
    program = (
        "import sys; from problems.glossary import glossary; glossary(); print({'sympy', 'numpy'} & {*sys.modules})"
    )
    assert run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "set()"


def test_every_term_has_a_plain_definition_an_example_and_a_module() -> None:
    for term in glossary().values():
        assert term.module in MODULES
        assert 3 <= len(term.definition.split()) <= 25, term.slug
        assert term.definition.endswith("."), term.slug
        assert term.example.count("$") % 2 == 0, term.slug
        assert term.example, term.slug
        assert bool(term.spoken) or not term.symbol, term.slug


def test_the_words_of_the_families_are_there() -> None:
    wanted = {"nullity", "injective", "surjective", "rayleigh-quotient", "frobenius-norm", "spectral-norm", "shear"}
    assert wanted | {"maximum-norm", "triangular-matrix", "geometric-multiplicity"} <= set(glossary())


def test_no_two_terms_share_their_english_word() -> None:
    words = [term.term.casefold() for term in glossary().values()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_names_itself_and_lists_exactly_the_terms(code: str) -> None:
    data = loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    assert (data["language"], data["in_english"]) == (languages()[code].name, languages()[code].in_english)
    assert list(data["terms"]) == list(glossary())


def test_english_comes_first_among_the_languages() -> None:
    assert list(languages()) == ["en", *LANGUAGES]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_term_has_a_word_in_every_language(code: str) -> None:
    assert [slug for slug, term in glossary().items() if code not in term.translations] == []


def test_a_translation_that_is_missing_falls_back_to_english() -> None:
    term = Term("span", "span", "linear_algebra", "All combinations of vectors.", "", translations={"de": "Hülle"})
    assert [term.in_language(code) for code in ("de", "ar", "en")] == ["Hülle", "span", "span"]


def test_arabic_and_hindi_are_in_their_own_script() -> None:
    for term in glossary().values():
        for code, script in (("ar", "ARABIC"), ("hi", "DEVANAGARI")):
            letters = [letter for letter in term.translations.get(code, "") if letter.isalpha()]
            names = {unicodedata.name(letter).split()[0] for letter in letters}
            assert names <= {script, "LATIN"}, (term.slug, names)


def test_formulas_use_no_typed_percent_or_bare_words() -> None:
    for term in glossary().values():
        for formula in (term.symbol, *term.example.split("$")[1::2]):
            assert not re.search(r"(?<!\\)%", formula), term.slug
            assert formula.count("{") == formula.count("}"), term.slug


@pytest.mark.skipif(not LIST.exists(), reason="the curriculum's list of terms is not on this machine")
def test_no_term_and_no_translation_of_the_curriculum_is_lost() -> None:
    with LIST.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            term = glossary()[row["slug"]]
            assert {code for code in LANGUAGES if row[code]} <= set(term.translations), row["slug"]
