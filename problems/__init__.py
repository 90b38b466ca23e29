"""The mathematics of the course: items, answers, plots, lessons. Pure: no Discord, no I/O."""
