"""Typesetting: LaTeX and prose in, a picture and its spoken text out. Runs inside a typesetter worker."""
