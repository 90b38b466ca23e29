"""Item families of module 2, multivariable calculus: one file per skill."""
