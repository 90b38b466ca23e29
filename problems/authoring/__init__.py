"""Families written by instructors without Python: one TOML file each, read, checked and drawn; never run as code."""

from problems.authoring.complaints import AuthoringError, Complaint
from problems.authoring.reader import read_family

__all__ = ["AuthoringError", "Complaint", "read_family"]
