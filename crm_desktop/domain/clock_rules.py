"""Which deadlines there are and how long each takes, as data: promises of the service, and how long data stays fresh.

Two clocks of 24 hours are two rules (K13): entry after collecting, and the log after the touch.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.clocks import Allowance, Clock, Unit, clock
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.playbook import Service
from crm_desktop.domain.table_fields import TableFields, problem
from crm_desktop.domain.work_calendar import ALWAYS, WorkCalendar, for_service

_LONGEST = 3660
TALK_DAYS = 7
"""So long a talk asks for what it should have brought: whom nobody asked within a week cannot be asked about it."""
_HOURS = {Unit.HOURS: 1, Unit.DAYS: 24, Unit.WORKING_DAYS: 24, Unit.MONTHS: 24 * 30}
_NO_LENGTH = QT_TRANSLATE_NOOP("messages", "{place}: one of hours, days, working_days and months is needed")
_NOT_TOML = QT_TRANSLATE_NOOP("messages", "This is no file of deadlines: {reason}")


class Kind(StrEnum):
    """The deadlines of the sources."""

    ENTRY = "entry"
    LOG = "log"
    COMPLAINT_ANSWER = "complaint_answer"
    COMPLAINT_SOLUTION = "complaint_solution"
    COMPLAINT_CALLBACK = "complaint_callback"
    GUIDE = "guide"
    SURVEY = "survey"
    CONTRACT = "contract"
    PART = "part"
    MAINTENANCE = "maintenance"


class Basis(StrEnum):
    """On which hours a clock runs: always, working hours, or as the service of the customer's level says."""

    ALWAYS = "24x7"
    WORKING = "working"
    LEVEL = "level"


class Group(StrEnum):
    """Groups of fields that grow old (003-01 to 003-05, 002-02)."""

    CONTACT = "contact"
    ORGANISATION = "organisation"
    BUSINESS = "business"
    NEED = "need"
    GRADE = "grade"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The rule of one kind of clock."""

    allowed: Allowance
    basis: Basis = Basis.ALWAYS


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many days a group of fields stays fresh, by type of customer; 0 means that it does not grow old.

    `after_touch` asks for a look after each touch (003-03), for `TALK_DAYS`: then the length alone counts again.
    """

    days: int = 0
    by_type: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    after_touch: bool = False


@dataclass(frozen=True, slots=True)
class ClockRules:
    """All deadlines in force."""

    deadlines: Mapping[Kind, Deadline]
    freshness: Mapping[Group, Freshness]

    def clock(self, kind: Kind, start: date, *, service: Service, working: WorkCalendar) -> Clock:
        """The clock of a thing of this kind that began then, for a customer with this service."""
        rule = self.deadlines[kind]
        calendar = {
            Basis.ALWAYS: ALWAYS,
            Basis.WORKING: working,
            Basis.LEVEL: for_service(service, working),
        }[rule.basis]
        return clock(start, rule.allowed, calendar)

    @property
    def log_hours(self) -> int:
        """Hours within which a touch is written down (001-28), as they stand beside a single touch."""
        allowed = self.deadlines[Kind.LOG].allowed
        return allowed.amount * _HOURS[allowed.unit]

    def lead_days(self, kind: Kind) -> int:
        """How many days ahead a known day of this kind is shown."""
        return self.deadlines[kind].allowed.lead_days

    def stale(
        self,
        group: Group,
        *,
        checked: date,
        customer_type: str = "",
        touched: date | None = None,
        on: date | None = None,
    ) -> date | None:
        """From which day on a group of fields asks to be checked; None when it does not.

        `checked` is when it was last looked at, or entered; `touched` the last touch of the customer, `on` the day of
        the question: a talk asks for some days only.
        """
        rule = self.freshness.get(group, Freshness())
        days = rule.by_type.get(customer_type, rule.days)
        due = clock(checked, Allowance(days, Unit.DAYS)).due.date() if days else None
        fresh = touched is not None and (on is None or touched + timedelta(days=TALK_DAYS) > on)
        if rule.after_touch and touched is not None and fresh and touched > checked:
            return min(due, touched) if due else touched
        return due


def read_rules(text: str) -> ClockRules:
    """The rules of a TOML text; what is missing, unknown or wrong is an error that names its place."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(Message(_NOT_TOML, reason=str(error))) from None
    return from_table(table)


def from_table(table: object) -> ClockRules:
    """The rules of a table of plain values."""
    fields = TableFields(table, "clocks")
    fields.only([*Kind, "freshness"])
    fresh = fields.inner("freshness")
    fresh.only(list(Group))
    return ClockRules(
        MappingProxyType({kind: _deadline(fields.inner(kind)) for kind in Kind}),
        MappingProxyType({group: _freshness(fresh.inner(group)) for group in Group if group in fresh.table}),
    )


def _deadline(fields: TableFields) -> Deadline:
    fields.only([*Unit, "lead_days", "basis"])
    units = [unit for unit in Unit if unit in fields.table]
    if len(units) != 1:
        raise problem(_NO_LENGTH, fields.place)
    amount = fields.number(units[0], 1 if units[0] is Unit.MONTHS else 0, _LONGEST)
    lead = fields.number("lead_days", 0, _LONGEST, 0)
    return Deadline(Allowance(amount, units[0], lead), fields.choice("basis", Basis, Basis.ALWAYS))


def _freshness(fields: TableFields) -> Freshness:
    fields.only(["days", "types", "after_touch"])
    types = fields.inner("types")
    by_type = {name: types.number(name, 0, _LONGEST) for name in types.table}
    days = fields.number("days", 0, _LONGEST, 0)
    return Freshness(days, MappingProxyType(by_type), fields.switch("after_touch", False))


def to_table(rules: ClockRules) -> dict[str, object]:
    """The rules as plain values; reading them again gives the same rules."""
    table: dict[str, object] = {}
    for kind, rule in rules.deadlines.items():
        allowed = rule.allowed
        length = {allowed.unit.value: allowed.amount, "lead_days": allowed.lead_days}
        table[kind.value] = {**length, "basis": rule.basis.value}
    table["freshness"] = {
        group.value: {"days": one.days, "types": dict(one.by_type), "after_touch": one.after_touch}
        for group, one in rules.freshness.items()
    }
    return table
