"""Shows the kit: `gallery.py [components|table|dialog|form|popup] [light|dark] [scale]`."""

import sys

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from sample_rows import COLUMNS, SampleSource

from crm_desktop.ui import theme
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.banner import Banner
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.card import Card, ChoiceCard
from crm_desktop.ui.widgets.checks import CheckBox, RadioButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit, TextEdit
from crm_desktop.ui.widgets.label import AppLogo, KeyCap, Label, Rule
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.progress import ProgressPanel, StageBar
from crm_desktop.ui.widgets.search_box import SearchBox
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.tab_bar import TabBar
from crm_desktop.ui.widgets.toast import Toast, ToastText
from crm_desktop.ui.widgets.undo_bar import UndoBar


def row(*parts: QWidget | int, gap: int = 12) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    layout.addStretch(1)
    return layout


def header() -> QWidget:
    bar = QWidget()
    bar.setObjectName("bar")
    bar.setStyleSheet(f"#bar{{background:{theme.current().tokens.canvas};}}")
    bar.setFixedHeight(theme.current().px(51))
    tabs = TabBar(
        [("t", "今日"), ("c", "客户信息"), ("f", "跟进计划"), ("g", "客户分级"), ("v", "转化记录"), ("r", "复盘")]
    )
    tabs.set_count("t", 7)
    tabs.set_current("c")
    line = QHBoxLayout(bar)
    line.setContentsMargins(16, 0, 14, 0)
    line.setSpacing(9)
    bell = IconButton("bell", "提醒", icon_size=18)
    bell.set_count(6)
    for part in (AppLogo(24), Label("客户簿", "title", bold=True)):
        line.addWidget(part)
    line.addSpacing(20)
    line.addWidget(tabs)
    line.addStretch(1)
    for part in (SearchBox("搜索客户、联系人、电话、拼音…"), Button("新客户", "primary", icon="plus"), bell):
        line.addWidget(part)
    line.addWidget(IconButton("gear", "设置", icon_size=18))
    return bar


def tools() -> QHBoxLayout:
    chips = [FilterChip(badge=letter, count=n) for letter, n in zip("ABCDE", (42, 138, 396, 451, 259), strict=True)]
    chips[1].setChecked(True)
    tag = MenuChip("标签")
    tag.set_items([PickItem(str(n), f"标签 {n}", note=str(n)) for n in range(14)])
    hot = FilterChip("热点", icon="flame", hot=True, count=23)
    line = row(Button("全部客户", "ghost", chevron=True), Label("1,286", "small", "text2"), *chips, hot, gap=6)
    owner = MenuChip("负责人")
    owner.set_items([PickItem("a", "王磊", checked=True)])
    for part in (tag, owner, Button("筛选", "ghost", icon="filter", size="small")):
        line.addWidget(part)
    line.addStretch(1)
    for part in (
        Button("导入", "ghost", icon="import", size="small"),
        Button("导出", "ghost", icon="export", size="small"),
    ):
        line.addWidget(part)
    line.addWidget(Rule(down=True, length=20))
    panel = IconButton("panel", "抽屉", checkable=True)
    panel.setChecked(True)
    for part in (IconButton("list", "行"), IconButton("columns", "列"), panel):
        line.addWidget(part)
    line.setContentsMargins(14, 8, 14, 8)
    return line


def table(column: QVBoxLayout) -> DataTable:
    model = RowModel(COLUMNS, SampleSource(100_000))
    model.sort_key = "next"
    view = DataTable(model, frozen=("number", "name"), pinned="next")
    model.refresh()
    column.addWidget(header())
    column.addWidget(Rule())
    column.addLayout(tools())
    column.addWidget(Rule())
    column.addWidget(view, 1)
    view.select_ids([4, 6, 7, 10])
    view.set_cursor(9, 0)
    return view


