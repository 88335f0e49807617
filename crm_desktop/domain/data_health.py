"""What can be wrong with the data of a customer: values that look made up, and facts that contradict each other."""

from enum import StrEnum
from typing import Final, NamedTuple

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP


class Kind(StrEnum):
    """What was found (000-49, 001-10, 001-12, 002-35)."""

    POINT_INVALID = "point_invalid"
    POINT_MASKED = "point_masked"
    POINT_SHARED = "point_shared"
    CODE_WRONG = "code_wrong"
    CODE_SHARED = "code_shared"
    NAME_MADE_UP = "name_made_up"
    DAY_AHEAD = "day_ahead"
    TOUCH_AHEAD = "touch_ahead"
    BUDGET_BEYOND = "budget_beyond"
    TRADE_DIFFERS = "trade_differs"
    TOP_WITHOUT_NEED = "top_without_need"
    HOT_WITHOUT_NEED = "hot_without_need"
    OLD_WITHOUT_DEAL = "old_without_deal"
    NEW_WITH_DEAL = "new_with_deal"
    LATE_WITHOUT_DEAL = "late_without_deal"


class Rule(NamedTuple):
    """How a kind is shown: its title, why it is looked at, and the field of a customer that mends it ("" for none)."""

    title: str
    why: str
    field: str = ""
    contradiction: bool = False


DAYS: Final = ("founded", "collected_at", "filed_on")
"""Days of a customer that cannot be ahead, in the order in which they are looked at."""

SHARED_BY: Final = 3
"""Customers that one mobile number may not have in common."""

RULES: Final[dict[Kind, Rule]] = {
    Kind.POINT_INVALID: Rule(
        QT_TRANSLATE_NOOP("health", "Impossible numbers and addresses"),
        QT_TRANSLATE_NOOP("health", "Its form is that of no telephone and no e-mail address."),
        "phone",
    ),
    Kind.POINT_MASKED: Rule(
        QT_TRANSLATE_NOOP("health", "Masked numbers"),
        QT_TRANSLATE_NOOP("health", "Digits are hidden behind x or *; nobody can call it."),
        "phone",
    ),
    Kind.POINT_SHARED: Rule(
        QT_TRANSLATE_NOOP("health", "One mobile at several customers"),
        QT_TRANSLATE_NOOP("health", "The same number stands at three customers or more."),
        "phone",
    ),
    Kind.CODE_WRONG: Rule(
        QT_TRANSLATE_NOOP("health", "Credit codes that cannot be right"),
        QT_TRANSLATE_NOOP("health", "Length, characters or checksum of the code are wrong."),
        "credit_code",
    ),
    Kind.CODE_SHARED: Rule(
        QT_TRANSLATE_NOOP("health", "One credit code at two customers"),
        QT_TRANSLATE_NOOP("health", "A credit code belongs to one company alone."),
        "credit_code",
    ),
    Kind.NAME_MADE_UP: Rule(
        QT_TRANSLATE_NOOP("health", "Names that look like a trial"),
        QT_TRANSLATE_NOOP("health", "A single character, digits alone, or the word test."),
        "name",
    ),
    Kind.DAY_AHEAD: Rule(
        QT_TRANSLATE_NOOP("health", "Days in the future"),
        QT_TRANSLATE_NOOP("health", "Founded, collected or filed on a day that has not come yet."),
    ),
    Kind.TOUCH_AHEAD: Rule(
        QT_TRANSLATE_NOOP("health", "Touches in the future"),
        QT_TRANSLATE_NOOP("health", "A follow-up is logged as made at a time that has not come yet."),
    ),
    Kind.BUDGET_BEYOND: Rule(
        QT_TRANSLATE_NOOP("health", "Budgets beyond the revenue"),
        QT_TRANSLATE_NOOP("health", "The budget is larger than the whole revenue of a year."),
        "budget",
    ),
    Kind.TRADE_DIFFERS: Rule(
        QT_TRANSLATE_NOOP("health", "Industry against main business"),
        QT_TRANSLATE_NOOP("health", "The main business speaks for another industry."),
        "industry",
        contradiction=True,
    ),
    Kind.TOP_WITHOUT_NEED: Rule(
        QT_TRANSLATE_NOOP("health", "Top grade without need or budget"),
        QT_TRANSLATE_NOOP("health", "The highest grade stands for a clear need and budget; neither is recorded."),
        "need",
        contradiction=True,
    ),
    Kind.HOT_WITHOUT_NEED: Rule(
        QT_TRANSLATE_NOOP("health", "Hot without a need"),
        QT_TRANSLATE_NOOP("health", "Hot is about a need to buy alone; none is recorded."),
        "need",
        contradiction=True,
    ),
    Kind.OLD_WITHOUT_DEAL: Rule(
        QT_TRANSLATE_NOOP("health", "Existing customers without a deal"),
        QT_TRANSLATE_NOOP("health", "The type says existing customer, but no conversion is recorded."),
        "type",
        contradiction=True,
    ),
    Kind.NEW_WITH_DEAL: Rule(
        QT_TRANSLATE_NOOP("health", "New customers with a deal"),
        QT_TRANSLATE_NOOP("health", "A conversion is recorded, but the type still says new customer."),
        "type",
        contradiction=True,
    ),
    Kind.LATE_WITHOUT_DEAL: Rule(
        QT_TRANSLATE_NOOP("health", "Last stage without a deal"),
        QT_TRANSLATE_NOOP("health", "The last stage comes after signing, but no conversion is recorded."),
        "stage",
        contradiction=True,
    ),
}
"""Every kind in the order in which they are shown."""


class Finding(NamedTuple):
    """One thing found at a customer: the value that looks wrong, and what else there is to say about it."""

    customer_id: int
    value: str
    note: str = ""


def percent(part: int, whole: int) -> int:
    """Whole percents, rounded down so that 100 means all; 100 of nothing."""
    return part * 100 // whole if whole else 100
