"""Finding the glossary's words in prose."""

import pytest

from problems.catalogue import catalogue
from problems.glossary import glossary
from problems.glossary.wording import terms_in


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Find the eigenvalues of the matrices.", ("eigenvalue", "matrix")),
        ("Two bases, one Basis.", ("basis",)),
        ("Use Newton’s method.", ("newton-method",)),
        ("Use Newton's method.", ("newton-method",)),
        ("The maximum-likelihood estimate", ("maximum-likelihood",)),
        ("Solve the system of linear equations.", ("linear-system",)),
        ("Two systems of equations.", ("linear-system",)),
        ("A unit vector and a vector.", ("unit-vector", "vector")),
        ("Compute the MAP.", ("map-estimate",)),
        ("Read the mail.", ()),
        ("A Gram–Schmidt step", ("gram-schmidt",)),
        ("Let $vector$ and `matrix` be.", ()),
        ("The unit. Vector of ones.", ("unit", "vector")),
        ("The kernel of a map", ("kernel", "function")),
        ("An XOR or a NAND gate", ("xor", "nand")),
        ("Welch’s t-test", ("welch-test",)),
        ("The subspaces", ("subspace",)),
        ("A chainmatrix", ()),
        ("", ()),
    ],
)
def test_words_are_found_whole_longest_first_in_singular_and_plural(text: str, slugs: tuple[str, ...]) -> None:
    assert terms_in(text) == slugs


def test_every_term_is_found_by_its_own_word() -> None:
    assert {slug: terms_in(f"Here is {term.term}.") for slug, term in glossary().items()} == {
        slug: (slug,) for slug in glossary()
    }


def test_no_more_terms_are_found_than_a_select_can_offer() -> None:
    assert len(terms_in(". ".join(term.term for term in glossary().values()))) == 25


def test_an_item_names_the_terms_of_its_statement_and_none_of_its_solution() -> None:
    item = catalogue()["det-2x2"].draw(1, 0)
    assert item.terms[:2] == ("determinant", "matrix")
    assert set(item.terms) <= set(glossary())
