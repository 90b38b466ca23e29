"""Finding words in any language, and drawing them."""

from pathlib import Path

import pytest

from bot.errors import InvalidInputError, NotFoundError
from bot.services.glossary import Glossary, folded, language_of
from bot.services.pictures import Look, Pictures
from bot.storage import Store
from bot.workers.pool import WorkerPool
from problems.glossary import glossary


@pytest.fixture
def words(maths: WorkerPool, typesetter: WorkerPool, store: Store, tmp_path: Path) -> Glossary:
    return Glossary(Pictures(maths, typesetter, store.preferences, tmp_path / "pictures", 0))


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("eigenvalue", "eigenvalue"),
        ("Eigenwert", "eigenvalue"),
        ("valeur propre", "eigenvalue"),
        ("DERIVEE", "derivative"),
        ("dérivée", "derivative"),
        ("特征值", "eigenvalue"),
        ("قيمة ذاتية", "eigenvalue"),
        ("सदिश", "vector"),
        ("PCA", "pca"),
        ("gram-schmidt", "gram-schmidt"),
        ("Metropolis–Hastings", "metropolis-hastings"),
        ("rayleigh", "rayleigh-quotient"),
        ("eigenvalues", "eigenvalue"),
        ("矩阵", "matrix"),
        ("المشتقة", "derivative"),
        ("مصفوفه", "matrix"),
        ("مصفـوفة", "matrix"),
        ("عدد مركب", "complex-number"),
        ("प्रायिकता", "probability"),
        ("सॉफ़्टमैक्स", "softmax"),
        ("Präzision", "precision"),
        ("ＰＣＡ", "pca"),
        ("  valor   PROPIO ", "eigenvalue"),
    ],
)
async def test_a_word_is_found_in_any_language_without_accents_or_capitals(
    words: Glossary, typed: str, slug: str
) -> None:
    assert words.term_named(typed) == slug
    assert slug in {choice.slug for choice in await words.term_choices(typed)}


async def test_what_begins_with_the_text_comes_before_what_only_holds_it(words: Glossary) -> None:
    found = await words.term_choices("vector")
    assert found[0].slug == "vector"
    assert {"unit-vector", "vector-space"} <= {choice.slug for choice in found}
    assert len({choice.slug for choice in found}) == len(found)


async def test_a_match_in_another_language_shows_both_words(words: Glossary) -> None:
    labels = [choice.label for choice in await words.term_choices("Eigenw")]
    assert labels == ["eigenvalue · Eigenwert", "dominant eigenvalue · dominanter Eigenwert"]


async def test_no_more_is_offered_than_discord_shows(words: Glossary) -> None:
    assert len(await words.term_choices("")) == 25


def test_a_word_that_is_missing_brings_its_neighbours(words: Glossary) -> None:
    with pytest.raises(InvalidInputError, match=r"Did you mean .*eigenvalue"):
        words.term_named("eigen")
    with pytest.raises(InvalidInputError, match="Start typing"):
        words.term_named("hovercraft")
    with pytest.raises(InvalidInputError):
        words.term_named("  ")


async def test_a_chinese_character_is_found_inside_words(words: Glossary) -> None:
    found = [choice.slug for choice in await words.term_choices("阵")]
    assert "matrix" in found
    assert "identity-matrix" in found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("eigenvlaue", "eigenvalue"),
        ("gradeint", "gradient"),
        ("Gradienten", "gradient"),
        ("Wahrscheinlichkiet", "probability"),
        ("dervée", "derivative"),
    ],
)
def test_a_misspelt_word_brings_the_one_that_was_meant(words: Glossary, typed: str, meant: str) -> None:
    with pytest.raises(InvalidInputError, match=rf"Did you mean .*\*{meant}\*"):
        words.term_named(typed)


@pytest.mark.parametrize("typed", ["", "   ", "\u200f", "???", "*" * 300, "ال"])
def test_what_is_no_word_is_answered_with_a_sentence(words: Glossary, typed: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        words.term_named(typed)
    assert len(refused.value.sentence) < 300


async def test_an_entry_has_its_formula_and_example_as_pictures_with_alt_text(words: Glossary) -> None:
    entry = await words.entry("eigenvector", "de", Look())
    assert entry.symbol is not None
    assert entry.symbol.alt
    assert entry.example is not None
    assert entry.example.data.startswith(b"\x89PNG")


async def test_whoever_wants_text_gets_no_pictures(words: Glossary) -> None:
    entry = await words.entry("eigenvector", "de", Look(text_only=True))
    assert (entry.symbol, entry.example) == (None, None)


async def test_a_word_that_has_left_the_glossary_is_named_as_gone(words: Glossary) -> None:
    with pytest.raises(NotFoundError):
        await words.entry("phlogiston", "en", Look())


async def test_a_language_is_found_by_code_own_name_or_english_name(words: Glossary) -> None:
    assert [words.language_named(text) for text in ("fr", "Francais", "french", "العربية")] == ["fr", "fr", "fr", "ar"]
    assert [choice.slug for choice in await words.language_choices("chin")] == ["zh_hans"]
    with pytest.raises(InvalidInputError, match="Deutsch"):
        words.language_named("Klingon")


def test_pages_hold_all_words_of_a_module_in_order_and_end_at_the_last(words: Glossary) -> None:
    first = words.listing("linear_algebra", "en", 1)
    pages = [words.listing("linear_algebra", "en", page) for page in range(1, first.pages + 1)]
    shown = [term.term for page in pages for term in page.terms]
    assert len(shown) == first.total == sum(term.module == "linear_algebra" for term in glossary().values())
    assert shown == sorted(shown, key=folded)
    assert words.listing("linear_algebra", "en", 99) == pages[-1]
    assert words.listing("linear_algebra", "en", -3) == pages[0]
    with pytest.raises(InvalidInputError):
        words.listing("alchemy", "en", 1)


@pytest.mark.parametrize(
    ("locale", "code"),
    [("en-GB", "en"), ("pt-BR", "pt"), ("es-419", "es"), ("zh-CN", "zh_hans"), ("zh-TW", "en"), ("ja", "en")],
)
def test_a_member_reads_the_language_of_their_discord(locale: str, code: str) -> None:
    assert language_of(locale) == code
