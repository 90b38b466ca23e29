"""A Pratt parser from tokens to the tree. Where a text can mean two things it asks its ``Choices``."""

from problems.answers.reading import brackets, functions
from problems.answers.reading.cursor import Cursor
from problems.answers.reading.negation import negated
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Token
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Constant,
    Logic,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    SetOperation,
    Word,
    ungrouped,
)

DEEPEST = 40
RELATIONS = frozenset({"=", "!=", "<", "<=", ">", ">=", "in", "->"})
_POWER = {
    "or": 10,
    "and": 20,
    "union": 40,
    "intersection": 42,
    "difference": 40,
    "+": 50,
    "-": 50,
    "±": 50,
    "∓": 50,
    "mod": 59,
    "*": 60,
    "/": 60,
    "∠": 60,
    "choose": 65,
    "^": 70,
}
_SET_LETTERS = frozenset({"U", "u", "E", "P"})
_POSTFIX = frozenset({"!", "%", "°"})
_SET_OPERATIONS = frozenset({"union", "intersection", "difference"})
_OPERAND_KINDS = frozenset({"name", "constant", "function", "number", "open", "command", "word"})


class Parser(Cursor):
    """Knows which operators bind how tightly, and what may begin an operand."""

    def expression(self, least: int = 0) -> Node:
        """Read an expression whose operators bind at least as tight as ``least``."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refusal(
                "This answer has too many brackets inside brackets. Please simplify it.",
                self.token.position,
                "too-deep",
            )
        left = self.prefix(least)
        while (tightness := self.binding()) is not None and tightness >= least:
            left = self.infix(left, tightness)
        self.depth -= 1
        return left

    def binding(self) -> int | None:  # noqa: PLR0911 - one branch a kind of thing
        """Return how tight the token at hand binds to the operand before it, None when it ends the expression."""
        token = self.token
        if token.kind == "op":
            if self.closes(token):
                return None
            if token.text in _POSTFIX or token.text == "'":
                return 80
            if token.text in RELATIONS:
                return 30
            if token.text in {"|", "‖"}:
                return None if self.such_that() else 60
            if token.text == "mod" and self.choices.take("mod"):
                return 45  # (x + 1) mod 3
            return _POWER.get(token.text)
        if token.kind in _OPERAND_KINDS:
            return None if brackets.closes_outward(self) else 60
        return None

    def such_that(self) -> bool:
        """Tell whether a bar at hand belongs to ``{x | …}``."""
        before = self.tokens[max(self.index - 2, 0) : self.index]
        return (
            bool(self.closers)
            and self.closers[-1] in {"{", "\\{"}
            and [token.kind for token in before] == ["open", "name"]
        )

    def closes(self, token: Token) -> bool:
        """Tell whether a bar or angle at hand closes the bracket that is open."""
        if not self.closers or token.text != self.closers[-1]:
            return False
        if token.text in {"|", "‖"} and self.after_is_operand():
            return not self.choices.bar_opens(self.index)
        return token.text in {"|", "‖"} or self.index + 1 >= len(self.tokens) or not self.after_is_operand()

    def after_is_operand(self) -> bool:
        """Tell whether an operand may begin after the token at hand."""
        following = self.tokens[min(self.index + 1, len(self.tokens) - 1)]
        return (
            following.kind in _OPERAND_KINDS
            or following.text in {"|", "‖"}
            or (following.text == "-" and not self.token.spaced)
        )

    def infix(self, left: Node, tightness: int) -> Node:
        """Read what follows the operand ``left``."""
        token = self.token
        if token.kind == "op" and token.text in _POSTFIX:
            self.next()
            if token.text != "!" and isinstance(left, Call) and left.function in {"percent", "degree"}:
                raise Refusal(f"One `{token.text}` is enough.", token.position, "symbol")
            if token.text == "!" and self.tokens[self.index - 2].text == "!":
                raise Refusal("I read one `!` only. Use brackets, such as (3!)!.", token.position, "symbol")
            return Call({"!": "factorial", "%": "percent", "°": "degree"}[token.text], (left,))
        if token.kind == "op" and token.text in RELATIONS:
            return self.relation(left)
        if token.kind == "op" and token.text in {"or", "and"}:
            return self.logic(left, token.text)
        if token.kind == "op" and token.text == "^":
            return self.power(left)
        if token.kind == "op" and token.text == "'":
            raise Refusal("I cannot read a prime here. Give only the answer, without f'.", token.position, "symbol")
        if token.kind == "op" and token.text not in {"|", "‖"}:
            self.next()
            return self.binary(token, left, tightness)
        return self.product(left, token)

    def binary(self, token: Token, left: Node, tightness: int) -> Node:
        """Read the right operand of a sign between two operands."""
        if token.text == "choose":
            return Call("binomial", (left, self.expression(tightness + 1)))
        if token.text in _SET_OPERATIONS:
            return SetOperation(token.text, left, self.expression(tightness + 1))
        left, right = ungrouped(left), ungrouped(self.expression({"∠": 60, "mod": 61}.get(token.text, tightness + 1)))
        if token.text == "mod":
            return Call("mod", (left, right))
        if token.text == "∠":  # a complex number by its size and its angle
            return Binary("*", left, Call("exp", (Binary("*", Constant("i"), right),)))
        if token.text == "/":
            right = self.denominator(left, right)
        operator = "±" if token.text == "∓" else token.text
        return Binary(operator, left, right)

    def denominator(self, top: Node, bottom: Node) -> Node:
        """Let a product written without a sign join the denominator where that reading is chosen: ``1/2x``."""
        while self.implicit_follows() and self.slash_is_ambiguous(top, bottom) and self.choices.take("slash"):
            bottom = Binary("*", bottom, self.expression(61))
        return bottom

    def implicit_follows(self) -> bool:
        """Tell whether a factor without a sign follows."""
        token = self.token
        return token.kind in _OPERAND_KINDS - {"number", "word"} or (
            token.text in {"|", "‖"} and not self.closes(token)
        )

    def slash_is_ambiguous(self, top: Node, bottom: Node) -> bool:
        """Tell whether ``top/bottom`` followed by a factor has two meanings for a reader."""
        numbers = isinstance(top, Number) and isinstance(bottom, Number)
        closed = self.tokens[self.index - 1].kind == "close"
        if closed or self.token.spaced:
            return False
        return not (numbers and self.token.kind in {"open", "command"})

    def product(self, left: Node, token: Token) -> Node:
        """Read a product written without a sign; refuse two numbers side by side."""
        if token.kind == "word":
            raise Refusal("I cannot combine words and formulas. Give only one of them.", token.position, "words")
        before = self.tokens[self.index - 1]
        if token.kind == "number" and before.kind == "number":
            sentence = "There are two numbers side by side. Put *, + or a comma between them."
            raise Refusal(sentence, token.position, "adjacent-numbers")
        if token.kind == "number" and before.text == "%":
            sentence = "`%` means per cent here. Write mod(7, 3) for a remainder."
            raise Refusal(sentence, token.position, "symbol")
        if token.kind == "number" and before.kind in {"name", "constant"} and left != Constant("i"):
            sentence = (
                f"What does {before.text} {token.text} mean? Write {before.text}*{token.text} or "
                f"{before.text}^{token.text}."
            )
            raise Refusal(sentence, token.position, "digit-after-name")
        if (
            token.kind == "open"
            and token.text == "["
            and before.kind in {"name", "constant"}
            and not (brackets.lists(self) and before.text not in _SET_LETTERS)
        ):
            raise Refusal(
                "I cannot read square brackets here. Use round brackets for a product.", token.position, "bracket"
            )
        right = self.expression(61)
        if (
            left in {Name("C"), Name("c")}
            and not before.known
            and isinstance(right, Collection)
            and len(right.items) == 2
        ):
            return Call("binomial", right.items)  # C(5, 2)
        return Binary("*", left, right)

    def power(self, base: Node) -> Node:
        """Read an exponent; ``A^T`` is a transpose."""
        self.next()
        base = ungrouped(base)
        if isinstance(base, Collection | Call) or hasattr(base, "rows"):
            marked = self.raised_mark() if not isinstance(base, Call) or base.function == "transpose" else 0
            if marked:
                self.index += marked
                return Call("transpose", (base,))
        exponent = ungrouped(self.expression(69))
        following = self.token
        if isinstance(exponent, Number) and not following.spaced:
            if base == Constant("e") and following.kind == "name" and self.choices.take("exponent"):
                exponent = Binary("*", exponent, self.expression(61))
            elif (
                exponent.text == "1"
                and following.text == "/"
                and self.tokens[self.index + 1].kind == "number"
                and self.choices.take("root")
            ):
                self.next()
                exponent = Binary("/", exponent, self.expression(69))
        return Binary("^", base, exponent)

    def raised_mark(self) -> int:
        """Return how many tokens at hand are a raised T, in braces or without, 0 where there is none."""
        texts = [token.text for token in self.tokens[self.index : self.index + 3]]
        if texts[0] in {"T", "⊤"}:
            return 1
        return 3 if texts[0] in {"group", "{"} and texts[1] in {"T", "⊤"} and texts[2] in {"group", "}"} else 0

    def relation(self, left: Node) -> Node:
        """Read a chain of relations: ``2 < x <= 5``."""
        operators: list[str] = []
        operands = [left]
        while self.token.kind == "op" and self.token.text in RELATIONS and not self.closes(self.token):
            operators.append(self.next().text)
            operands.append(self.expression(31))
        return Relation(tuple(operators), tuple(operands))

    def logic(self, left: Node, operator: str) -> Node:
        """Read statements joined by the same word."""
        items = [left]
        while self.at("op", operator):
            self.next()
            items.append(self.expression(_POWER[operator] + 1))
        return Logic(operator, tuple(items))

    def prefix(self, least: int) -> Node:  # noqa: PLR0911 - one branch a kind of thing
        """Read the start of an operand."""
        token = self.next()
        match token.kind:
            case "number":
                return Number(token.text)
            case "name":
                return Name(token.text)
            case "constant":
                return Constant(token.text)
            case "word":
                return Word(token.text)
            case "function":
                return functions.function(self, token)
            case "command":
                return functions.command(self, token)
            case "open":
                return brackets.opened(self, token)
        return self.sign(token, least)

    def sign(self, token: Token, least: int) -> Node:  # noqa: PLR0911 - one branch a kind of thing
        """Read a sign in front, a bar, or say what is missing."""
        if token.text == "-":
            return Negative(self.expression(max(60, least)))
        if token.text == "+":
            return self.expression(max(60, least))
        if token.text in {"±", "∓"}:
            return Call("plusminus", (self.expression(max(60, least)),))
        if token.text in {"|", "‖"}:
            return brackets.bars(self, token)
        if token.text == "not" and token.kind == "op":
            return negated(self.expression(21), token.position)
        if token.text == "<":
            return brackets.angles(self, token)
        if token.kind == "end":
            raise Refusal("This stops too early: something is missing at the end.", token.position, "incomplete")
        if token.text == "]":
            return brackets.outward(self, token)
        if token.kind == "close":
            raise Refusal("This bracket closes too early: something is missing before it.", token.position, "bracket")
        raise Refusal(
            f"Something is missing before `{token.text}`. Complete the formula.", token.position, "incomplete"
        )
