"""Decisions at the places of a text that can mean two things."""

from dataclasses import dataclass, field


@dataclass
class Choices:
    """Decisions at ambiguous places: ``wanted`` fixes some; ``met`` collects the kinds of place that came up."""

    wanted: frozenset[str] = frozenset()
    met: set[str] = field(default_factory=set)
    bars: tuple[bool, ...] = ()
    bars_met: dict[int, bool] = field(default_factory=dict)

    def take(self, kind: str) -> bool:
        """Tell whether the second meaning is wanted at a place of this kind."""
        self.met.add(kind)
        return kind in self.wanted

    def bar_opens(self, index: int) -> bool:
        """Tell whether the bar at a place, which could close, should open instead; one place has one answer."""
        if index not in self.bars_met:
            self.bars_met[index] = len(self.bars_met) < len(self.bars) and self.bars[len(self.bars_met)]
        return self.bars_met[index]
