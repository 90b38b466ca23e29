"""Collects every sentence a member may read into the translators' template (`make messages`)."""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "bot/locales/lemma.pot"
KEYWORDS = {"_": None, "ngettext": (1, 2)}
# Texts of commands: discord.py hands them to the translator, so they are not wrapped where they are written.
DESCRIBED = {"description", "group_description"}
DESCRIBERS = {"describe"}


def template() -> str:
    """Return the template's text: sorted, without dates and line numbers, so that a change is a change of words."""
    found: dict[str | tuple[str, ...], set[str]] = {}
    for room in ("bot", "cogs"):
        for name, _line, message, _comments, _context in extract_from_dir(ROOT / room, keywords=KEYWORDS):
            found.setdefault(message, set()).add(f"{room}/{name}")
        for path in sorted((ROOT / room).rglob("*.py")):
            for sentence in command_texts(path):
                found.setdefault(sentence, set()).add(path.relative_to(ROOT).as_posix())
    catalogue = Catalog(project="lemma", charset="utf-8")
    for message, places in sorted(found.items(), key=lambda entry: str(entry[0])):
        catalogue.add(message, locations=[(place, 0) for place in sorted(places)])
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, include_lineno=False, width=110)
    return written.getvalue().decode()


def command_texts(path: Path) -> Iterator[str]:
    """Walk a file for descriptions of commands, groups and options."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        keywords = getattr(node, "keywords", [])
        describes = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in DESCRIBERS
        for keyword in keywords:
            told = describes or keyword.arg in DESCRIBED
            if told and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
                yield keyword.value.value


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else TEMPLATE).write_text(template(), encoding="utf-8")
