"""The report of an import as JSON (for scripts) and as a few lines of text (for a terminal)."""

from collections.abc import Iterable

from crm_desktop.files.problems import Problem
from crm_desktop.services.import_plan import COUNTED, ImportResult, shown

_SHOWN = 20


def as_json(result: ImportResult) -> dict[str, object]:
    """One object with plain values only."""
    return {
        "files": [
            {
                "file": str(file.path.with_name(shown(file.path))),
                "sheets": [
                    {"sheet": one.sheet, "kind": one.kind, "header_row": one.header_row, "rows": one.rows}
                    for one in file.sheets
                ],
            }
            for file in result.files
        ],
        "added": dict(result.added),
        "updated": dict(result.updated),
        "unchanged": dict(result.unchanged),
        "problems": _listed(result.problems),
        "hints": _listed(result.hints),
        "step": result.step,
    }


def _listed(problems: Iterable[Problem]) -> list[dict[str, object]]:
    return [
        {
            "file": one.file,
            "sheet": one.sheet,
            "row": one.row,
            "column": one.column,
            "value": one.value,
            "reason": str(one.reason),
        }
        for one in problems
    ]


def as_text(result: ImportResult) -> str:
    """A line per kind of record, then the first problems."""
    lines = [
        f"{kind.replace('_', ' ')}: {result.added[kind]} added, {result.updated[kind]} updated, "
        f"{result.unchanged[kind]} unchanged"
        for kind in COUNTED
        if result.added[kind] or result.updated[kind] or result.unchanged[kind]
    ]
    lines += [
        f"{one.file} {one.sheet} row {one.row} {one.column}: {one.reason} {one.value}".rstrip()
        for one in result.problems[:_SHOWN]
    ]
    more = len(result.problems) - _SHOWN
    return "\n".join([*lines, f"{more} more problems"] if more > 0 else lines) or "Nothing to import."
