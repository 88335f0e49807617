"""Which festivals a book keeps: the shipped ones on or off, with the user's own days of lead, and days of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from crm_desktop.domain.festivals import LEAD_DAYS, Festival, own_festival, shipped, solar_terms
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.year_days import write_year_day

TOP_GRADES = 2
"""Levels from the highest down whose people are greeted at festivals, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user made of the festivals, by their keys; `top` counts the levels that are greeted."""

    shown: Mapping[str, bool] = field(default_factory=dict)
    lead: Mapping[str, int] = field(default_factory=dict)
    own: tuple[Festival, ...] = ()
    top: int = TOP_GRADES

    def festivals(self) -> list[Festival]:
        """All festivals and solar terms as chosen; a solar term is greeted only when it was switched on."""
        quiet = [replace(term, shown=False) for term in solar_terms()]
        known = [
            replace(one, shown=self.shown.get(one.key, one.shown), lead=self.lead.get(one.key, one.lead))
            for one in (*shipped(), *quiet)
        ]
        return [*known, *self.own]

    def greeted(self) -> list[Festival]:
        """Those that bring greetings."""
        return [one for one in self.festivals() if one.shown and one.greet]


def choice_of(festivals: Iterable[Festival], *, top: int = TOP_GRADES) -> Choice:
    """The choice that says no more than what differs from the shipped festivals."""
    before = {one.key: one for one in Choice().festivals()}
    known = [one for one in festivals if one.key in before]
    shown = {one.key: one.shown for one in known if one.shown != before[one.key].shown}
    lead = {one.key: one.lead for one in known if one.lead != before[one.key].lead}
    return Choice(shown, lead, tuple(one for one in festivals if one.key not in before), top)


def choice_table(choice: Choice) -> dict[str, object]:
    """The choice as plain values, for the book's setting "festivals"."""
    own = [
        {"name": one.name, "day": write_year_day(one.day) if one.day else "", "lead": one.lead, "shown": one.shown}
        for one in choice.own
    ]
    return {"shown": dict(choice.shown), "lead": dict(choice.lead), "own": own, "top": choice.top}


def read_choice(table: object) -> Choice:
    """The choice that `choice_table` gave; what no program wrote is left out."""
    if not isinstance(table, dict):
        return Choice()
    shown, lead, top = table.get("shown"), table.get("lead"), table.get("top")
    return Choice(
        {str(key): bool(value) for key, value in shown.items()} if isinstance(shown, dict) else {},
        {str(key): value for key, value in lead.items() if isinstance(value, int)} if isinstance(lead, dict) else {},
        tuple(_own(table.get("own"))),
        top if isinstance(top, int) and top >= 0 else TOP_GRADES,
    )


def _own(table: object) -> Iterable[Festival]:
    for entry in table if isinstance(table, list) else ():
        try:
            lead = int(entry.get("lead", LEAD_DAYS))
            festival = own_festival(str(entry["name"]), str(entry["day"]), lead=lead)
        except (AttributeError, KeyError, TypeError, ValueError, UserError):
            continue
        yield replace(festival, shown=bool(entry.get("shown", True)))
