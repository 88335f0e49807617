"""What the fixed words of a playbook are called on the screen."""

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.playbook import Phase, Role, Service

COLOURS: dict[str, str] = {
    "grade_a": QT_TRANSLATE_NOOP("settings", "Crimson"),
    "grade_b": QT_TRANSLATE_NOOP("settings", "Orange"),
    "grade_c": QT_TRANSLATE_NOOP("settings", "Teal"),
    "grade_d": QT_TRANSLATE_NOOP("settings", "Light blue"),
    "grade_e": QT_TRANSLATE_NOOP("settings", "Grey"),
}
ROLES: dict[Role, str] = {
    Role.OWNER: QT_TRANSLATE_NOOP("settings", "Sales"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("settings", "Supervisor"),
    Role.EXPERT: QT_TRANSLATE_NOOP("settings", "Expert"),
    Role.SERVICE: QT_TRANSLATE_NOOP("settings", "Customer service"),
}
SERVICES: dict[Service, str] = {
    Service.ALWAYS: QT_TRANSLATE_NOOP("settings", "24×7"),
    Service.WORKING: QT_TRANSLATE_NOOP("settings", "Working hours"),
}
PHASES: dict[Phase, str] = {
    Phase.FIRST: QT_TRANSLATE_NOOP("settings", "Early: need"),
    Phase.MIDDLE: QT_TRANSLATE_NOOP("settings", "Middle: proposal"),
    Phase.LATE: QT_TRANSLATE_NOOP("settings", "Late: contract"),
}
