"""What each list of the health window says and offers: title, sentence, deeds, and the words when it is empty."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.data_health import RULES, Kind
from crm_desktop.services import data_health
from crm_desktop.ui import dates
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.health.book import HealthBook
from crm_desktop.ui.health.shelf import Place
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.empty_state import EmptyState


class Deed(NamedTuple):
    """Something to do with the chosen rows: its key, words, the letter that does it, and an icon."""

    key: str
    text: str
    letter: str = ""
    icon: str = ""


class Face(NamedTuple):
    """What stands over a list, and in its place while it is empty."""

    title: str
    why: str
    deeds: tuple[Deed, ...]
    empty: EmptyState


def places() -> list[Place]:
    """Everything that can be looked at."""
    whole = QCoreApplication.translate("Health", "The whole book")
    wrong, against = (
        QCoreApplication.translate("Health", "Looks wrong"),
        QCoreApplication.translate("Health", "Contradictions"),
    )
    return [
        Place("matrix", QCoreApplication.translate("Health", "Completeness"), whole),
        Place("stale", QCoreApplication.translate("Health", "Data to check"), whole),
        Place("tags", QCoreApplication.translate("Health", "Old tags"), whole),
        Place("audit", QCoreApplication.translate("Health", "Audit of the month"), whole),
        *(
            Place(kind.value, marked("health", rule.title), against if rule.contradiction else wrong)
            for kind, rule in RULES.items()
        ),
    ]


def _open() -> Deed:
    return Deed("open", QCoreApplication.translate("Health", "Open customer"), "", "card")


def of_kind(kind: Kind, *, mended_here: bool) -> Face:
    """Findings of a kind; `mended_here` says whether a cell puts them right."""
    rule = RULES[kind]
    right = Deed("right", QCoreApplication.translate("Health", "It is right"), "Y", "check")
    edit = Deed("edit", QCoreApplication.translate("Health", "Edit"), "F2", "edit") if mended_here else _open()
    empty = EmptyState("check-circle", QCoreApplication.translate("Health", "Nothing found"))
    return Face(marked("health", rule.title), marked("health", rule.why), (right, edit), empty)


def of_stale() -> Face:
    """Data that grew old."""
    why = QCoreApplication.translate(
        "Health", "Groups of data that were looked at longest ago, by grade; the rules stand in the settings."
    )
    deeds = (Deed("check", QCoreApplication.translate("Health", "Check data"), "C", "shield"), _open())
    empty = EmptyState("check-circle", QCoreApplication.translate("Health", "All data is fresh."))
    return Face(QCoreApplication.translate("Health", "Data to check"), why, deeds, empty)


def of_tags(days: int) -> Face:
    """Tags that were set long ago."""
    why = QCoreApplication.translate("Health", "Tags that were set more than {days} days ago: are they still true?")
    deeds = (
        Deed("true", QCoreApplication.translate("Health", "Still true"), "Y", "check"),
        Deed("off", QCoreApplication.translate("Health", "Take off"), "N", "close"),
        _open(),
    )
    empty = EmptyState("check-circle", QCoreApplication.translate("Health", "No tag is old."))
    title = QCoreApplication.translate("Health", "Old tags")
    return Face(title, why.format(days=days), deeds, empty)


def of_audit(book: HealthBook) -> Face:
    """The audit of the month."""
    title = QCoreApplication.translate("Health", "Audit of {month}").format(
        month=dates.month_text(date(book.at.year, book.at.month, 1))
    )
    wrong = sum(one.verdict == "wrong" for one in book.sample)
    seen = sum(one.verdict != "open" for one in book.sample)
    why = QCoreApplication.translate(
        "Health", "Customers drawn by chance: is everything filled in, and does it hold together?"
    )
    if seen:
        why = QCoreApplication.translate("Health", "{wrong} of {seen} looked at are not in order.").format(
            wrong=wrong, seen=seen
        )
    size = data_health.SAMPLE
    deeds = (
        Deed("good", QCoreApplication.translate("Health", "In order"), "Y", "check"),
        Deed("bad", QCoreApplication.translate("Health", "Not in order…"), "N", "close"),
        Deed("draw", QCoreApplication.translate("Health", "Draw {count} more").format(count=size), "", "plus"),
    )
    empty = EmptyState(
        "shield",
        QCoreApplication.translate("Health", "No sample this month"),
        QCoreApplication.translate("Health", "Draw customers by chance and look whether their data holds."),
        QCoreApplication.translate("Health", "Draw {count}").format(count=size),
    )
    return Face(title, why, deeds if book.sample else (), empty)


def of_lacking(field: str, who: str, count: int, *, filled_here: bool) -> Face:
    """Customers that lack a field; `who` names their type, "" for all."""
    title = QCoreApplication.translate("Health", "Without {field}").format(field=field_word(field))
    why = QCoreApplication.translate("Health", "{who}: {count} customers, hot ones and the best grades first.")
    deeds = [Deed("back", QCoreApplication.translate("Health", "Back"), "", "chevron-left"), _open()]
    if filled_here:
        deeds.append(Deed("edit", QCoreApplication.translate("Health", "Fill in"), "F2", "edit"))
    empty = EmptyState("check-circle", QCoreApplication.translate("Health", "Nobody lacks it"))
    said = why.format(who=who or QCoreApplication.translate("Health", "All types"), count=f"{count:,}")
    return Face(title, said, tuple(deeds), empty)
