"""The command line: one file per `lemma …` command."""
