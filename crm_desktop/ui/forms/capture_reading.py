"""How a capture reads: what is typed, pasted or dropped becomes values in fields, the sure and the guessed ones."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from crm_desktop.domain.card_parts import Card
from crm_desktop.domain.messages import UserError
from crm_desktop.services import capture
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.capture_face import CaptureFace
from crm_desktop.ui.forms.capture_text import CARDS, PICTURES, grey
from crm_desktop.ui.say import say

_REST = 300
"""How long typing must rest before duplicates are looked for, milliseconds."""
_READ = ("name", "contact_name", "contact_title", "mobile", "wechat", "landline", "email", "need", "budget", "industry",
         "decision_maker", "need_time", "address")  # fmt: skip


class CaptureReading(CaptureFace):
    """`card` is what was read; `rest` fires when reading and typing have come to a rest."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.card = Card("")
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(_REST)
        self.text.textChanged.connect(self._typed)
        self.text.picture.connect(self.read_picture)
        self.text.file.connect(self.take_file)
        self.choose.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        for field in self.fields.values():
            field.changed.connect(self._field_changed)
        self.setAcceptDrops(True)

    def _typed(self) -> None:
        self.trouble.hide()
        try:
            self.show_card(capture.read(self.context.store, self.text.toPlainText(), date.today()), keep_text=True)
        except UserError as error:
            self._complain(error)

    def show_card(self, card: Card, *, keep_text: bool = False) -> None:
        """Show what was read; `keep_text` where the box has the text already."""
        if not keep_text or (card.text != self.text.toPlainText()):
            self.text.blockSignals(True)
            self.text.setPlainText(card.text)
            self.text.blockSignals(False)
        self.card = card
        self.text.show_card(card)
        for key in _READ:
            one = card.field(key)
            why = say(one.why) if one and one.why else ""
            self.fields[key].show_read(card.value(key), guess=bool(one and one.guess), why=why)
        self.fields["remark"].show_read(card.remark.replace("\n", " "), guess=False)
        self.fields["remark"].line.set_sure(False)
        self.fields["budget"].setToolTip("")
        self.read_count.setText(self.tr("{count} read").format(count=card.sure))
        self.guess_count.setText(self.tr("{count} guessed, have a look").format(count=card.guesses))
        self.rest.start()

    def read_picture(self, image: QImage) -> None:
        """Look through a picture for the QR code of a card."""
        self.trouble.hide()
        if image.isNull():
            self.say_trouble(self.tr("This picture cannot be opened."))
            return
        try:
            card = capture.read_picture(self.context.store, *grey(image), date.today())
        except UserError as error:
            self._complain(error)
            return
        self.show_card(card)

    def take_file(self, path: str) -> None:
        """Read a picture, or a file with an electronic card."""
        if not path.lower().endswith(CARDS):
            self.read_picture(QImage(path))
            return
        self.trouble.hide()
        try:
            self.show_card(capture.read_file(self.context.store, Path(path), date.today()))
        except UserError as error:
            self._complain(error)

    def _choose(self) -> None:
        endings = " ".join(f"*{ending}" for ending in (*PICTURES, *CARDS))
        title, kind = self.tr("A picture with a QR code, or a vCard"), self.tr("Cards")
        path, _ = QFileDialog.getOpenFileName(self, title, "", f"{kind} ({endings})")
        if path:
            self.take_file(path)

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and self.text.canInsertFromMimeData(data):
            self.text.selectAll()
            self.text.insertFromMimeData(data)
            self.text.setFocus()

    def _complain(self, error: UserError) -> None:
        self.say_trouble(say(error.message))

    def say_trouble(self, text: str) -> None:
        """Say what is wrong, under the text."""
        self.trouble.setText(text)
        self.trouble.show()

    def _field_changed(self, key: str) -> None:
        mobile, wechat = self.fields["mobile"].text(), self.fields["wechat"].text()
        digits = "".join(char for char in mobile if char.isdigit())
        self.fields["mobile"].set_note(self.tr("{count} digits").format(count=len(digits)) if digits else "")
        self.fields["wechat"].set_note(self.tr("same number") if wechat and wechat == mobile else "")
        if key in ("name", "mobile", "landline"):
            self.rest.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome texts and pictures anywhere."""
        if self.text.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped goes into the text."""
        self.text.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()
