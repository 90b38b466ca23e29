"""Faults on request: answers that fail, come late or never, as rules that tests and the page can set."""

import re
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Rule:
    """One fault for requests whose ``METHOD /path`` matches; it wears out after ``times`` uses."""

    route: str
    status: int = 0
    times: int = 1
    after: int = 0
    delay: float = 0.0
    retry_after: float = 0.2
    via: bool = True
    scope: str = "shared"
    code: int = 0
    message: str = ""
    reset: bool = False
    apply_first: bool = False

    def matches(self, line: str) -> bool:
        """Tell whether this rule is for a request, and use it up where it is."""
        if self.times <= 0 or not re.search(self.route, line):
            return False
        if self.after > 0:
            self.after -= 1
            return False
        self.times -= 1
        return True


@dataclass
class Faults:
    """The rules in force."""

    rules: list[Rule] = field(default_factory=list)

    def add(self, **fields: Any) -> Rule:
        """Add a rule; an unknown field or a broken pattern raises ``ValueError``."""
        try:
            re.compile(fields["route"])
            rule = Rule(**fields)
        except (KeyError, TypeError, re.error) as error:
            raise ValueError(f"This fault cannot be read: {error}.") from error
        self.rules.append(rule)
        return rule

    def match(self, line: str) -> Rule | None:
        """Return the rule for a request, or nothing."""
        self.rules = [rule for rule in self.rules if rule.times > 0]
        return next((rule for rule in self.rules if rule.matches(line)), None)

    def clear(self) -> None:
        """Forget every rule."""
        self.rules.clear()


def refusal(rule: Rule) -> tuple[int, Json, dict[str, str]]:
    """Return status, body and headers of a failing answer."""
    if rule.status != 429:  # noqa: PLR2004 - Too Many Requests
        return rule.status, {"message": rule.message or "Injected fault", "code": rule.code}, {}
    body = {"message": "You are being rate limited.", "retry_after": rule.retry_after, "global": rule.scope == "global"}
    headers = {"Retry-After": str(rule.retry_after), "X-RateLimit-Scope": rule.scope}
    if rule.via:  # without it discord.py takes the answer for a ban by the network in front of Discord
        headers["Via"] = "1.1 playground"
    if rule.scope == "global":
        headers["X-RateLimit-Global"] = "true"
    return 429, body, headers
