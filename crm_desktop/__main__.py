"""Arguments in, exit status out: a command goes to the command line, anything else opens the window."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from crm_desktop import settings

COMMANDS = ("import", "export", "list", "why", "log", "undo", "redo", "history", "review", "demo", "check")
_WITH_VALUE = ("--data", "--lang", "--theme", "--smoke", "--password-file")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 a bug or a damaged book, 2 what the user can mend."""
    if hasattr(sys, "frozen"):
        import multiprocessing  # noqa: PLC0415 - 20 ms; only a frozen program is its own worker

        multiprocessing.freeze_support()
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    if _first_word(words) in COMMANDS:
        from crm_desktop import cli  # noqa: PLC0415 - the window starts without it

        return cli.run(words)
    return _open_window(gui_args(words))


def gui_args(words: Sequence[str]) -> settings.GuiArgs:
    """Read the window's options; raises SystemExit 2 with a sentence on stderr for anything else."""
    parser = argparse.ArgumentParser(
        prog="crm-desktop",
        description="客户簿: a customer book on your own computer. Without a command it opens the window.",
        epilog=f"Commands without a window: {', '.join(COMMANDS)}. Each has its own --help.",
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")
    parser.add_argument("--data", type=Path, metavar="DIR", help="a portable folder: book, attachments, settings")
    parser.add_argument("--lang", choices=settings.LANGUAGES[1:], help="language of this run")
    parser.add_argument("--theme", choices=settings.THEMES, help="theme of this run")
    parser.add_argument("--minimised", action="store_true", help="start in the tray where there is one")
    parser.add_argument("--smoke", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    found = parser.parse_args(words)
    if found.version:
        sys.stdout.write(f"crm-desktop {_version()}\n")
        parser.exit(0)
    data = found.data.expanduser().absolute() if found.data else None
    return settings.GuiArgs(data, found.lang, found.theme, found.minimised, found.smoke)


def _first_word(words: Sequence[str]) -> str:
    rest = iter(words)
    for word in rest:
        if word in _WITH_VALUE:
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return ""


def _open_window(args: settings.GuiArgs) -> int:
    from crm_desktop import display  # noqa: PLC0415 - only the window needs one

    # while everything is built, collecting finds nothing; later the window does it on a timer, see Program._collect
    gc.disable()
    sentence = display.problem()
    if not sentence:
        try:
            from crm_desktop.app import run  # noqa: PLC0415 - Qt is loaded here and nowhere earlier
        except ImportError as error:
            sentence = display.missing_library(error)
            if not sentence:
                raise
        else:
            return run(args)
    sys.stderr.write(f"crm-desktop: {sentence}\n")
    return 2


def _speak_utf8() -> None:
    # names are Chinese whatever the console's code page is; a windowed build may have no streams at all
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - 15 ms that no other start needs

    return version("crm-desktop")


if __name__ == "__main__":
    sys.exit(main())
