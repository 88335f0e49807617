"""The commands without a window: import, export, list, why, log, undo, redo, history, review, demo, check."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop import paths
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError

if TYPE_CHECKING:
    from crm_desktop.services.history import StepInfo
    from crm_desktop.store.database import Store

_ABOUT = "客户簿 without a window."
LISTS = ("customers", "contacts", "follow-ups", "grades", "conversions", "losses", "reminders", "supervisor")


def run(argv: Sequence[str]) -> int:
    """Run one command; returns 0 done, 1 the book is damaged, 2 what the user can mend (said on stderr)."""
    args = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = args.run
    try:
        return command(args)
    except UserError as error:
        sys.stderr.write(f"crm-desktop: {error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    # every option may stand before or after the command, so neither side may overwrite it with its default
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data", type=Path, metavar="DIR", help="the portable folder: database, attachments, backups")
    common.add_argument("--json", action="store_true", help="print one JSON value")
    about = "its first line is the book's password; without it CRM_PASSWORD of the environment is"
    common.add_argument("--password-file", type=Path, metavar="FILE", help=about)
    parser = argparse.ArgumentParser("crm-desktop", parents=[common], description=_ABOUT, allow_abbrev=False)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, action: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, parents=[common], help=about, description=about, allow_abbrev=False)
        sub.set_defaults(run=action)
        return sub

    _import_options(add("import", _import, "read xlsx, xls, ods, csv, txt or vcf files into the book"))
    out = add("export", _export, "write all four templates into one workbook, or what is due into a calendar (.ics)")
    out.add_argument("file", type=Path, metavar="OUT.xlsx|OUT.ics")
    out.add_argument("--days", type=_count, metavar="N", default=30, help="a calendar reaches N days ahead")
    listing = add("list", _list, "list records")
    listing.add_argument("what", choices=LISTS)
    listing.add_argument("--search", metavar="TEXT", default="", help="only customers that the search finds")
    listing.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", default=None, help="as of this day")
    listing.add_argument("--limit", type=_count, metavar="N", default=None, help="at most N records")
    why = add("why", _why, "say why a customer is due on its day")
    why.add_argument("number", metavar="NUMBER", help="the customer's number")
    why.add_argument("--at", metavar="YYYY-MM-DD[THH:MM]", default="", help="by what was known and in force then")
    add("undo", _undo, "take back the last gesture")
    add("redo", _redo, "bring back what was undone last")
    history = add("history", _history, "list the gestures, newest first")
    history.add_argument("--limit", type=_count, metavar="N", default=100)
    _log_options(add("log", _log, "write a touch down from one line"))
    _review_options(add("review", _review, "the figures of a month, quarter or year; of this month without one"))
    demo = add("demo", _demo, "add invented customers with a year of history")
    demo.add_argument("--customers", type=_count, metavar="N", default=300)
    demo.add_argument("--seed", type=int, metavar="S", default=1)
    demo.add_argument("--today", type=date.fromisoformat, metavar="YYYY-MM-DD", default=None)
    add("check", _check, "check the book's integrity")
    return parser


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--erase-blanks", action="store_true", help="a blank cell erases what the book has")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")


def _review_options(parser: argparse.ArgumentParser) -> None:
    period = parser.add_mutually_exclusive_group()
    period.add_argument("--month", metavar="YYYY-MM", default="")
    period.add_argument("--quarter", metavar="YYYY-Qn", default="")
    period.add_argument("--year", metavar="YYYY", default="")
    parser.add_argument("--against", metavar="PERIOD", default="", help="compared with it, else with the one before")
    for name in ("owner", "source", "industry", "region", "grade", "product"):
        parser.add_argument(f"--{name}", metavar="NAME", default="", help=f"only customers of this {name}")


def _log_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("line", metavar="TEXT", help="such as 昨天下午电话王总 嫌贵 下周三发新报价")
    parser.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", default=None, help="said on this day")
    parser.add_argument("--customer", metavar="NUMBER", default="", help="the customer, where the line does not tell")
    parser.add_argument("--dry-run", action="store_true", help="only say what was understood")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _folder(args: argparse.Namespace) -> Path:
    folder: Path = getattr(args, "data", None) or paths.data_dir()
    return folder.expanduser().absolute()


def _refuse_no_book(args: argparse.Namespace) -> None:
    """A mistyped folder must not become an empty book by being asked something."""
    from crm_desktop.store.database import FILE  # noqa: PLC0415 - --help needs no database

    folder = _folder(args)
    if not any((folder / name).exists() for name in (FILE, "backups")):
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "There is no book in {folder}."), folder=str(folder)))


@contextmanager
def _book(args: argparse.Namespace, *, new: bool = False) -> Iterator["Store"]:
    from crm_desktop.store.database import open_store  # noqa: PLC0415 - see _refuse_no_book

    if not new:
        _refuse_no_book(args)
    _unlock(args)
    store = open_store(_folder(args))
    try:
        yield store
    finally:
        store.close()


def _unlock(args: argparse.Namespace) -> None:
    from crm_desktop.services import passwords  # noqa: PLC0415 - see _refuse_no_book
    from crm_desktop.store.database import FILE  # noqa: PLC0415 - see _refuse_no_book

    passwords.unlock_for_command(_folder(args) / FILE, getattr(args, "password_file", None))


def _say(args: argparse.Namespace, value: object, text: str) -> None:
    wanted = json.dumps(value, ensure_ascii=False, indent=2) if getattr(args, "json", False) else text
    sys.stdout.write(f"{wanted}\n" if wanted else "")


def _import(args: argparse.Namespace) -> int:
    from crm_desktop.services import import_report, importing  # noqa: PLC0415 - only this command reads files

    options = importing.ImportOptions(erase_blanks=args.erase_blanks)
    with _book(args, new=True) as store:
        work = importing.rehearse if args.dry_run else importing.run
        result = work(store, args.files, options)
    _say(args, import_report.as_json(result), import_report.as_text(result))
    return 0


def _export(args: argparse.Namespace) -> int:
    if args.file.suffix.lower() == ".ics":
        return _export_calendar(args)
    from crm_desktop.services import exporting  # noqa: PLC0415 - only this command writes files

    with _book(args) as store:
        counts = exporting.export_book(store, args.file)
    text = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in counts.items())
    _say(args, {"file": str(args.file), "rows": dict(counts)}, f"{args.file}: {text}")
    return 0


def _export_calendar(args: argparse.Namespace) -> int:
    from crm_desktop.services import due_lines  # noqa: PLC0415 - only this command writes calendars

    with _book(args) as store:
        count = due_lines.export_calendar(store, args.file, days=args.days)
    _say(args, {"file": str(args.file), "appointments": count}, f"{args.file}: {count} appointments")
    return 0


def _list(args: argparse.Namespace) -> int:
    from crm_desktop.services import listings  # noqa: PLC0415 - only this command lists

    with _book(args) as store:
        day = args.on or date.today()
        found = listings.listing(store, args.what.replace("-", "_"), args.search, args.limit, day)
    _say(args, found, "\n".join("\t".join(_plain(value) for value in row.values()) for row in found))
    return 0


def _why(args: argparse.Namespace) -> int:
    from crm_desktop.services import due_report  # noqa: PLC0415 - only this command asks

    with _book(args) as store:
        found = due_report.report(store, args.number, args.at)
    _say(args, found.value, found.text)
    return 0


def _plain(value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, list):
        return "; ".join(_plain(one) for one in value)
    if isinstance(value, dict):
        return " ".join(filter(None, map(_plain, value.values())))
    return " ".join(str(value).split())


def _undo(args: argparse.Namespace) -> int:
    from crm_desktop.services import history  # noqa: PLC0415 - see _book

    with _book(args) as store:
        info = history.undo(store)
    _say(args, {"step": _step(info) if info else None}, f"Undone: {_label(info)}" if info else "Nothing to undo.")
    return 0


def _redo(args: argparse.Namespace) -> int:
    from crm_desktop.services import history  # noqa: PLC0415 - see _book

    with _book(args) as store:
        info = history.redo(store)
    _say(args, {"step": _step(info) if info else None}, f"Redone: {_label(info)}" if info else "Nothing to redo.")
    return 0


def _history(args: argparse.Namespace) -> int:
    from crm_desktop.services import history  # noqa: PLC0415 - see _book

    with _book(args) as store:
        found = history.steps(store, args.limit)
    lines = [f"{info.id}\t{info.at}\t{_label(info)}{' (undone)' if info.undone else ''}" for info in found]
    _say(args, [_step(info) for info in found], "\n".join(lines))
    return 0


def _review(args: argparse.Namespace) -> int:
    from crm_desktop.domain.review_period import Period, Span  # noqa: PLC0415 - only this command reviews
    from crm_desktop.services import review_figures, review_report  # noqa: PLC0415 - see above

    asked = {Span.MONTH: args.month, Span.QUARTER: args.quarter, Span.YEAR: args.year}
    chosen = [Period.parse(text, span) for span, text in asked.items() if text]
    period = chosen[0] if chosen else Period.of(date.today())
    against = Period.parse(args.against) if args.against else None
    with _book(args) as store:
        part = review_report.slice_of(store, vars(args))
        found = review_figures.compute(store, period, part, against)
    _say(args, review_report.as_json(found, vars(args)), review_report.as_text(found))
    return 0


def _step(info: "StepInfo") -> dict[str, object]:
    return {
        "step": info.id,
        "kind": info.kind,
        "args": dict(info.args),
        "at": info.at,
        "undone": info.undone,
        "left": [{"table": table, "id": row_id} for table, row_id in info.left],
    }


def _label(info: "StepInfo") -> str:
    return " ".join((info.kind, *(str(value) for value in info.args.values())))


def _log(args: argparse.Namespace) -> int:
    from crm_desktop.services import quick_report  # noqa: PLC0415 - only this command logs

    with _book(args) as store:
        said = quick_report.log(store, args.line, args.on, number=args.customer, dry=args.dry_run)
    if said.problem is None or getattr(args, "json", False):
        _say(args, said.value, said.text)
    if said.problem is not None:
        raise UserError(said.problem)
    return 0


def _demo(args: argparse.Namespace) -> int:
    from crm_desktop.services import demo  # noqa: PLC0415 - only this command invents

    with _book(args, new=True) as store:
        touches = demo.fill(store, args.customers, args.seed, args.today or date.today())
    value = {"customers": args.customers, "follow_ups": touches}
    _say(args, value, f"{args.customers} customers, {touches} follow-ups")
    return 0


def _check(args: argparse.Namespace) -> int:
    from crm_desktop.services import checking  # noqa: PLC0415 - only this command checks

    _refuse_no_book(args)
    _unlock(args)  # what the user can mend is no damage
    try:
        with _book(args) as store:
            found = checking.check(store)
    except UserError as error:
        found = [str(error)]
    _say(args, {"ok": not found, "problems": found}, "\n".join(found) or "The book is whole.")
    return 1 if found else 0
