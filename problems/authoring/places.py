"""Finds the line of every key of a TOML file, for messages; the file itself is read by ``tomllib``."""

import re
from collections import Counter
from collections.abc import Mapping

Path = tuple[str | int, ...]

_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_TABLES = re.compile(r"\s*\[\[([^\[\]]+)\]\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\-\"']+)\s*=")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*|[\[\]{}]')


def lines_of(source: str) -> Mapping[Path, int]:
    """Return the line of each key, table and array entry; a rough scan is enough, since wrong files are refused."""
    scan = _Scan()
    for number, line in enumerate(source.splitlines(), start=1):
        scan.take(number, line)
    return scan.found


def line_of(places: Mapping[Path, int], path: Path) -> int:
    """Return the line of a path, or of what holds it; 0 where nothing is known."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return 0


class _Scan:
    def __init__(self) -> None:
        self.found: dict[Path, int] = {}
        self._counts: Counter[Path] = Counter()
        self._table: Path = ()
        self._key: Path = ()
        self._depth = 0
        self._entry = 0
        self._closing = ""

    def take(self, number: int, line: str) -> None:
        """Note what begins on a line."""
        start = 0
        if not self._closing and not self._depth:
            start = self._begin(number, line)
        while start <= len(line):
            if self._closing:
                end = line.find(self._closing, start)
                if end < 0:
                    return
                start, self._closing = end + 3, ""
            match = _TOKEN.search(line, start)
            if match is None:
                return
            start = match.end()
            self._note(match.group(), number)

    def _begin(self, number: int, line: str) -> int:
        if match := _TABLES.match(line):
            path = self._absolute(match.group(1))
            self._table = (*path, self._counts[path])
            self._counts[path] += 1
            self.found.setdefault(self._table, number)
            return len(line) + 1
        if match := _TABLE.match(line):
            self._table = self._absolute(match.group(1))
            self.found.setdefault(self._table, number)
            return len(line) + 1
        if match := _KEY.match(line):
            self._key = (*self._table, *_names(match.group(1)))
            self._entry = 0
            self.found.setdefault(self._key, number)
            return match.end()
        return 0

    def _absolute(self, text: str) -> Path:
        path: Path = ()
        for name in _names(text):
            path = (*path, name)
            if self._counts[path]:
                path = (*path, self._counts[path] - 1)
        wanted = _names(text)
        return (*path[:-1],) if path and path[-1] != wanted[-1] else path

    def _note(self, mark: str, number: int) -> None:
        if mark in "[{":
            self._depth += 1
        elif mark in "]}":
            self._depth -= 1
        elif mark[0] in "\"'":
            if self._depth == 1:
                self.found.setdefault((*self._key, self._entry), number)
                self._entry += 1
            self._closing = mark if mark in ('"""', "'''") else ""


def _names(text: str) -> list[str]:
    return [name.strip().strip("\"'") for name in text.split(".")]
