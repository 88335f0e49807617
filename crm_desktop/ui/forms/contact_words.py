"""The words for kinds of contact points, for the parts that contacts play and how they like to be reached."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.say import marked

KINDS: dict[str, str] = {
    "mobile": QT_TRANSLATE_NOOP("contact", "Mobile"),
    "landline": QT_TRANSLATE_NOOP("contact", "Landline"),
    "service": QT_TRANSLATE_NOOP("contact", "Service number"),
    "wechat": QT_TRANSLATE_NOOP("contact", "WeChat"),
    "wecom": QT_TRANSLATE_NOOP("contact", "WeCom"),
    "email": QT_TRANSLATE_NOOP("contact", "E-mail"),
    "qq": QT_TRANSLATE_NOOP("contact", "QQ"),
    "other": QT_TRANSLATE_NOOP("contact", "Other"),
}
"""Kind of a contact point and its English word."""


def point_kind(kind: str) -> str:
    """The kind in the user's language."""
    return marked("contact", KINDS.get(kind, KINDS["other"]))


POINT_ICONS: dict[str, str] = {
    "mobile": "phone",
    "landline": "phone",
    "service": "phone",
    "wechat": "chat",
    "wecom": "chat",
    "qq": "chat",
    "email": "mail",
}
"""Kind of a contact point and its icon; others get a card."""


_AFTER_SURNAME = ("总", "董", "工")
_FORMS_OF_ADDRESS = ("经理", "先生", "女士", "小姐", "老师", "主任")
_SHORT = 4


def is_partial_name(name: str) -> bool:
    """Whether a name is only a surname with a form of address (高总), or has hidden characters (刘*)."""
    name = name.strip()
    addressed = len(name) == 2 and name.endswith(_AFTER_SURNAME)
    return "*" in name or addressed or (1 < len(name) <= _SHORT and name.endswith(_FORMS_OF_ADDRESS))


DECIDES: Final = "decides"
"""The role that the book keeps as a mark of its own."""

ROLES: Final[dict[str, str]] = {
    DECIDES: QT_TRANSLATE_NOOP("contact", "Decision maker"),
    "influencer": QT_TRANSLATE_NOOP("contact", "Influencer"),
    "user": QT_TRANSLATE_NOOP("contact", "User"),
    "buyer": QT_TRANSLATE_NOOP("contact", "Purchaser"),
    "gatekeeper": QT_TRANSLATE_NOOP("contact", "Gatekeeper"),
}
"""Stored role and its English word; another text stands for itself."""

PREFERENCES: Final[dict[str, str]] = {
    "phone": QT_TRANSLATE_NOOP("contact", "prefers phone"),
    "wechat": QT_TRANSLATE_NOOP("contact", "prefers WeChat"),
    "mail": QT_TRANSLATE_NOOP("contact", "prefers e-mail"),
    "visit": QT_TRANSLATE_NOOP("contact", "prefers visits"),
    "data": QT_TRANSLATE_NOOP("contact", "prefers data"),
    "cases": QT_TRANSLATE_NOOP("contact", "prefers cases"),
}
"""Stored preference and its English words; another text stands for itself."""


def role_word(role: str) -> str:
    """A contact's role in the user's language."""
    return marked("contact", ROLES[role]) if role in ROLES else role


def preference_word(preference: str) -> str:
    """A contact's preference in the user's language."""
    return marked("contact", PREFERENCES[preference]) if preference in PREFERENCES else preference