def components(column: QVBoxLayout, window: QWidget) -> None:
    column.setContentsMargins(32, 24, 32, 24)
    column.setSpacing(10)
    off = Button("停用", "primary")
    off.setEnabled(False)
    column.addLayout(row(Button("新客户", "primary", icon="plus"), Button("焦点", "primary"), off,
                         40, *[Badge(x, 24) for x in "ABCDE"], 30, *[Badge(x, 18) for x in "ABCDEF"], 30,
                         Chip("价格敏感"), Chip("竞品对比中"), Chip("逾期 2 天", "danger", icon="alert"),
                         Chip("今天", "info", icon="clock"), Chip("待补全", "warn", icon="edit"),
                         Chip("已完成", "ok", icon="check"), Chip("热点", "hot", icon="flame"), gap=10))  # fmt: skip
    column.addLayout(row(Button("默认"), Button("幽灵", "ghost"), Button("删除", "danger", icon="trash"),
                         Button("小", size="small"), Button("记录跟进", "primary", icon="edit", size="small"),
                         Button("延后", size="small", chevron=True), Button("选择文件", "primary", size="large"),
                         StageBar(5), KeyCap("Ctrl+K"),
                         Segmented([("n", "新客户"), ("o", "老客户"), ("k", "重点客户")], "k"),
                         CheckBox("同步", True), CheckBox("不"), RadioButton("单选", True),
                         Chip("可关闭", closable=True)))  # fmt: skip
    column.addWidget(Rule())
    focus, wrong, warn, off_field = (
        LabeledField("联系方式", LineEdit("139 0000 5678")),
        LabeledField("手机", LineEdit("1380000231"), required=True),
        LabeledField("预算范围", LineEdit("", "待补全"), chip="重点", note="待补全"),
        LabeledField("建档日期", LineEdit("2026-03-12")),
    )  # fmt: skip
    wrong.set_state("error", "应为 11 位，少 1 位")
    warn.set_state("warn", "必填，24 小时内补全")
    off_field.editor.setEnabled(False)
    progress = ProgressPanel()
    progress.set_progress(132, 214, "正在导入")
    industry = ComboBox([(1, "制造业 › 精密加工"), (2, "物流")])
    line = row(LabeledField("所属行业", industry), focus, wrong, warn, off_field,
               LabeledField("下次跟进", DateEdit("2026-03-14")), progress)  # fmt: skip
    column.addLayout(line)
    column.addWidget(Rule())
    cards = QHBoxLayout()
    cards.setSpacing(16)
    for part in (
        EmptyState("people", "还没有客户", "新建一位，或从 Excel、CSV、VCF 导入", "新客户", "导入"),
        EmptyState("search", "没有符合条件的客户", "A 级 · 热点 · 标签 价格敏感", "清除筛选", "另存为视图"),
        EmptyState("alert", "打不开数据库", "文件被占用或磁盘已满，数据没有改动", "重试", "从备份恢复", tone="danger"),
    ):
        card = Card(inset=2)
        card.body.addWidget(part)
        cards.addWidget(card, 1)
    column.addLayout(cards, 1)
    for part in (Banner("已 8 天未备份", "warn", "立即备份"), Banner("数据库已切换为只读", "danger", "查看"),
                 Banner("有 3 条提醒在电脑休眠时到期", "info", "逐条处理", closable=True)):  # fmt: skip
        column.addWidget(part)
    choices = QHBoxLayout()
    for title, note, on in (("冲刺", "短周期、电话为主", False), ("标准", "多数团队从这里开始", True)):
        choice = ChoiceCard(title, note)
        choice.setChecked(on)
        choices.addWidget(choice)
    column.addLayout(choices)
    column.addWidget(TextEdit("多行\n文字", lines=2))
    column.addSpacing(60)
    bar = UndoBar(window)
    bar.show_step("已将 4 位客户移入回收站")
    window.bar = bar


def main() -> None:
    app = QApplication(sys.argv)
    arguments = [*sys.argv[1:], "", "", ""]
    what, mode, scale = arguments[0] or "components", arguments[1] or "light", float(arguments[2] or 1)
    theme.current().apply(app, mode, scale)
    window = QWidget()
    window.resize(1440, 900)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if what == "components":
        components(column, window)
    else:
        table(column)
    window.showMaximized()
    if what == "dialog":
        window.dialog = Confirm(window, "把 4 位客户移入回收站？",
                                "连同 31 条跟进、2 条成交。30 天内可恢复。", "移入回收站",
                                detail="海岳精密机械、鼎和物流、森拓自动化、恒泽新材料")  # fmt: skip
        window.dialog.open()
    if what == "popup":
        window.toast = Toast(ToastText("事件提醒 · 高", "14:30 电话 远启贸易集团", "10 分钟后", "B",
                                       "赵敏 · 采购经理　135 0000 6631", "上次 03-08 邮件：发送行业解决方案白皮书",
                                       "建议：了解评估结论，约何总监沟通预算", True, 2))  # fmt: skip
        window.toast.pop()
        window.findChildren(MenuChip)[0].click()
    app.exec()


if __name__ == "__main__":
    main()
