"""The words for kinds of contact points."""

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
