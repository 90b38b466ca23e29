"""Reading a response: text in, a tree that keeps what was typed out. Imports no mathematics library."""

from problems.answers.reading.latex import latex_of
from problems.answers.reading.names import Names
from problems.answers.reading.plain import plain
from problems.answers.reading.reader import Reading, read
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import Node

__all__ = ["Names", "Node", "Reading", "Refusal", "latex_of", "plain", "read"]
