"""Required forms by code; each is judged on the tree that was typed."""

_WORDS = {
    "": "", "same-form": "in the form asked for", "lowest-terms": "as a fraction in lowest terms", "single-fraction": "as one fraction",
    "factored": "fully factored", "expanded": "fully expanded", "simplified": "fully simplified", "partial-fractions": "as partial fractions",
    "completed-square": "as a completed square", "rationalised": "with no root in a denominator", "exact": "exact, with no decimals",
    "decimals": "rounded to {n} decimal places", "sigfigs": "rounded to {n} significant figures", "antiderivative": "with + C",
}  # fmt: skip


def form_in_words(code: str) -> str:
    """Return a form in words, such as ``rounded to 2 decimal places`` for ``decimals:2``."""
    name, _, argument = code.partition(":")
    return _WORDS.get(name, "").format(n=argument)
