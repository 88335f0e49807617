"""The customer form's rail: number, completeness, tags, owner and times, grade."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.store.options import Options
from crm_desktop.ui import theme
from crm_desktop.ui.forms.customer_form_number import NumberCard
from crm_desktop.ui.forms.customer_form_values import Filled
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import ChoiceEdit, Hint
from crm_desktop.ui.forms.tag_editor import TagEditor
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.progress import ProgressBar

_LISTED = 4


class MissingLine(Pressable):
    """A field that is still empty: ring, name, why it matters; a click goes there."""

    def __init__(self, key: str, note: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(field_word(key), parent, 4.0)
        self.key, self._note, self._tone = key, note, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """24 px high."""
        return QSize(200, theme.current().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, name, note."""
        style, painter = theme.current(), draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect().adjusted(-4, 0, 4, 0), 4, "hover")
        middle = self.height() // 2
        draw.rounded(painter, QRect(1, middle - 5, 11, 11), 5.5, "", self._tone, 1.5)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text"))
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(22, 0, 0, 0), side | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(style.color(self._tone if self._tone == "warn" else "text3"))
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignRight, self._note)
        painter.end()


class CompletenessCard(Card):
    """How much is filled and what is missing; `wanted` carries the key of a clicked line."""

    wanted = Signal(str)

    def __init__(self, within: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.head.addWidget(Label(self.tr("Completeness"), "body", bold=True))
        self.body.addLayout(self.head)
        self.percent = Label("0", "kpi", bold=True)
        self.what = Label("", "small", "text2")
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self.percent)
        row.addWidget(Label("%", "small", "text2"))
        row.addStretch(1)
        row.addWidget(self.what)
        self.body.addLayout(row)
        self.bar = ProgressBar()
        self.body.addWidget(self.bar)
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        self.body.addLayout(self.list)
        self.body.addWidget(Hint("clock", self.tr("Within {time}; F8 goes to the next").format(time=within)))
        self._shown: tuple[tuple[str, str], ...] = ()

    def set_filled(self, filled: Filled, marks: Mapping[str, str]) -> None:
        """Show the state of the form; `marks` are those of the required fields."""
        self.percent.setText(str(filled.percent))
        self.bar.set_share(filled.percent / 100)
        missing = len(filled.missing)
        text = self.tr("%n missing, ", "", missing) + self.tr("%n of them required", "", filled.missing_required)
        self.what.setText(text if missing else self.tr("complete"))
        lines = tuple((key, marks.get(key, "")) for key in filled.missing[:_LISTED])
        if lines != self._shown:
            self._shown = lines
            self._list(lines)

    def _list(self, lines: Sequence[tuple[str, str]]) -> None:
        while item := self.list.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, mark in lines:
            note = self.tr("required") if mark == "*" else self.tr("for {type}").format(type=mark) if mark else ""
            line = MissingLine(key, note, "warn" if mark else "iconf")
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.clicked.connect(self._clicked)
            self.list.addWidget(line)

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, MissingLine):
            self.wanted.emit(line.key)


