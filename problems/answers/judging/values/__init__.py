"""Formulas as values: exact numbers, fields, floats and many digits, and whether two formulas are equal."""
