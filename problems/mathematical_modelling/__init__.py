"""Item families of module 4, mathematical modelling: one file per skill."""
