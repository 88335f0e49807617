"""Ctrl+Shift+N on the real window: a card is read while typing, corrected, saved, undone, joined to a known one."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from desk import Desk, K, M, OpenDesk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.forms.capture_window import CaptureWindow

TEXT = (
    "上海曜石机器人有限公司\n王思远  技术总监\n\n手机：139 0000 7713（微信同号）\nwangsy@yaoshi.example\n"
    "上海市嘉定区云谷路 88 号 3 幢\n\n想看产线巡检，预算三四十万\n5 月前定，自己能拍板"
)
VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:王思远\nORG:上海曜石机器人有限公司\nTEL;TYPE=CELL:13900007713\nEND:VCARD\n"


def opened(desk: Desk) -> CaptureWindow:
    desk.window.raise_window()
    desk.bot.waitUntil(desk.window.isActiveWindow)
    desk.bot.keyClick(desk.window.pages.current, K.Key_N, M.ControlModifier | M.ShiftModifier)
    found = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CaptureWindow))
    assert found.isVisible()
    desk.bot.waitUntil(found.isActiveWindow)
    return found


@pytest.fixture
def window(desk: Desk) -> CaptureWindow:
    return opened(desk)


def rows(desk: Desk, sql: str) -> list[Any]:
    with desk.store.read() as db:
        return [tuple(row) for row in db.exec_driver_sql(sql)]


def value(desk: Desk, name: str) -> str:
    return desk.field(name).text()  # type: ignore[union-attr]


def fair(desk: Desk, name: str = "2026 华东智能制造展") -> None:
    field = desk.field("Fair")
    field.setFocus()
    desk.write(name)


def test_a_card_is_read_saved_and_undone(desk: Desk, window: CaptureWindow) -> None:
    fair(desk)
    window.text.setFocus()
    desk.write(TEXT)
    assert value(desk, "Customer name") == "上海曜石机器人有限公司"
    assert (value(desk, "Contact"), value(desk, "Title")) == ("王思远", "技术总监")
    assert value(desk, "Mobile") == value(desk, "WeChat ID") == "139 0000 7713"
    assert (value(desk, "Need"), value(desk, "Budget")) == ("产线巡检", "30–40万")
    assert value(desk, "Decision maker") == "王思远"
    assert ("预算三四十万", True) in window.text.tinted()
    assert ("产线巡检", False) in window.text.tinted()
    assert desk.sees("9 read")
    assert desk.sees("3 guessed, have a look")
    assert window.fields["industry"].chip.toolTip() == "because of “机器人” in the name"
    assert not window.fields["name"].chip.isVisible()
    desk.click("Grade B")
    assert value(desk, "Next follow-up")
    desk.click("Hot")
    window.text.setFocus()
    desk.press(K.Key_Return, M.ControlModifier)
    assert window.isVisible()
    assert window.text.toPlainText() == value(desk, "Customer name") == value(desk, "Next follow-up") == ""
    assert desk.sees("Saved: 上海曜石机器人有限公司")
    assert desk.sees("Captured at this fair")
    assert window.count.text() == "1"
    [customer] = rows(desk, "SELECT name, hot, need FROM customer WHERE name LIKE '%曜石%'")
    assert customer == ("上海曜石机器人有限公司", 1, "产线巡检")
    assert rows(desk, "SELECT name FROM tag WHERE namespace = '来源'") == [("2026 华东智能制造展",)]
    desk.click("Undo")
    assert rows(desk, "SELECT 1 FROM customer WHERE name LIKE '%曜石%'") == []
    assert window.count.text() == "0"


def test_what_is_typed_by_hand_is_not_read_over(desk: Desk, window: CaptureWindow) -> None:
    window.text.setFocus()
    desk.write("张伟 13800000005 北辰电子 要采购网关")
    desk.field("Customer name").setFocus()
    desk.field("Customer name").selectAll()
    desk.write("苏州北辰电子有限公司")
    assert not window.fields["name"].chip.isVisible()
    window.text.setFocus()
    desk.write(" 预算20万")
    assert (value(desk, "Customer name"), value(desk, "Budget")) == ("苏州北辰电子有限公司", "20万")
    desk.field("Budget").setFocus()
    desk.press(K.Key_Return)
    assert QApplication.focusWidget() is desk.field("Industry")
    desk.click("Save")
    assert not window.isVisible()
    assert rows(desk, "SELECT name FROM customer ORDER BY id DESC LIMIT 1") == [("苏州北辰电子有限公司",)]


def test_a_known_customer_is_joined(desk: Desk, window: CaptureWindow) -> None:
    fair(desk)
    window.text.setFocus()
    desk.write("北辰汽车零部件有限公司 王思远 技术总监 13900007713 想看产线巡检")
    desk.wait(window.twin.isVisible)
    assert desk.sees("Possible duplicate")
    desk.click("Merge into it")
    assert desk.sees("Goes to this customer")
    desk.press(K.Key_Return, M.ControlModifier)
    assert desk.sees("Merged: 北辰汽车零部件有限公司")
    assert rows(desk, "SELECT count(*) FROM customer") == [(4,)]
    people = rows(
        desk, "SELECT k.name, k.title FROM contact k JOIN customer c ON c.id = k.customer_id WHERE c.name LIKE '北辰%'"
    )
    assert people == [("周敏", "采购经理"), ("王思远", "技术总监")]
    assert rows(desk, "SELECT need FROM customer WHERE name LIKE '北辰%'") == [("供应链优化",)]


def test_somebody_else_is_a_new_customer(desk: Desk, window: CaptureWindow) -> None:
    window.text.setFocus()
    desk.write("北辰汽车零部件有限公司 王思远 13900007713")
    desk.wait(window.twin.isVisible)
    desk.click("Look")
    assert desk.window.pages.key == "customers"
    desk.click("Somebody else")
    assert not window.twin.isVisible()
    desk.press(K.Key_Return, M.ControlModifier)
    assert rows(desk, "SELECT count(*) FROM customer") == [(5,)]


def test_a_picture_with_a_code_is_dropped(desk: Desk, window: CaptureWindow, tmp_path: Path) -> None:
    image = zxingcpp.create_barcode(VCARD, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    grey = memoryview(image)
    picture = QImage(grey.tobytes(), grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8)
    path = tmp_path / "card.png"
    assert picture.save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, M.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(40, 200), *how))
    drop = QDropEvent(QPointF(40, 200), *how)
    QApplication.sendEvent(window, drop)
    assert (value(desk, "Customer name"), value(desk, "Mobile")) == ("上海曜石机器人有限公司", "13900007713")
    assert window.text.toPlainText() == "上海曜石机器人有限公司\n王思远\n13900007713"
    desk.click("Clear")
    assert value(desk, "Customer name") == ""


def test_a_vcard_file_is_taken(desk: Desk, window: CaptureWindow, tmp_path: Path) -> None:
    path = tmp_path / "card.vcf"
    path.write_bytes(VCARD.encode("gb18030"))
    window.take_file(str(path))
    assert (value(desk, "Customer name"), value(desk, "Contact")) == ("上海曜石机器人有限公司", "王思远")
    window.take_file(str(tmp_path / "gone.vcf"))
    assert desk.sees("gone.vcf could not be opened")
    window.take_file(str(tmp_path / "gone.png"))
    assert desk.sees("This picture cannot be opened.")


def test_a_picture_without_a_code_is_pasted(desk: Desk, window: CaptureWindow) -> None:
    picture = QImage(80, 80, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    QGuiApplication.clipboard().setImage(picture)
    desk.click("Paste")
    assert desk.sees("There is no QR code to be found in this picture.")
    QGuiApplication.clipboard().setText("张伟 13800000005")
    desk.click("Paste")
    assert (value(desk, "Contact"), value(desk, "Mobile")) == ("张伟", "13800000005")
    assert not desk.sees("There is no QR code")


def test_nothing_is_not_saved(desk: Desk, window: CaptureWindow) -> None:
    desk.press(K.Key_Return, M.ControlModifier)
    assert desk.sees("Nothing to save yet: a name or a telephone is needed.")
    desk.field("Contact").setFocus()
    desk.write("王思远")
    desk.field("Next follow-up").setFocus()
    desk.write("下辈子")
    desk.press(K.Key_Return, M.ControlModifier)
    assert desk.sees("Which day?")
    assert rows(desk, "SELECT count(*) FROM customer") == [(4,)]


def test_modes_name_the_source_and_what_was_typed_waits(desk: Desk, window: CaptureWindow) -> None:
    desk.bot.keyClick(window.mode, K.Key_Right)
    assert value(desk, "Source") == "Phone enquiry"
    assert desk.sees("Captured today")
    desk.field("Contact").setFocus()
    desk.write("王思远")
    desk.field("Next follow-up").setFocus()
    desk.write("明天 9:30")
    desk.press(K.Key_Escape)
    assert not window.isVisible()
    assert opened(desk) is window
    assert value(desk, "Contact") == "王思远"
    desk.press(K.Key_Return, M.ControlModifier)
    day = (date.today() + timedelta(days=1)).isoformat()
    assert rows(desk, "SELECT planned_at FROM follow_up ORDER BY id DESC LIMIT 1") == [(f"{day}T09:30",)]
    found = rows(desk, "SELECT o.name FROM customer c JOIN option o ON o.id = c.source_id ORDER BY c.id DESC LIMIT 1")
    assert found == [("电话咨询",)]


def test_the_pin_keeps_it_on_top(desk: Desk, window: CaptureWindow) -> None:
    assert not window.is_pinned()
    desk.click("Keep on top")
    assert window.is_pinned()
    assert window.isVisible()


def test_from_palette_and_header(desk: Desk) -> None:
    desk.press(K.Key_K, M.ControlModifier)
    desk.write(">capture")
    desk.press(K.Key_Return)
    assert any(isinstance(one, CaptureWindow) and one.isVisible() for one in QApplication.topLevelWidgets())
    desk.press(K.Key_Escape)
    desk.click("Quick capture (Ctrl+Shift+N)")
    assert any(isinstance(one, CaptureWindow) and one.isVisible() for one in QApplication.topLevelWidgets())


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_off(book: Path, open_desk: OpenDesk, theme: str, size: tuple[int, int]) -> None:
    desk = open_desk(theme=theme, size=size)
    window = opened(desk)
    window.text.setFocus()
    desk.write(TEXT)
    assert window.height() <= 700
    for one in (window.next_button, window.grades.chips[-1], window.next_on, window.fields["remark"].line):
        assert one.width() >= min(one.sizeHint().width(), 120)
        corner = one.mapTo(window, one.rect().bottomRight())
        assert window.rect().contains(corner)
