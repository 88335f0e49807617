"""What a follow-up dialog writes, and what it proposes: methods by use, days by the grade's cadence."""

import re
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.services import attachments, customers, follow_ups, grading, playbooks
from crm_desktop.services.follow_ups import PlanDraft, TouchDraft
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.ui.forms.form_choices import Choice

_FAVOURITES = ("电话", "微信", "拜访", "演示", "邮件")


@dataclass(frozen=True, slots=True)
class Touch:
    """A touch and what changed with it: grade, stage, heat, files."""

    draft: TouchDraft
    grade_id: int | None = None
    grade_reason: str = ""
    stage_id: int | None = None
    stage_reason: str = ""
    hot: bool = False
    files: tuple[Path, ...] = ()


def save_touch(store: Store, customer_id: int, touch: Touch, *, origin: object | None = None) -> int:
    """Log a touch and what came with it, as one step; returns the id of the follow-up."""
    with store.step("follow_up.log", origin, name=customers.name_of(store, customer_id)):
        touch_id = follow_ups.log(store, customer_id, touch.draft)
        if touch.hot:
            customers.set_hot(store, [customer_id], True)
        if touch.grade_id is not None:
            grading.change_grade(store, [customer_id], touch.grade_id, touch.grade_reason)
        if touch.stage_id is not None:
            customers.set_stage(store, [customer_id], touch.stage_id, touch.stage_reason or touch.grade_reason)
        if touch.files:
            attachments.attach(store, customer_id, touch.files, follow_up_id=touch_id)
    return touch_id


def save_plan(store: Store, customer_id: int, draft: PlanDraft, *, origin: object | None = None) -> None:
    """Plan a touch."""
    follow_ups.plan_as(store, customer_id, draft, origin=origin)


def method_choices(lists: Options) -> list[Choice]:
    """All methods, those that a salesperson uses most first."""
    entries = lists.offered("method")
    favourites = {name: place for place, name in enumerate(_FAVOURITES)}
    ordered = sorted(entries, key=lambda entry: (favourites.get(entry.name, len(favourites)), entry.position))
    return [Choice(str(entry.id), lists.name(entry.id), str(entry.data.get("icon", ""))) for entry in ordered]


def cadence_days(store: Store, letter: str) -> int:
    """Days between touches of this grade in the chosen playbook, 0 when it says nothing."""
    cadence = playbooks.chosen(store).get("cadence")
    days = cadence.get(letter) if isinstance(cadence, dict) else None
    return days if isinstance(days, int) else 0


_DURATION = re.compile(
    r"(?:(?P<hours>\d+(?:\.\d+)?)\s*(?:小时|时|h(?:ours?)?)\s*)?(?:(?P<minutes>\d+)\s*(?:分钟?|m(?:in(?:utes)?)?)?)?",
    re.IGNORECASE,
)
_MOST_MINUTES = 24 * 60


def minutes_of(text: str) -> int | None:
    """How long a touch took as typed: "18", "18 分钟", "1小时20分", "1.5h"; None when it is no such thing."""
    text = text.strip().replace("半小时", "30分").replace("半", "0.5")
    found = _DURATION.fullmatch(text) if text else None
    if found is None or not found[0]:
        return None
    minutes = round(float(found["hours"] or 0) * 60) + int(found["minutes"] or 0)
    return minutes if 0 < minutes <= _MOST_MINUTES else None
