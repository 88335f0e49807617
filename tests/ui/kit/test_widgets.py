"""The widgets under mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.calendar import Calendar
from crm_desktop.ui.widgets.checks import CheckBox, RadioButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.focus_ring import _Ring
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.progress import ProgressPanel, StageBar
from crm_desktop.ui.widgets.search_box import SearchBox
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.tab_bar import TabBar
from crm_desktop.ui.widgets.toast import Toast, ToastText
from crm_desktop.ui.widgets.undo_bar import UndoBar

K, M = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    QVBoxLayout(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
    layout.activate()


def test_ring_only_for_the_keyboard(qtbot: QtBot, window: QWidget) -> None:
    one, two = Button("一"), Button("二", "primary")
    put(window, one, two)
    qtbot.mouseClick(one, LEFT)
    assert not window.findChildren(_Ring)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    rings = window.findChildren(_Ring)
    assert len(rings) == 1
    assert rings[0].geometry().contains(one.geometry())
    two.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: len(window.findChildren(_Ring)) == 1)


def test_enter_and_space_press_a_button(qtbot: QtBot, window: QWidget) -> None:
    button, clicks = Button("好"), []
    button.clicked.connect(lambda: clicks.append(1))
    put(window, button)
    qtbot.keyClick(button, K.Key_Return)
    qtbot.keyClick(button, K.Key_Space)
    assert len(clicks) == 2
    assert button.sizeHint().height() == 30
    assert Button("x", size="small").sizeHint().height() == 26
    assert Button("x", size="large").sizeHint().height() == 40


def test_button_grows_with_its_text() -> None:
    assert Button("Save and create another").sizeHint().width() > Button("Save").sizeHint().width()


def test_icon_button_has_a_name() -> None:
    button = IconButton("bell", "Reminders")
    button.set_count(120)
    assert (button.accessibleName(), button.toolTip()) == ("Reminders", "Reminders")
    assert not button.grab().isNull()


def test_filter_chip_counts(qtbot: QtBot, window: QWidget) -> None:
    chip = FilterChip(badge="A", count=42)
    put(window, chip)
    width = chip.sizeHint().width()
    chip.set_count(1_234_567)
    assert chip.sizeHint().width() > width
    assert chip.accessibleName() == "Grade A 1234567"
    with qtbot.waitSignal(chip.toggled):
        qtbot.mouseClick(chip, LEFT)
    assert chip.isChecked()


def test_menu_chip_keeps_checks_and_tells(qtbot: QtBot, window: QWidget) -> None:
    chip = MenuChip("标签")
    put(window, chip)
    chip.set_items([PickItem(str(n), f"标签 {n}") for n in range(12)])
    heard: list[list[str]] = []
    chip.changed.connect(heard.append)
    qtbot.mouseClick(chip, LEFT)
    menu = chip.findChild(PickMenu)
    assert menu is not None
    assert menu.search.isVisible()
    qtbot.keyClicks(menu.search, "11")
    qtbot.keyClick(menu.search, K.Key_Return)
    assert heard == [["11"]]
    menu.hide()
    chip.set_items([PickItem(str(n), f"标签 {n}") for n in range(10, 14)])
    assert chip.checked() == ["11"]
    chip.set_checked([])
    assert chip.checked() == []


def test_pick_menu_takes_by_keyboard(qtbot: QtBot, window: QWidget) -> None:
    menu = PickMenu([PickItem(letter, f"{letter} 级", badge=letter) for letter in "ABC"], window)
    menu.open_focused(window)
    with qtbot.waitSignal(menu.picked) as heard:
        qtbot.keyClick(menu.list, K.Key_Down)
        qtbot.keyClick(menu.list, K.Key_Return)
    assert heard.args == ["B"]
    assert not menu.isVisible()


def test_segmented_and_tabs_by_keyboard_and_mouse(qtbot: QtBot, window: QWidget) -> None:
    segments = Segmented([("n", "新"), ("o", "老")])
    tabs = TabBar([("a", "今日"), ("b", "客户信息"), ("c", "复盘")])
    put(window, segments, tabs)
    with qtbot.waitSignal(segments.changed) as heard:
        qtbot.keyClick(segments, K.Key_Right)
    assert heard.args == ["o"]
    tabs.set_count("a", 7)
    with qtbot.waitSignal(tabs.changed) as changed:
        qtbot.mouseClick(tabs, LEFT, pos=tabs._boxes()[1][0].center())
    assert changed.args == ["b"]
    with qtbot.assertNotEmitted(tabs.changed):
        tabs.set_current("c")
    assert tabs.current() == "c"


def test_search_box_passes_the_first_character(qtbot: QtBot, window: QWidget) -> None:
    box = SearchBox("搜索")
    put(window, box)
    heard: list[str] = []
    box.activated.connect(heard.append)
    qtbot.mouseClick(box, LEFT)
    qtbot.keyClicks(box, "h")
    assert heard == ["", "h"]


def test_field_states(qtbot: QtBot, window: QWidget) -> None:
    field = LabeledField("手机", LineEdit("138"), required=True, note="必填")
    put(window, field)
    low = field.sizeHint().height()
    field.set_state("error", "应为 11 位")
    assert field.editor.property("state") == "error"
    assert field.message() == "应为 11 位"
    assert field.sizeHint().height() > low
    field.set_state("")
    assert field.sizeHint().height() == low
    assert field.editor.accessibleName() == "手机"
    qtbot.waitUntil(lambda: field.editor.height() == 32)


def test_combo_by_key(window: QWidget) -> None:
    combo = ComboBox([(None, "—"), (3, "展会"), (5, "转介绍")])
    put(window, combo)
    combo.set_key(5)
    combo.set_options([(5, "转介绍"), (6, "官网")])
    assert combo.key() == 5
    combo.set_key(99)
    assert combo.key() == 5
    free = ComboBox([(1, "甲")], editable=True)
    free.set_key(None)
    assert free.currentIndex() == -1


def test_date_is_picked_from_the_calendar(qtbot: QtBot, window: QWidget) -> None:
    field = DateEdit("2026-03-14")
    put(window, field)
    field.open_calendar()
    assert field._popover is not None
    with qtbot.waitSignal(field.picked) as heard:
        calendar = field._popover.findChild(Calendar)
        assert calendar is not None
        calendar.clicked.emit(calendar.selectedDate())
    assert heard.args == ["2026-03-14"]
    assert not field._popover.isVisible()


def test_text_edit_tab_goes_on(qtbot: QtBot, window: QWidget) -> None:
    text, line = TextEdit(lines=2), LineEdit()
    put(window, text, line)
    text.setFocus()
    qtbot.keyClick(text, K.Key_Tab)
    assert text.toPlainText() == ""


def test_dialog_keys(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "记录跟进", accept="保存")
    text, line = TextEdit(), LineEdit()
    dialog.body.addWidget(text)
    dialog.body.addWidget(line)
    dialog.open()
    assert Dialog.top(window) is dialog
    assert dialog.rect() == window.rect()
    assert text.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(text, K.Key_Return, M.ControlModifier)
    assert not dialog.isVisible()


def test_dialog_escape_and_tab_stay_inside(qtbot: QtBot, window: QWidget) -> None:
    outside = LineEdit()
    put(window, outside)
    outside.setFocus()
    dialog = Confirm(window, "移入回收站？", "30 天内可恢复。", "移入")
    dialog.open()
    for _ in range(5):
        dialog.focusNextPrevChild(True)
        focus = window.focusWidget()
        assert focus is not None
        assert dialog.isAncestorOf(focus)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.accept_button, K.Key_Escape)
    assert outside.hasFocus()


def test_dialog_may_refuse(qtbot: QtBot, window: QWidget) -> None:
    class Stubborn(Dialog):
        def can_accept(self) -> bool:
            return False

    dialog = Stubborn(window, "必填")
    dialog.open()
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.accept_button.click()
    assert dialog.is_open()
    dialog.reject()


def test_undo_bar(qtbot: QtBot, window: QWidget) -> None:
    bar = UndoBar(window)
    bar.show_step("已移入回收站")
    assert bar.isVisible()
    assert window.rect().contains(bar.geometry())
    with qtbot.waitSignal(bar.undo):
        qtbot.mouseClick(bar._link, LEFT)
    assert not bar.isVisible()


def test_toast_takes_no_focus(qtbot: QtBot, window: QWidget) -> None:
    toast = Toast(ToastText("事件提醒", "14:30 电话", badge="B", contact="赵敏", high=True, more=2))
    qtbot.addWidget(toast)
    toast.pop(stay=True)
    assert toast.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert toast.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not toast._timer.isActive()
    with qtbot.waitSignal(toast.closed):
        toast.dismiss()


def test_chips_and_banner(qtbot: QtBot, window: QWidget) -> None:
    chip, banner = Chip("标签", closable=True), Banner("已 8 天未备份", "warn", "立即备份", closable=True)
    put(window, chip, banner)
    with qtbot.waitSignal(chip.closed):
        qtbot.mouseClick(chip, LEFT, pos=QPoint(chip.width() - 8, 10))
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, LEFT, pos=QPoint(4, 10))
    with qtbot.waitSignal(banner.linked):
        banner.link.click()


def test_checks_exclude_each_other(qtbot: QtBot, window: QWidget) -> None:
    one, two, box = RadioButton("一", True), RadioButton("二"), CheckBox("同步")
    put(window, one, two, box)
    qtbot.mouseClick(two, LEFT)
    qtbot.mouseClick(box, LEFT)
    assert (one.isChecked(), two.isChecked(), box.isChecked()) == (False, True, True)


def test_progress_and_stage(window: QWidget) -> None:
    panel = ProgressPanel()
    panel.set_progress(132, 214, "正在导入")
    assert panel.bar.share() == pytest.approx(132 / 214)
    panel.set_progress(5, 0)
    assert panel.bar.share() == 0
    stage = StageBar(5)
    stage.set_stage(6, 9)
    assert stage.sizeHint().width() == 9 * 12 - 2


def test_flow_wraps(window: QWidget) -> None:
    host = QWidget()
    flow = FlowLayout(host, gap=6)
    for _ in range(6):
        label = QLabel("x")
        label.setFixedSize(100, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(320) == 46
    assert flow.heightForWidth(700) == 20
    flow.clear()
    assert flow.count() == 0
    host.deleteLater()


def test_label_elides(window: QWidget) -> None:
    label = Label("一二三四五六七八九十", elide=True)
    put(window, label)
    label.setFixedWidth(50)
    label.grab()
    assert label.toolTip() == "一二三四五六七八九十"
    label.setFixedWidth(400)
    label.grab()
    assert label.toolTip() == ""


def test_a_complaint_is_never_cut(qtbot: QtBot, window: QWidget) -> None:
    long = "无法写入 客户.xlsx（文件或所在文件夹不存在）。如果正在 Excel 或 WPS 中打开，请先关闭，或换一个文件名。" * 2
    banner = Banner(long, "danger", wrap=True, parent=window)
    column = window.layout()
    assert isinstance(column, QVBoxLayout)
    column.addWidget(banner)
    column.addStretch(1)
    window.setFixedWidth(420)
    QApplication.processEvents()
    assert banner.height() >= banner.label.heightForWidth(banner.label.width()) > 42


def test_the_ring_of_a_chip_in_a_tight_row_is_whole_and_follows(qtbot: QtBot, window: QWidget) -> None:
    row = ChoiceRow([Choice("a", "甲"), Choice("b", "乙")])
    put(window, row)
    chip = row.chips()[0]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChildren(_Ring)[0]
    place = QRect(chip.mapTo(window, QPoint()), chip.size()).adjusted(-4, -4, 4, 4)
    assert QRect(ring.mapTo(window, QPoint()), ring.size()) == place
    assert ring.visibleRegion().boundingRect() == ring.rect()
    row.move(row.pos() + QPoint(0, 30))
    assert ring.mapTo(window, QPoint()) == place.topLeft() + QPoint(0, 30)


def test_a_dialog_shows_which_button_has_the_keyboard(qtbot: QtBot, window: QWidget) -> None:
    Confirm(window, "移除？", "可以找回", "移除").open()
    assert len(window.findChildren(_Ring)) == 1


def test_arrows_go_round_a_pick_list(qtbot: QtBot, window: QWidget) -> None:
    menu = PickMenu([PickItem(letter, letter) for letter in "ABC"], window)
    menu.open_focused(window)
    qtbot.keyClick(menu.list, K.Key_Up)
    assert menu.list.currentRow() == 2
    qtbot.keyClick(menu.list, K.Key_Down)
    assert menu.list.currentRow() == 0
    menu.hide()


def test_the_ring_is_right_again_when_its_button_is_painted(qtbot: QtBot, window: QWidget) -> None:
    button = Button("好")
    put(window, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChildren(_Ring)[0]
    ring.setGeometry(0, 0, 10, 10)  # as after a layout that told nobody
    button.repaint()
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
