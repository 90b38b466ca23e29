"""Item families of module 1, linear algebra: one file per skill."""
