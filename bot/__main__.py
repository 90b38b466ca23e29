"""The entry point ``lemma`` (or ``python -m bot``).

Typer alone is imported at the top: every worker process runs this script again. Each file of ``bot/cli`` that holds a
function of its own name is a command, each that holds ``app = typer.Typer(…)`` a group of commands; only the one that
is asked for is imported, all of them for the list in ``lemma --help``.
"""

import re
import sys
from pathlib import Path

import typer


def main() -> None:
    """Run the command that the arguments name."""
    build(sys.argv[1:])()


def build(arguments: list[str]) -> typer.Typer:
    """Return the application, with the one command that the arguments ask for, or with all."""
    app = typer.Typer(
        name="lemma",
        help="Lemma: a Discord tutor for the mathematics of machine learning. Start with `lemma play`.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_lemma)
    files = _commands()
    asked = next((word for word in arguments if not word.startswith("-")), "")
    for name in [asked] if asked in files else files:
        _add(app, name)
    return app


def _lemma() -> None:
    """Lemma: a Discord tutor for the mathematics of machine learning. Start with `lemma play`."""


def _commands() -> list[str]:
    """Return the names of the files that are commands, told from their text so that nothing is imported."""
    folder = Path(__file__).with_name("cli")
    return [
        path.stem
        for path in sorted(folder.glob("[a-z]*.py"))
        if re.search(
            rf"^(?:(?:async )?def {path.stem}\(|app(?:: [\w.]+)? = typer\.Typer\()",
            path.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    ]


def _add(app: typer.Typer, name: str) -> None:
    from importlib import import_module

    module = import_module(f"bot.cli.{name}")
    if isinstance(getattr(module, "app", None), typer.Typer):
        app.add_typer(module.app, name=name)
    else:
        app.command(name)(getattr(module, name))


if __name__ == "__main__":
    main()
