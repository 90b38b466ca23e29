"""Which command was meant by a misspelt one: near in letters, and rather one that people use."""

from collections.abc import Collection
from difflib import SequenceMatcher, get_close_matches

# What notes on this course are written with: of two near names the one in here is meant.
_USUAL = """
    frac dfrac tfrac sqrt sum prod int lim left right text mathbf mathbb mathcal mathrm boldsymbol hat bar vec tilde
    overline underline underbrace overbrace operatorname begin end cdot cdots ldots dots times div pm le ge leq geq
    ne neq approx equiv propto sim infty partial nabla forall exists in notin subset cup cap setminus emptyset to
    mapsto rightarrow Rightarrow implies iff langle rangle lvert rvert lVert rVert binom sin cos tan log ln exp min
    max arg det dim ker rank Pr alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi
    rho sigma tau phi varphi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega quad qquad mid top perp ell
    circ
"""
_CANDIDATES = 12
_SAME_LETTERS, _USED = 0.2, 0.1  # what they are worth beside a likeness between 0 and 1


def nearest(name: str, known: Collection[str], cutoff: float) -> str | None:
    """Return the known name that ``name`` most likely stands for, None where nothing is as like as ``cutoff``."""
    close = get_close_matches(name, known, n=_CANDIDATES, cutoff=cutoff)
    return max(close, key=lambda candidate: _likeness(name, candidate), default=None)


def _likeness(name: str, candidate: str) -> float:
    ratio = SequenceMatcher(None, candidate, name).ratio()
    swapped = sorted(name) == sorted(candidate)  # two letters typed in the wrong order
    return ratio + _SAME_LETTERS * swapped + _USED * (candidate in _USUAL.split())
