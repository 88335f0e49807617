"""The words of the window."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from crm_desktop.ui import language


def test_words_stay_when_their_file_is_replaced_under_a_running_program(qapp: QApplication) -> None:
    kept = language.install(qapp, "zh_CN")
    try:
        assert QCoreApplication.translate("Columns", "Customer") == "客户名称"
        assert len(kept) == 2
        assert [one.filePath() for one in kept] == ["", ""], "read into memory, not mapped from a file"
    finally:
        for one in kept:
            qapp.removeTranslator(one)
