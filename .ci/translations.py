"""Collects the strings to translate and compiles the translations: `python .ci/translations.py [--to FOLDER]`.

zh_CN.ts holds every string, en.ts only the plural forms of the English source strings. Both live in resources/i18n
beside the .qm files that the program loads. Locations are not recorded: a moved line changes no translation file.
"""

import argparse
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "resources" / "i18n"
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}


def run(tool: str, *words: str) -> None:
    """Run one of Qt's tools from the environment of this Python; raises CalledProcessError with its output."""
    found = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(found), *words], check=True, cwd=ROOT, capture_output=True, text=True)


def collect(folder: Path) -> None:
    """Bring the .ts files of a folder up to date with the sources: new strings unfinished, vanished ones dropped."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "crm_desktop").rglob("*.py"))
    for language, options in LANGUAGES.items():
        target = folder / f"{language}.ts"
        languages = ("-source-language", "en", "-target-language", language)
        merge = ("-no-obsolete", "-locations", "none", "-sort-messages", "-disable-heuristic", "similartext")
        run("lupdate", *sources, *options, *merge, *languages, "-ts", str(target))


def compile_(folder: Path) -> None:
    """Write the .qm files of a folder from its .ts files; unfinished strings are left out."""
    for language in LANGUAGES:
        run("lrelease", "-silent", str(folder / f"{language}.ts"), "-qm", str(folder / f"{language}.qm"))


def unfinished(path: Path) -> list[tuple[str, str]]:
    """Return (context, source text) of every string of a .ts file that has no finished translation."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform") or [translation]
            if translation is None or translation.get("type") or not all(form.text for form in forms):
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def main() -> int:
    """Update, compile and print what still lacks a translation; status 1 when something does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=HOME, help="write copies there and leave the project as it is")
    folder: Path = parser.parse_args().to
    if folder != HOME:
        shutil.copytree(HOME, folder, dirs_exist_ok=True)
    collect(folder)
    compile_(folder)
    missing = [(language, *entry) for language in LANGUAGES for entry in unfinished(folder / f"{language}.ts")]
    for language, context, source in missing:
        print(f"{language}: {context}: {source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
