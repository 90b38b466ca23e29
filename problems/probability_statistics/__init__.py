"""Item families of module 3, probability and statistics: one file per skill."""
