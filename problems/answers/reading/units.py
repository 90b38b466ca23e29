"""Numbers as they are said: with a unit, a currency, or as a share such as ``1 out of 4``."""

import re

from problems.answers.reading.refusal import Refusal

_SYMBOLS = (
    r"mm²|cm²|dm²|km²|m²|cm³|dm³|m³|mm|cm|dm|km|ft|yd|mi|mg|kg|ms|ns|mins?|hrs?|yrs?|ml|mL|kJ|kWh|kW|Hz|kHz|MHz|GHz|Pa|mol"
    r"|rads?|kB|MB|GB|TB|dB|px|pp|sd|SDs?|df|ct|EUR|USD|GBP|CHF"
)
_SIGN = "(?:°C|°F|€|£|¥|EUR)"
_WORDS = (
    "millimetre|centimetre|kilometre|metre|millimeter|centimeter|kilometer|meter|inche?|foot|feet|mile|yard|millisecond"
    "|second|minute|hour|day|week|month|year|kilogram|gram|tonne|ton|litre|liter|euro|dollar|pound|franc|cent"
    "|(?:square |cubic )?(?:unit|metre|meter|centimetre|centimeter)|radian|people|person|student|customer|item|product"
    "|piece|machine|part|way|time|step|iteration|epoch|update|parameter|param|weight|biase?|neuron|layer|sample"
    "|datum|data points?|data|point|value|solution|row|column|dimension|test|trial|successe?|failure|head|tail|coin"
    "|card|state|word|token|image|pixel|cluster|error|bit|nat|byte|shannon|case|observation|call|visit|patient|voter|user"
    "|percentage point|standard deviation|degrees? of freedom|batche?|feature|edge|node|path|outcome|element|entry"
    "|entrie|number|digit|subset|arrangement|combination|permutation|possibility|possibilitie|zero|root|eigenvalue|pivot"
    "|free variable|variable|vector|component"
)
_ONE = rf"(?:(?:{_SYMBOLS})(?![A-Za-z])|(?:{_WORDS.replace(' ', '[ ]+')})s?\b)"
_LETTER = r"[msghdtlLNJWVAKBy](?![A-Za-z(])"
_POWER = r"(?:\s*\^\s*\{?-?[123]\}?|[²³]|⁻[¹²])?"
_UNIT = re.compile(
    rf"(?P<value>.*[\d)\]}}%½⅓¼¾π²³⁰-⁹]|.*\bpi)(?P<gap>\s*)"
    rf"(?P<unit>(?:{_SIGN}|(?<=[\s)}}\]]){_ONE}|(?<=\s){_LETTER}){_POWER}(?:(?:\s*[/·*]\s*|\s+per\s+|\s+)(?:{_ONE}|{_LETTER}){_POWER}){{0,2}}"
    rf"|\$|per\s+{_ONE}|in\s+total|total|altogether)(?:\s+(?:of|per|for|in|a|each)\s+[a-z]{{2,14}}(?:\s[a-z]{{2,14}})?)?\s*[.,;]?\s*",
    re.DOTALL,
)
_MARKED = re.compile(r"[A-Za-z€£¥$°]")
_LONGEST = 200
_BEFORE = re.compile(r"\s*(?:€|£|¥|EUR|USD|GBP|CHF)\s*(?=[-−\d.])")
_SHARE = re.compile(r"\s*(\d{1,9})\s+(?:out\s+of|of|in|von)\s+(\d{1,9})\s*\.?\s*")
_TEXT = re.compile(r"\\(?:text|mathrm|textrm)\s*\{\s*([A-Za-z€/^0-9 ]{1,24})\}|\\[,;: ]")


_REMARK = re.compile(r"(?<=\d)\s*\([A-Za-z]{2,}[A-Za-z ]{0,30}\)\s*$")


def without_unit(text: str, label: str = "") -> str:
    """Return a number without the unit after it; raises ``Refusal`` for another unit than the label names."""
    share = _SHARE.fullmatch(text)
    if share is not None:
        return f"{share.group(1)}/{share.group(2)}"
    currency = _BEFORE.match(text)
    if currency is not None:
        return " " * currency.end() + text[currency.end() :]
    text = _REMARK.sub("", text)
    if _MARKED.search(text) is None or len(text) > _LONGEST:
        return text
    plain = _TEXT.sub(lambda found: f" {found.group(1) or ''} ", text) if "\\" in text else text
    found = _UNIT.fullmatch(plain)
    if found is None:
        return text
    wanted = re.search(rf"(?<![A-Za-z])(?:{_ONE}|(?<=\(){_LETTER}(?=\)))", label)
    unit = found.group("unit")
    if wanted is not None and wanted.group().rstrip("s")[:1] != unit.rstrip("s")[:1]:
        sentence = f"Give the number in {wanted.group()}, without a unit."
        raise Refusal(sentence, found.start("unit"), "unit")
    return found.group("value")
