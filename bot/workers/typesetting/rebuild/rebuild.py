"""Builds the typesetter's assets again: the MathJax bundle and the text faces, with licences and checksums.

For maintainers, with Node.js and npm at hand; nobody who runs the bot needs it:

    python -m bot.workers.typesetting.rebuild.rebuild

Versions are pinned here; npm fetches the packages from wherever it is set up to. Afterwards run the tests of the
typesetter and look at the contact sheets before committing the new assets.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from bot.workers.typesetting.rebuild.kerning import write_kerning

PACKAGES = {
    "@mathjax/src": "4.1.3",
    "@mathjax/mathjax-tex-font": "4.1.3",
    "esbuild": "0.28.2",
    "@fontsource/source-sans-3": "5.3.0",
    "@fontsource/source-code-pro": "5.3.0",
}
FACES = {
    "SourceSans3-Regular.ttf": ("source-sans-3", "400-normal"),
    "SourceSans3-Italic.ttf": ("source-sans-3", "400-italic"),
    "SourceSans3-Bold.ttf": ("source-sans-3", "700-normal"),
    "SourceSans3-BoldItalic.ttf": ("source-sans-3", "700-italic"),
    "SourceCodePro-Regular.ttf": ("source-code-pro", "400-normal"),
}
SUBSETS = ("latin", "latin-ext", "greek", "cyrillic")
HERE = Path(__file__).parent
ASSETS = HERE.parent / "assets"


def main() -> None:
    """Build everything in a temporary folder and put it into the assets folder."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to rebuild the assets; install Node.js first.")
    ASSETS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wanted = [f"{package}@{version}" for package, version in PACKAGES.items()]
        subprocess.run(  # noqa: S603 - fixed arguments
            [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", *wanted], cwd=work, check=True
        )
        _bundle(work)
        for target, (family, style) in FACES.items():
            _face(work, family, style, ASSETS / target)
        write_kerning(
            [ASSETS / target for target in FACES if target.startswith("SourceSans3")], ASSETS / "kerning.json"
        )
        modules = work / "node_modules"
        shutil.copy(modules / "@mathjax/src/LICENSE", ASSETS / "LICENSE-MathJax.txt")
        shutil.copy(modules / "@fontsource/source-sans-3/LICENSE", ASSETS / "LICENSE-SourceSans3.txt")
        shutil.copy(modules / "@fontsource/source-code-pro/LICENSE", ASSETS / "LICENSE-SourceCodePro.txt")
    _write_checksums()


def _bundle(work: Path) -> None:
    for source in HERE.glob("*.js"):
        shutil.copy(source, work)
    # the default font is never used, and without it the bundle is a third of the size
    (work / "no-font.js").write_text("export class Font {}\n", encoding="utf-8")
    esbuild = work / "node_modules/esbuild/bin/esbuild"
    command = [
        str(esbuild), "entry.js", "--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8",
        "--legal-comments=none", "--alias:#default-font/svg/default.js=./no-font.js",
        f"--outfile={ASSETS / 'mathjax.js'}", "--log-level=warning",
    ]  # fmt: skip
    subprocess.run(command, cwd=work, check=True)  # noqa: S603 - fixed arguments


def _face(work: Path, family: str, style: str, target: Path) -> None:
    """Merge the subsets of one face into a TrueType file that holds outlines, advances and kerning."""
    parts = []
    for script in SUBSETS:
        source = work / f"node_modules/@fontsource/{family}/files/{family}-{script}-{style}.woff"
        if source.exists():
            font = TTFont(source, recalcTimestamp=False)
            font.flavor = None
            part = work / f"{family}-{script}-{style}.ttf"
            font.save(part)
            parts.append(str(part))
    merged = Merger().merge(parts)
    options = subset.Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp"], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(merged.getBestCmap()))
    subsetter.subset(merged)
    merged.recalcTimestamp = False  # the same input gives the same file
    merged["head"].created = merged["head"].modified = TTFont(parts[0])["head"].modified
    merged.save(target)


def _write_checksums() -> None:
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}"
        for path in sorted(ASSETS.iterdir())
        if path.name != "CHECKSUMS.txt"
    ]
    versions = [f"# {package} {version}" for package, version in PACKAGES.items()]
    (ASSETS / "CHECKSUMS.txt").write_text("\n".join([*versions, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
