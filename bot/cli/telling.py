"""Telling an operator what cannot be done: one sentence on stderr, never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def told(*, wrong_settings: int = 1) -> Iterator[None]:
    """Turn what is wrong with settings, store or files into a sentence and an exit status (1 unless said)."""
    from bot.errors import ConfigurationError, UnavailableError

    try:
        yield
    except ConfigurationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(wrong_settings) from None
    except UnavailableError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        what = f"{error.filename or 'The file'} cannot be used: {error.strerror}." if error.strerror else str(error)
        typer.echo(what, err=True)
        raise typer.Exit(1) from None
