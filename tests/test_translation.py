"""Every sentence can be translated, and a translation is what a member then reads."""

from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot import translation
from tests.messages import TEMPLATE, template


def test_the_translators_template_holds_every_sentence() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "run `make messages`"


def test_a_catalogue_of_a_language_is_found_by_its_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with TEMPLATE.open("rb") as file:
        catalogue = read_po(file, locale="de")
    sentence = "Right"
    catalogue.add(sentence, "Richtig")
    folder = tmp_path / "locales/de/LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "lemma.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(translation, "files", lambda _package: tmp_path)
    translation.catalogue.cache_clear()
    try:
        with translation.speaking("de-AT"):
            assert translation._(sentence) == "Richtig"
        assert translation._(sentence) == sentence
    finally:
        translation.catalogue.cache_clear()
