"""Item families of module 0, prerequisites: one file per skill."""