class OwnerCard(Card):
    """Who and when: label and a value that can be typed over."""

    changed = Signal(str)

    def __init__(self, staff: Callable[[], Sequence[PickItem]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.head.addWidget(Label(self.tr("Owner and times"), "body", bold=True))
        self.body.addLayout(self.head)
        self.body.setSpacing(3)
        self.edits: dict[str, QLineEdit] = {}
        makers: dict[str, Callable[[], QLineEdit]] = {
            "owner": lambda: ChoiceEdit(staff),
            "supervisor": lambda: ChoiceEdit(staff),
            "entered_by": lambda: ChoiceEdit(staff),
            "collected_at": DateEdit,
            "filed_on": DateEdit,
        }
        for key, make in makers.items():
            self._add(key, make())
        self.updated = Label("", "body", "text2")
        self._row(self.tr("Last change"), self.updated)

    def _row(self, label: str, value: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        name = Label(label, "small", "text3")
        name.setFixedWidth(theme.current().px(78))
        row.addWidget(name)
        row.addWidget(value, 1)
        self.body.addLayout(row)

    def _add(self, key: str, edit: QLineEdit) -> None:
        edit.setAccessibleName(field_word(key))
        edit.setProperty("flat", "true")
        edit.setProperty("slim", "true")
        if isinstance(edit, DateEdit):
            # without a box's own room the text would touch the icon
            edit.setTextMargins(30, 0, 0, 0)
        edit.textChanged.connect(self._typed)
        edit.setObjectName(key)
        self.edits[key] = edit
        self._row(field_word(key), edit)

    def _typed(self) -> None:
        self.changed.emit(self.sender().objectName())

    def values(self) -> dict[str, str]:
        """Typed texts by field key."""
        return {key: edit.text().strip() for key, edit in self.edits.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill the lines."""
        for key, edit in self.edits.items():
            edit.setText(values.get(key, "").replace("T", " ")[:16])
        if "updated_at" in values or not self.updated.text():
            self.updated.setText(values.get("updated_at", "").replace("T", " ")[:16] or self.tr("not saved yet"))


class GradeCard(Card):
    """The grade as five badges, and the heat that is independent of it (004-05)."""

    changed = Signal()

    def __init__(self, lists: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.lists = lists
        entries = lists.kind("grade")
        letters = [lists.name(entry.id) for entry in entries]
        self.grades = ChoiceRow([Choice(letter, "", badge=letter) for letter in letters], large=True, gap=4)
        self.hot = CheckBox(self.tr("Hot"))
        self.hint = Hint()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(self.tr("Grade"), "body", bold=True))
        row.addWidget(self.grades)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.hot)
        self.grades.edited.connect(self._chosen)
        self.hot.clicked.connect(self._chosen)
        self._explain()

    def _chosen(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        entry = self.lists.by_id.get(self.lists.find("grade", self.grades.current()) or 0)
        meaning = str(entry.data.get("meaning_en" if self.lists.english else "meaning", "")) if entry else ""
        self.hint.set_text(meaning or self.tr("No grade yet; rules may suggest one later"))

    def set_values(self, grade: str, hot: bool) -> None:
        """Show grade and heat."""
        self.grades.set_current(grade)
        self.hot.setChecked(hot)
        self._explain()


class Rail(QWidget):
    """All cards of the rail, 292 px; `within` is the time in which a customer is completed."""

    changed = Signal()

    def __init__(
        self,
        lists: Options,
        staff: Callable[[], Sequence[PickItem]],
        known_tags: Callable[[], Sequence[str]],
        within: str,
    ) -> None:
        super().__init__()
        self.setFixedWidth(theme.current().px(292))
        self.number, self.completeness = NumberCard(), CompletenessCard(within)
        self.owner, self.grade = OwnerCard(staff), GradeCard(lists)
        self.tags = TagEditor(known_tags)
        tags = Card(self.tr("Tags"))
        tags.body.addWidget(self.tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.number, self.completeness, tags, self.owner, self.grade):
            column.addWidget(part)
        column.addStretch(1)
        self.tags.added.connect(self._tag_added)
        self.tags.removed.connect(self._tag_removed)
        self.owner.changed.connect(self._touched)
        self.grade.changed.connect(self.changed)

    def _touched(self, _key: str) -> None:
        self.changed.emit()

    def _tag_added(self, text: str) -> None:
        self.tags.set_tags([*self.tags.tags(), (text, text)])
        self.changed.emit()

    def _tag_removed(self, key: str) -> None:
        self.tags.set_tags([tag for tag in self.tags.tags() if tag[0] != key])
        self.changed.emit()

    def values(self) -> dict[str, str]:
        """Typed texts of owner, times, tags, grade and heat by field key."""
        return {
            **self.owner.values(),
            "tags": "、".join(text for _, text in self.tags.tags()),
            "grade": self.grade.grades.current(),
            "hot": "1" if self.grade.hot.isChecked() else "",
        }

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill the cards from field values."""
        self.owner.set_values(values)
        names = [name for name in values.get("tags", "").split("、") if name]
        self.tags.set_tags([(name, name) for name in names])
        self.grade.set_values(values.get("grade", ""), bool(values.get("hot")))
