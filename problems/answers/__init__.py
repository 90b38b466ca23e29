"""Reading and judging free-form answers."""
