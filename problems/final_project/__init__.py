"""Item families of module 6, the final project: one file per skill."""
