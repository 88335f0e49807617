"""What the steps of the service records are called; `step_labels` takes them in."""

from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

SERVICE_LABELS: Final[dict[str, str]] = {
    "complaint.receive": QT_TRANSLATE_NOOP("steps", "Record complaint {number} of {name}"),
    "complaint.answer": QT_TRANSLATE_NOOP("steps", "Answer complaint {number} of {name}"),
    "complaint.solve": QT_TRANSLATE_NOOP("steps", "Solve complaint {number} of {name}"),
    "complaint.call_back": QT_TRANSLATE_NOOP("steps", "Call back on complaint {number} of {name}"),
    "complaint.edit": QT_TRANSLATE_NOOP("steps", "Edit complaint {number} of {name}"),
    "complaint.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} complaints"),
    "installation.add": QT_TRANSLATE_NOOP("steps", "Add {product} of {name}"),
    "installation.edit": QT_TRANSLATE_NOOP("steps", "Edit {product} of {name}"),
    "installation.part_done": QT_TRANSLATE_NOOP("steps", "Replace a part of {product} of {name}"),
    "installation.maintenance_done": QT_TRANSLATE_NOOP("steps", "Maintain {product} of {name}"),
    "installation.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} installed products"),
    "survey.ask": QT_TRANSLATE_NOOP("steps", "Ask {name} how content it is"),
    "survey.answer": QT_TRANSLATE_NOOP("steps", "Record how content {name} is"),
    "survey.edit": QT_TRANSLATE_NOOP("steps", "Edit survey of {name}"),
    "survey.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} surveys"),
    "guide.done": QT_TRANSLATE_NOOP("steps", "Guide of {name} sent"),
    "guide.open": QT_TRANSLATE_NOOP("steps", "Guide of {name} not sent"),
    "verification.add": QT_TRANSLATE_NOOP("steps", "Check data of {name}"),
    "verification.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} checks of data"),
    "need_report.write": QT_TRANSLATE_NOOP("steps", "Write need analysis of {name}"),
    "need_report.remove": QT_TRANSLATE_NOOP("steps", "Remove {count} need analyses"),
    "value.rule": QT_TRANSLATE_NOOP("steps", "Change points and tiers of the value"),
    "health.right": QT_TRANSLATE_NOOP("steps", "Call data of {who} right"),
    "health.draw": QT_TRANSLATE_NOOP("steps", "Draw {count} customers for an audit"),
    "health.judge": QT_TRANSLATE_NOOP("steps", "Audit {who}"),
    "content.add": QT_TRANSLATE_NOOP("steps", "Add {name} to the monthly content"),
    "content.edit": QT_TRANSLATE_NOOP("steps", "Edit monthly content {name}"),
    "content.remove": QT_TRANSLATE_NOOP("steps", "Remove monthly content {name}"),
    "content.sent": QT_TRANSLATE_NOOP("steps", "{title} sent to {name}"),
    "product.push": QT_TRANSLATE_NOOP("steps", "Push {product} to {count} customers"),
}
"""Step kind and its English label."""
