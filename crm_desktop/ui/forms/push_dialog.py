"""Push a new product: which one, to whom, a preview of them, from which day on and with the right to try it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import product_push, tags
from crm_desktop.services.product_push import Audience, Prospect, PushDraft
from crm_desktop.store import options
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import method_choices
from crm_desktop.ui.forms.form_choices import ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem

_SHOWN = 60
"""Customers of the preview; the others are counted."""
_PAUSE_MS = 250
_LIST_HEIGHT = 190


class ProspectRow(QWidget):
    """One customer of the preview, who can be left out."""

    def __init__(self, one: Prospect) -> None:
        super().__init__()
        self.one = one
        self.box = CheckBox(one.name, True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 8, 1)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(Badge(one.grade, 18))
        row.addWidget(Label(one.bought or one.pains, "small", "text3", elide=True), 1)
        row.addWidget(Label(one.owner, "small", "text2"))


class PushDialog(SaveDialog):
    """`chosen` are customers picked in a list; without them the audience is described here."""

    def __init__(self, context: Context, chosen: Sequence[int] = ()) -> None:
        super().__init__(context, self.tr("Push a new product"), width=720, accept=self.tr("Plan follow-ups"))
        self.lists = options.current(context.store)
        self.chosen = list(chosen)
        self.ids: list[int] = []
        self.rows: list[ProspectRow] = []
        self._days_said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._make()
        self._lay_out()
        self._connect()
        self.search()

    def _make(self) -> None:
        self.product = FormField("product", self.tr("Product"), LineEdit("", self.tr("Its name")), mark="*")
        self.existing = CheckBox(self.tr("Existing customers only"), True)
        self.chips = {
            "types": self._chip(self.tr("Type"), "type"),
            "grades": self._chip(self.tr("Grade"), "grade"),
            "industries": self._chip(self.tr("Industry"), "industry"),
            "tags": MenuChip(self.tr("Tag")),
        }
        known = [PickItem(str(one), text, checked=False) for one, text, _count in tags.listing(self.context.store)]
        self.chips["tags"].set_items(known)
        self.bought = FormField("bought", self.tr("Bought"), LineEdit("", self.tr("any of these words")))
        self.words = FormField("words", self.tr("Pains and needs"), LineEdit("", self.tr("any of these words")))
        self.first = FormField("first", self.tr("From"), DateEdit((date.today() + timedelta(days=1)).isoformat()))
        self.most = FormField("most", self.tr("At most a day"), LineEdit("20"))
        self.methods = ChoiceRow(method_choices(self.lists)[:4])
        self.trial = CheckBox(self.tr("They may try it"), True)
        self.count = Label("", "body", bold=True)
        self.hint = Hint("calendar")

    def _chip(self, text: str, kind: str) -> MenuChip:
        chip = MenuChip(text)
        entries = [one for one in self.lists.kind(kind) if one.parent_id is None]
        chip.set_items([PickItem(str(one.id), self.lists.name(one.id), checked=False) for one in entries])
        return chip

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        self.body.addWidget(self.product)
        self.who = QWidget()
        column = QVBoxLayout(self.who)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.existing)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._pair(self.bought, self.words))
        self.body.addWidget(self.who)
        self.who.setVisible(not self.chosen)
        self.body.addWidget(self.count)
        self.body.addWidget(self._preview())
        self.body.addLayout(self._pair(self.first, self.most, FormField("method", self.tr("Method"), self.methods)))
        last = QHBoxLayout()
        last.addWidget(self.trial)
        last.addWidget(self.hint, 1)
        self.body.addLayout(last)
        self.body.addWidget(self.problem)

    @staticmethod
    def _pair(*fields: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        return row

    def _preview(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFixedHeight(theme.current().px(_LIST_HEIGHT))
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(0)
        self.list.addStretch(1)
        area.setWidget(holder)
        return area

    def _connect(self) -> None:
        self._pause.timeout.connect(self.search)
        self.existing.toggled.connect(self._changed)
        for chip in self.chips.values():
            chip.changed.connect(self._changed)
        for field in (self.bought, self.words):
            field.changed.connect(self._changed)
        for field in (self.first, self.most):
            field.changed.connect(self._say_days)

    # whom

    def audience(self) -> Audience:
        """What is chosen."""
        checked = {key: frozenset(map(int, chip.checked())) for key, chip in self.chips.items()}
        return Audience(
            product_push.existing_types(self.lists),
            self.existing.isChecked(),
            bought=product_push.words_of(self.bought.text()),
            words=product_push.words_of(self.words.text()),
            **checked,
        )

    def _changed(self) -> None:
        self._pause.start()

    def search(self) -> None:
        """Find the customers anew and show the first of them."""
        self._pause.stop()
        store = self.context.store
        self.ids = self.chosen or product_push.audience(store, self.audience())
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [ProspectRow(one) for one in product_push.preview(store, self.ids[:_SHOWN])]
        for place, row in enumerate(self.rows):
            self.list.insertWidget(place, row)
            row.show()
            row.box.toggled.connect(self._show_count)
        self._show_count()

    def wanted(self) -> list[int]:
        """The customers that are left."""
        out = {row.one.id for row in self.rows if not row.box.isChecked()}
        return [one for one in self.ids if one not in out]

    def _show_count(self) -> None:
        count = len(self.wanted())
        text = self.tr("{count} customers")
        if len(self.ids) > len(self.rows):
            text = self.tr("{count} customers, the first {shown} are shown")
        self.count.setText(text.format(count=f"{count:,}", shown=len(self.rows)))
        self.accept_button.setText(self.tr("Plan {count} follow-ups").format(count=f"{count:,}"))
        self.accept_button.updateGeometry()
        self._say_days()

    # when

    def _first(self) -> date | None:
        found = parse_partial(self.first.text(), today=date.today())
        return date.fromisoformat(found) if found and is_whole(found) else None

    def _most(self) -> int:
        text = self.most.text()
        return int(text) if text.isdecimal() and len(text) < len("10000") else 0

    def _say_days(self) -> None:
        first, ids = self._first(), self.wanted()
        if first is None or not ids:
            self.hint.set_text("")
            return
        days = product_push.days(self.context.store, ids, first, self._most()).values()
        start, end = (dates.day_text(day.isoformat()) for day in (min(days), max(days)))
        text = self.tr("All on {start}") if start == end else self.tr("From {start} to {end}")
        self.hint.set_text(text.format(start=start, end=end))

    def save(self) -> None:
        """Plan a follow-up with each of them."""
        product, first = self.product.text(), self._first()
        if not product:
            self.product.set_state("error", self.tr("Which product?"))
            self.product.editor.setFocus()
            self.refit()
            return
        if first is None:
            self.first.set_state("error", self.tr("Which day?"))
            self.refit()
            return
        if self._pause.isActive():
            self.search()
        action = self.tr("Offer the new product {product}").format(product=product)
        method = self.methods.current()
        draft = PushDraft(product, first, action, method_id=int(method) if method else None, daily_most=self._most())
        if self.trial.isChecked():
            trial = self.tr("{action}, they may try it").format(action=action)
            draft = replace(draft, action=trial, trial_tag=self.tr("Trial-{product}").format(product=product))
        self.write(product_push.push, self.wanted(), draft)
