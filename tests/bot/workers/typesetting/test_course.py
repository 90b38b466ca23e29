"""Everything the course shows can be typeset: the words of the glossary, and an item of each family."""

import pytest

from bot.ui.drawings import solution_source, statement_source
from bot.workers.typesetting.studio import COLUMN, Studio
from problems.catalogue import catalogue
from problems.family import ItemFamily
from problems.glossary import Term, glossary

FAMILIES = catalogue()
GLOSSARY = glossary()


@pytest.mark.parametrize("term", GLOSSARY.values(), ids=GLOSSARY.keys())
def test_a_word_of_the_glossary_can_be_typeset(studio: Studio, term: Term) -> None:
    sources = [("statement", term.example), *([("display", term.symbol)] if term.symbol else [])]
    pictures = [studio.typeset(kind, source, "dark", COLUMN) for kind, source in sources]
    assert [picture.missing for picture in pictures] == [""] * len(sources)


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_an_item_of_each_family_can_be_typeset_with_its_solution(studio: Studio, family: ItemFamily) -> None:
    item = family.draw(family.levels[-1], 0)
    sources = [statement_source(item), solution_source(item)]
    pictures = [studio.typeset("statement", source, "light", COLUMN) for source in sources]
    assert [picture.missing for picture in pictures] == [""] * len(sources)
