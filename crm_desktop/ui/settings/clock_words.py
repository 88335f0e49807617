"""What deadlines and groups of fields are called on the screen."""

from crm_desktop.domain.clock_rules import Basis, Group, Kind
from crm_desktop.domain.clocks import Unit
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

KINDS: dict[Kind, str] = {
    Kind.ENTRY: QT_TRANSLATE_NOOP("settings", "Complete a new customer"),
    Kind.LOG: QT_TRANSLATE_NOOP("settings", "Write down a follow-up"),
    Kind.COMPLAINT_ANSWER: QT_TRANSLATE_NOOP("settings", "Answer a complaint"),
    Kind.COMPLAINT_SOLUTION: QT_TRANSLATE_NOOP("settings", "Solve a complaint"),
    Kind.COMPLAINT_CALLBACK: QT_TRANSLATE_NOOP("settings", "Call back after the solution"),
    Kind.GUIDE: QT_TRANSLATE_NOOP("settings", "Send the guide after signing"),
    Kind.SURVEY: QT_TRANSLATE_NOOP("settings", "Ask for satisfaction"),
    Kind.CONTRACT: QT_TRANSLATE_NOOP("settings", "End of contract"),
    Kind.PART: QT_TRANSLATE_NOOP("settings", "Part to be replaced"),
    Kind.MAINTENANCE: QT_TRANSLATE_NOOP("settings", "Maintenance"),
}
GROUPS: dict[Group, str] = {
    Group.CONTACT: QT_TRANSLATE_NOOP("settings", "Contact data"),
    Group.ORGANISATION: QT_TRANSLATE_NOOP("settings", "Organisation"),
    Group.BUSINESS: QT_TRANSLATE_NOOP("settings", "Business data"),
    Group.NEED: QT_TRANSLATE_NOOP("settings", "Need"),
    Group.GRADE: QT_TRANSLATE_NOOP("settings", "Grade"),
}
UNITS: dict[Unit, str] = {
    Unit.HOURS: QT_TRANSLATE_NOOP("settings", "hours"),
    Unit.DAYS: QT_TRANSLATE_NOOP("settings", "days"),
    Unit.WORKING_DAYS: QT_TRANSLATE_NOOP("settings", "working days"),
    Unit.MONTHS: QT_TRANSLATE_NOOP("settings", "months"),
}
BASES: dict[Basis, str] = {
    Basis.ALWAYS: QT_TRANSLATE_NOOP("settings", "24×7"),
    Basis.WORKING: QT_TRANSLATE_NOOP("settings", "Working hours"),
    Basis.LEVEL: QT_TRANSLATE_NOOP("settings", "As the level says"),
}
