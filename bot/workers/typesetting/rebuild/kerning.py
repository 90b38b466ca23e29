"""Takes the kerning out of the text faces into one small file: a font's tables take a tenth of a second to read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from bot.workers.typesetting.faces import numbered

_PAIR = 2
_EXTENSION = 9


def write_kerning(fonts: list[Path], target: Path) -> None:
    """Write the lookups of these fonts; ``faces.py`` reads them."""
    found = {path.name: [list(tables) for tables in _lookups(numbered(TTFont(path)))] for path in fonts}
    target.write_text(json.dumps(found, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


def _lookups(font: TTFont) -> Iterator[Iterator[dict[str, Any]]]:
    table = font["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        subtables = (
            s.ExtSubTable if s.LookupType == _EXTENSION else s for s in table.LookupList.Lookup[index].SubTable
        )
        yield (_pairs(one) if one.Format == 1 else _classes(one) for one in subtables if one.LookupType == _PAIR)


def _pairs(table: Any) -> dict[str, Any]:
    """Return single pairs: from the left glyph to what follows it."""
    return {
        "pairs": {
            left: {pair.SecondGlyph: _advance(pair.Value1) for pair in pairs.PairValueRecord}
            for left, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True)
        }
    }


def _classes(table: Any) -> dict[str, Any]:
    """Return pairs of classes: the classes of the glyphs, and the values that are not 0."""
    return {
        "left": {glyph: table.ClassDef1.classDefs.get(glyph, 0) for glyph in table.Coverage.glyphs},
        "right": table.ClassDef2.classDefs,
        "values": {
            f"{first} {second}": _advance(record.Value1)
            for first, row in enumerate(table.Class1Record)
            for second, record in enumerate(row.Class2Record)
            if _advance(record.Value1)
        },
    }


def _advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0)
