"""Takes fields out of a TOML table, noting what is missing, of another kind, too long or unknown."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from problems.answers.reading import Names, Node, Refusal, read
from problems.answers.reading.tree import names_in
from problems.authoring.complaints import Complaint
from problems.authoring.places import Path, line_of

LONGEST_TEXT = 1500
LONGEST_EXPRESSION = 500
MOST_TEXTS = 24


class Notes:
    """Collects complaints about one file, each with the line of its path."""

    def __init__(self, places: Mapping[Path, int]) -> None:
        self._places = places
        self.complaints: list[Complaint] = []

    def add(self, path: Path, sentence: str) -> None:
        """Note what is wrong at a path."""
        shown = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
        self.complaints.append(Complaint(line_of(self._places, path), shown, sentence))


class Fields:
    """One table of the file."""

    def __init__(self, table: object, path: Path, notes: Notes) -> None:
        self.path, self.notes = path, notes
        if not isinstance(table, Mapping):
            notes.add(path, "this must be a table of fields.")
            table = {}
        self.table: Mapping[str, Any] = table
        self._taken: set[str] = set()

    def complain(self, name: str | None, sentence: str) -> None:
        """Note what is wrong with a field."""
        self.notes.add((*self.path, name) if name else self.path, sentence)

    def take(self, name: str) -> Any:
        """Return a field as it is, None where it is missing."""
        self._taken.add(name)
        return self.table.get(name)

    def text(self, name: str, *, required: bool = True, most: int = LONGEST_TEXT) -> str:
        """Return a text, empty where there is none."""
        value = self.take(name)
        if value is None:
            if required:
                self.complain(name if name in self.table else None, f"the field `{name}` is missing.")
            return ""
        if not isinstance(value, str):
            self.complain(name, "this must be a text in quotation marks.")
            return ""
        if len(value) > most:
            self.complain(name, f"this has {len(value)} characters; at most {most} are allowed.")
            return ""
        if required and not value.strip():
            self.complain(name, "this is empty.")
        return value.strip()

    def texts(self, name: str, least: int = 0, most: int = MOST_TEXTS) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self.take(name)
        if value is None and not least:
            return ()
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self.complain(name, f'`{name}` must be a list of texts, such as ["one", "two"].')
            return ()
        if not least <= len(value) <= most:
            wanted = str(least) if least == most else f"{least} to {most}"
            self.complain(name, f"`{name}` has {len(value)} entries; it must have {wanted}.")
            return ()
        if any(len(entry) > LONGEST_TEXT for entry in value):
            self.complain(name, f"an entry has more than {LONGEST_TEXT} characters.")
            return ()
        return tuple(entry.strip() for entry in value)

    def whole(self, name: str, otherwise: int, low: int, high: int) -> int:
        """Return a whole number."""
        value = self.take(name)
        if value is None:
            return otherwise
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.complain(name, f"this must be a whole number from {low} to {high}.")
            return otherwise
        return value

    def flag(self, name: str, otherwise: bool) -> bool:
        """Return true or false."""
        value = self.take(name)
        if value is not None and not isinstance(value, bool):
            self.complain(name, "this must be true or false, without quotation marks.")
        return value if isinstance(value, bool) else otherwise

    def tables(self, name: str, least: int, most: int) -> list["Fields"]:
        """Return the tables of a list ``[[name]]``."""
        value = self.take(name)
        entries = value if isinstance(value, list) else []
        if (value is not None and not isinstance(value, list)) or not least <= len(entries) <= most:
            self.complain(name if value else None, f"write {least} to {most} tables `[[{name}]]`.")
            entries = entries[:most]
        return [Fields(entry, (*self.path, name, index), self.notes) for index, entry in enumerate(entries)]

    def inner(self, name: str) -> "Fields":
        """Return a table in this one, empty where there is none."""
        value = self.take(name)
        return Fields({} if value is None else value, (*self.path, name), self.notes)

    def expression(self, path: Path, text: object, names: Collection[str]) -> Node | None:
        """Read an expression in these names; note what cannot be read."""
        if isinstance(text, int | float) and not isinstance(text, bool):
            text = str(text)
        if not isinstance(text, str) or len(text) > LONGEST_EXPRESSION:
            self.notes.add(path, f"this must be an expression of at most {LONGEST_EXPRESSION} characters in quotes.")
            return None
        try:
            reading = read(text, Names.of(names), label=False)
        except (Refusal, RecursionError) as error:
            at = getattr(error, "position", None)
            place = "" if at is None else f"at character {at + 1}: "
            self.notes.add(path, place + str(error))
            return None
        if len(reading.trees) > 1:
            self.notes.add(path, f"`{text}` can be read in two ways. Add brackets or *.")
            return None
        strange = sorted(names_in(reading.tree) - set(names) - {"T"})
        if strange:
            self.notes.add(path, f"`{strange[0]}` is no parameter, value or symbol.{_nearest(strange[0], names)}")
            return None
        return reading.tree

    def done(self) -> None:
        """Note every field that nobody asked for."""
        for name in self.table:
            if name not in self._taken:
                self.complain(name, f"there is no field `{name}` here.{_nearest(name, self._taken)}")


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f" Did you mean `{near[0]}`?" if near else ""
