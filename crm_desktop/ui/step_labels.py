"""What a step is called: "导入 四张模板.xlsx" in the undo bar, menu and history."""

from collections.abc import Mapping

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.grade_step_labels import GRADE_LABELS
from crm_desktop.ui.review_step_labels import REVIEW_LABELS
from crm_desktop.ui.say import marked
from crm_desktop.ui.service_step_labels import SERVICE_LABELS
from crm_desktop.ui.stage_step_labels import STAGE_LABELS

_LABELS: dict[str, str] = (
    {
        "customer.add": QT_TRANSLATE_NOOP("steps", "Add {name}"),
        "customer.capture": QT_TRANSLATE_NOOP("steps", "Capture {name}"),
        "fair.wave": QT_TRANSLATE_NOOP("steps", "Plan {count} contacts after {name}"),
        "customer.edit": QT_TRANSLATE_NOOP("steps", "Edit {name}"),
        "customer.bulk_edit": QT_TRANSLATE_NOOP("steps", "Edit {count} customers"),
        "customer.remove": QT_TRANSLATE_NOOP("steps", "Move {who} to the bin"),
        "customer.restore": QT_TRANSLATE_NOOP("steps", "Restore {who}"),
        "customer.hot": QT_TRANSLATE_NOOP("steps", "Mark {who} hot"),
        "customer.cool": QT_TRANSLATE_NOOP("steps", "Mark {who} not hot"),
        "customer.tag": QT_TRANSLATE_NOOP("steps", "Tag {tag}"),
        "customer.untag": QT_TRANSLATE_NOOP("steps", "Remove tag"),
        "follow_up.log": QT_TRANSLATE_NOOP("steps", "Log follow-up of {name}"),
        "follow_up.plan": QT_TRANSLATE_NOOP("steps", "Plan follow-up of {who}"),
        "follow_up.edit": QT_TRANSLATE_NOOP("steps", "Edit follow-up of {name}"),
        "follow_up.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} follow-ups"),
        "follow_up.move": QT_TRANSLATE_NOOP("steps", "Move follow-up of {name} to {until}"),
        "follow_up.spread": QT_TRANSLATE_NOOP("steps", "Spread {count} follow-ups over days"),
        "follow_up.snooze": QT_TRANSLATE_NOOP("steps", "Put off {who} until {until}"),
        "follow_up.done": QT_TRANSLATE_NOOP("steps", "Complete follow-up of {name}"),
        "grade.change": QT_TRANSLATE_NOOP("steps", "Regrade {who} to {grade}"),
        "grade.edit": QT_TRANSLATE_NOOP("steps", "Edit grade record of {name}"),
        "grade.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} grade records"),
        "stage.change": QT_TRANSLATE_NOOP("steps", "Move {who} to {stage}"),
        "conversion.add": QT_TRANSLATE_NOOP("steps", "Record conversion of {name}"),
        "conversion.edit": QT_TRANSLATE_NOOP("steps", "Edit conversion of {name}"),
        "conversion.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} conversions"),
        "loss.add": QT_TRANSLATE_NOOP("steps", "Record loss of {name}"),
        "loss.edit": QT_TRANSLATE_NOOP("steps", "Edit loss of {name}"),
        "loss.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} losses"),
        "event.add": QT_TRANSLATE_NOOP("steps", "Add event of {name}"),
        "event.edit": QT_TRANSLATE_NOOP("steps", "Edit event of {name}"),
        "event.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} events"),
        "milestone.add": QT_TRANSLATE_NOOP("steps", "Add milestone of {name}"),
        "milestone.edit": QT_TRANSLATE_NOOP("steps", "Edit milestone of {name}"),
        "milestone.reach": QT_TRANSLATE_NOOP("steps", "Reach milestone of {name}"),
        "milestone.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} milestones"),
        "reminder.done": QT_TRANSLATE_NOOP("steps", "Complete reminder of {who}"),
        "reminder.later": QT_TRANSLATE_NOOP("steps", "Put off {who} until {until}"),
        "reminder.drop": QT_TRANSLATE_NOOP("steps", "Drop reminder of {who}"),
        "reminder.to_today": QT_TRANSLATE_NOOP("steps", "Move {count} overdue reminders to today"),
        "contact.edit": QT_TRANSLATE_NOOP("steps", "Edit contacts of {name}"),
        "attachment.add": QT_TRANSLATE_NOOP("steps", "Attach {file}"),
        "attachment.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} files"),
        "import": QT_TRANSLATE_NOOP("steps", "Import {file}"),
        "paste": QT_TRANSLATE_NOOP("steps", "Paste {count} cells"),
        "playbook.choose": QT_TRANSLATE_NOOP("steps", "Apply playbook {name}"),
        "playbook.save": QT_TRANSLATE_NOOP("steps", "Save playbook {name}"),
        "playbook.remove": QT_TRANSLATE_NOOP("steps", "Delete playbook {name}"),
        "clock.edit": QT_TRANSLATE_NOOP("steps", "Change deadlines and freshness"),
        "option.edit": QT_TRANSLATE_NOOP("steps", "Edit a list"),
        "greeting.add": QT_TRANSLATE_NOOP("steps", "Record greeting for {name}"),
        "gift.add": QT_TRANSLATE_NOOP("steps", "Log gift for {name}"),
        "gift.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} gifts"),
        "required.edit": QT_TRANSLATE_NOOP("steps", "Change required fields"),
        "field.edit": QT_TRANSLATE_NOOP("steps", "Change own fields"),
        "field.looked": QT_TRANSLATE_NOOP("steps", "Look the form of customers over"),
        "field.later": QT_TRANSLATE_NOOP("steps", "Look the form of customers over later"),
        "setting.edit": QT_TRANSLATE_NOOP("steps", "Change a setting"),
        "demo": QT_TRANSLATE_NOOP("steps", "Fill in {count} example customers"),
    }
    | SERVICE_LABELS
    | REVIEW_LABELS
    | STAGE_LABELS
    | GRADE_LABELS
)
_OTHER = QT_TRANSLATE_NOOP("steps", "Change")
_SEVERAL = QT_TRANSLATE_NOOP("steps", "{count} customers")


def step_label(kind: str, args: Mapping[str, object]) -> str:
    """The step in the user's language; names stay as they are stored."""
    if kind == "customer.hot" and not args.get("on"):
        kind = "customer.cool"
    template = marked("steps", _LABELS.get(kind, _OTHER))
    count = args.get("count", 1)
    several = marked("steps", _SEVERAL).format(count=count)
    values = {"name": "", "file": "", "count": count, "until": "", "grade": "—", "stage": "—", "tag": "", **args}
    until = str(values["until"])
    return template.format(
        **{**values, "until": until[5:16].replace("T", " ")}, who=several if count != 1 else values["name"]
    )
