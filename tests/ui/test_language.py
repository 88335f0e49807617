"""The words of the window."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui import language, theme
from crm_desktop.ui.widgets.calendar import Calendar


def test_words_stay_when_their_file_is_replaced_under_a_running_program(qapp: QApplication) -> None:
    kept = language.install(qapp, "zh_CN")
    try:
        assert QCoreApplication.translate("Columns", "Customer") == "客户名称"
        assert len(kept) == 2
        assert [one.filePath() for one in kept] == ["", ""], "read into memory, not mapped from a file"
    finally:
        for one in kept:
            qapp.removeTranslator(one)


def test_the_months_of_the_calendar_speak_the_language_of_the_window(qtbot: QtBot) -> None:
    style = theme.current()
    was = style.language
    try:
        style.set_language("zh_CN")
        month = Calendar()
        qtbot.addWidget(month)
        assert month.locale().language() == QLocale.Language.Chinese
        assert month.locale().standaloneMonthName(3) == "三月"
    finally:
        style.set_language(was)
