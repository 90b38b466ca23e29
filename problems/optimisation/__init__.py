"""Item families of module 5, optimisation: one file per skill."""
