"""Pictures of the mathematics: one small function each, plain values in, a Matplotlib figure out."""
