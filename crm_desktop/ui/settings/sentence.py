"""A sentence with fields in it, in the order of the user's language."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label

_PLACE = re.compile(r"\{(\w+)\}")


def sentence(row: QHBoxLayout | FlowLayout, template: str, tone: str = "text2", **fields: QWidget) -> list[QWidget]:
    """Put the words of a template and the fields named in its braces into a row, and return them."""
    parts: list[QWidget] = []
    for place, text in enumerate(_PLACE.split(template)):
        if place % 2:
            parts.append(fields[text])
        elif text.strip():
            label = Label(text.strip(), tone=tone)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            label.setFixedHeight(theme.current().px(28))
            parts.append(label)
    for part in parts:
        row.addWidget(part)
    return parts
