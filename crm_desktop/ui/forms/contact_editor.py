"""The people of a customer in the form, the main one first."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.contacts import ContactDraft
from crm_desktop.ui.forms.contact_block import ContactBlock
from crm_desktop.ui.forms.dragging import DropLine
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label


class ContactEditor(QWidget):
    """All people of a customer; there is always a block to type into."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[ContactBlock] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.add_button = Button(self.tr("Add contact"), "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_blank)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add_button)
        foot.addWidget(
            Label(self.tr("Two numbers in one box are split; * is kept and marked"), "small", "text2", elide=True), 1
        )
        self.column.addLayout(foot)
        self.line = DropLine(self)
        self.set_drafts([])

    def set_drafts(self, drafts: Sequence[ContactDraft]) -> None:
        """Show these people."""
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self.blocks = []
        for draft in drafts or [ContactDraft(name="", is_primary=True)]:
            self._add(draft)

    def _add(self, draft: ContactDraft) -> ContactBlock:
        block = ContactBlock(draft)
        block.changed.connect(self.changed)
        block.removed.connect(self._removed)
        block.primary_asked.connect(self._make_primary)
        block.stepped.connect(self._step)
        block.dragged.connect(self._drag)
        block.dropped.connect(self._drop)
        self.column.insertWidget(len(self.blocks), block)
        self.blocks.append(block)
        return block

    def _add_blank(self) -> None:
        block = self._add(ContactDraft(name="", is_primary=not self.blocks))
        block.name.setFocus()
        self.changed.emit()

    def _removed(self) -> None:
        block = self.sender()
        if isinstance(block, ContactBlock):
            self.blocks.remove(block)
            block.hide()
            block.deleteLater()
            if not self.blocks:
                self._add(ContactDraft(name="", is_primary=True))
            self.changed.emit()

    def _make_primary(self) -> None:
        block = self.sender()
        if isinstance(block, ContactBlock):
            self.move_block(block, 0)

    def _step(self, step: int) -> None:
        block = self.sender()
        if isinstance(block, ContactBlock):
            place = self.blocks.index(block)
            self.move_block(block, place - 1 if step < 0 else place + 2)

    def _drag(self, where: QPoint) -> None:
        y = self.mapFromGlobal(where).y()
        place = sum(y > block.geometry().center().y() for block in self.blocks)
        edge = self.blocks[place].y() if place < len(self.blocks) else self.blocks[-1].geometry().bottom() + 7
        self.line.show_at(QRect(0, max(0, edge - 4), self.width(), 2), place)

    def _drop(self) -> None:
        block, place = self.sender(), self.line.take()
        if isinstance(block, ContactBlock) and place >= 0:
            self.move_block(block, place)

    def move_block(self, block: ContactBlock, to: int) -> None:
        """Put a person before the one at `to`; who stands first is the main one."""
        place = self.blocks.index(block)
        target = max(0, min(to - 1 if to > place else to, len(self.blocks) - 1))
        self.blocks.insert(target, self.blocks.pop(place))
        self.column.removeWidget(block)
        self.column.insertWidget(target, block)
        for one in self.blocks:
            one.set_primary(one is self.blocks[0])
        self.changed.emit()

    def drafts(self) -> list[ContactDraft]:
        """The people as typed; wholly empty blocks are left out."""
        every = [block.draft() for block in self.blocks]
        return [draft for draft in every if draft.name or draft.title or draft.points or draft.birthday]

    def phones(self) -> list[str]:
        """What was typed as ways to reach them, for the duplicate hint."""
        return [point.value for draft in self.drafts() for point in draft.points]
