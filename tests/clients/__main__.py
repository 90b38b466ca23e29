"""``python -m tests.clients``: install the libraries that the tests of this folder use, each in a room of its own."""

import subprocess
import sys
import venv

from tests.browser.npm import npm_package
from tests.clients.libraries import DISCORD_JS, PYTHON_LIBRARIES, interpreter

if __name__ == "__main__":
    for library in PYTHON_LIBRARIES:
        python = interpreter(library)
        if not python.exists():
            venv.create(python.parents[1], with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", library], check=True)
        sys.stdout.write(f"{library} is there.\n")
    npm_package(DISCORD_JS)
    sys.stdout.write(f"{DISCORD_JS} is there.\n")
