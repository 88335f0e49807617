"""Export for a colleague: one owner's customers, masked, with a word for whom and why that stays in the log."""

from pathlib import Path

import openpyxl
import pytest
from desk import Desk
from PySide6.QtWidgets import QLineEdit

from crm_desktop.services import export_log
from crm_desktop.store import options
from crm_desktop.ui.export_dialog import ExportDialog
from crm_desktop.ui.export_log_dialog import ExportLogDialog


@pytest.fixture
def dialog(desk: Desk) -> ExportDialog:
    desk.window.rooms.export()
    return next(desk.visible(ExportDialog))


def typed(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def test_a_colleague_gets_only_their_own_customers_and_the_log_says_so(
    desk: Desk, dialog: ExportDialog, tmp_path: Path
) -> None:
    assert not dialog.share.isVisible()
    desk.click("For a colleague or somebody outside")
    assert desk.sees("Mask telephones and e-mail (139****5678)")
    dialog.accept()
    assert desk.sees("Handed to")
    assert dialog.share.why_field.message() == "It goes into the export log."
    owner = options.current(desk.store).kind("staff")[0]
    dialog.share.owner.set_key(owner.id)
    dialog.share.owner.activated.emit(0)
    assert dialog.share.to.text() == owner.name
    typed(desk, "Handed to", "小王")
    typed(desk, "Why, and with whose consent", "交接，经理同意")
    assert dialog.share.is_told()
    target = tmp_path / "小王.xlsx"
    dialog.write(target)
    with desk.store.read() as db:
        wanted = db.exec_driver_sql(
            "SELECT count(*) FROM customer WHERE owner_id = ? AND deleted_at IS NULL", (owner.id,)
        ).scalar_one()
    assert openpyxl.load_workbook(target)["客户信息表"].max_row == 1 + wanted
    (entry,) = export_log.listing(desk.store)
    assert (entry.owner, entry.masked, entry.to, entry.why) == (owner.name, True, "小王", "交接，经理同意")
    assert entry.file == str(target)


def test_every_export_is_logged_and_the_log_can_be_read(desk: Desk, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.write(tmp_path / "全部.xlsx")
    desk.window.rooms.show_settings()
    desk.click("Import and export")
    desk.click("Export log")
    table = next(desk.visible(ExportLogDialog)).table.model()
    assert table.rowCount() == 1
    texts = [table.index(0, column).data() for column in range(table.columnCount())]
    assert texts[1] == "Four templates"
    assert texts[3:] == ["whole", "—", "—", str(tmp_path / "全部.xlsx")]
