"""What is shown after a bug: that it happened, where the report lies, and the report to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.label import Label


class CrashDialog(Dialog):
    """Shows one report; nothing is sent anywhere."""

    def __init__(self, report: str, path: str, parent: QWidget) -> None:
        super().__init__(parent, "", width=680)
        self.report = report
        self.title.setText(self.tr("Something went wrong"))
        self.setAccessibleName(self.title.text())
        line = self.tr("The last action was not finished. What was saved before is safe; the program can go on.")
        self.body.addWidget(Label(line, wrap=True))
        self.text = TextEdit(report, lines=14)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.body.addWidget(self.text)
        where = Label(self.tr("Kept in {path}").format(path=path), "small", "text3", wrap=True)
        where.set_selectable()
        self.body.addWidget(where)
        self.copy_button = Button(self.tr("Copy report"), icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.foot.addWidget(self.copy_button)
        self.accept_button.setText(self.tr("Go on"))
        self.cancel_button.hide()
        self.key_cap.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.set_icon("check")
