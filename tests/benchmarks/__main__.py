"""`make bench`: every benchmark of this folder, one after the other."""

import importlib
import pkgutil

from tests import benchmarks


def main() -> None:
    """Run the ``main`` of every benchmark that has one; pictures to look at are `make sheets`."""
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name not in {"__main__", "sheets"}:
            run = getattr(importlib.import_module(f"tests.benchmarks.{module.name}"), "main", None)
            if run is not None:
                print(f"\n== {module.name}")  # noqa: T201  # a benchmark's output is its purpose
                run()


if __name__ == "__main__":
    main()
