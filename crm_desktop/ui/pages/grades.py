"""The grading tab: the board of grades or their tiles, template 3 (000-47) below, and the suggestions beside it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import grade_board, grade_suggestions, grading, hot
from crm_desktop.services.lists import CustomerList, Filter, GradeChangeList
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import dates, service_rooms
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.grade_board import GradeBoard
from crm_desktop.ui.pages.grade_side import SuggestionSide
from crm_desktop.ui.pages.grade_strip import GradeStrip
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented

_VIEW = "grades_view"
_ON_BOARD = frozenset({"customer", "option", "follow_up", "setting", "tag", "customer_tag"})
_EVALUATED = QT_TRANSLATE_NOOP("messages", "Looked at every customer: {count} suggestions wait.")


class GradesPage(RecordPage):
    """Two views of the grades above the table of changes; the board's cursor is what the letters mean while it has
    the keyboard."""

    key = "grades"
    fill = "reason"
    first_sort = ("changed_at", True)
    tables = frozenset({"customer", "option", "grade_change", "setting", "follow_up", "grade_suggestion"})
    remove_service = staticmethod(grading.remove)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._waiting = 0
        self._moves = (0, 0)
        super().__init__(context, GradeChangeList(context.store), parent)
        self.set_view(str(context.state().columns.get(_VIEW, "board")))

    def build_tools(self) -> None:
        """View, heat, owners, text; when the grades were looked at last, looking again, the rules."""
        row = self.tools.row
        self.views = Segmented([("board", self.tr("Board")), ("list", self.tr("List"))])
        self.views.changed.connect(self._view_chosen)
        row.addWidget(self.views)
        self.filters.add_hot()
        self.filters.add_menu("owners")
        self.filters.add_menu("industries")
        self.filters.add_text()
        self.too_hot = Link("", "warn", role="small")
        self.too_hot.clicked.connect(self._open_hot)
        row.addWidget(self.too_hot)
        row.addStretch(1)
        self.last = Label("", "small", "text3")
        self.again = Button(self.tr("Grade again"), icon="refresh")
        self.rules = Button(self.tr("Grade rules"), icon="gear")
        self.again.clicked.connect(self._evaluate)
        self.rules.clicked.connect(self._open_rules)
        for widget in (self.last, self.again, self.rules):
            row.addWidget(widget)

    def lay_out(self) -> None:
        """Tools; board or tiles over the table; the suggestions at the right."""
        self.strip = GradeStrip(self.context)
        self.strip.chosen.connect(self._chosen)
        self.board = GradeBoard(self.context)
        self.side = SuggestionSide(self.context)
        self._build_head()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.board, 7)
        left.addWidget(self.strip)
        left.addWidget(Rule())
        left.addWidget(self.head)
        left.addWidget(self.table, 3)
        left.addWidget(self.bulk)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(left, 1)
        beside.addWidget(Rule(down=True))
        beside.addWidget(self.side)
        self.column.addWidget(self.tools)
        self.column.addLayout(beside, 1)
        self.board.move_asked.connect(self._move)
        self.board.opened.connect(self.context.window.open_customer)
        self.board.letter.connect(self._board_letter)
        self.board.menu_asked.connect(self._board_menu)
        self.side.counted.connect(self._counted_open)
        self.side.grade_now.connect(self._evaluate)

    def _build_head(self) -> None:
        self.head = Bar(40)
        self.head.row.addWidget(Label(self.tr("Grade history"), "body", bold=True))
        self.total = Label("", "small", "text3")
        self.head.row.addWidget(self.total)
        self.head.row.addStretch(1)
        self.export_button = Button(self.tr("Export"), "ghost", icon="download", size="small")
        self.export_button.clicked.connect(self._export)
        self.change_button = Button(self.tr("Change grade"), icon="trend-up", size="small")
        self.change_button.clicked.connect(self._change)
        self.head.row.addWidget(self.export_button)
        self.head.row.addWidget(self.change_button)

    # views

    def _view_chosen(self, key: str) -> None:
        self.context.remember(columns={**self.context.state().columns, _VIEW: key})
        self.set_view(key)

    def set_view(self, key: str) -> None:
        """Show the "board" or the "list" with its tiles."""
        board = key != "list"
        self.views.set_current("board" if board else "list")
        self.board.setVisible(board)
        self.strip.setVisible(not board)

    def _chosen(self, grades: list[int]) -> None:
        self.filters.set_grades(grades)

    # showing

    def refresh(self) -> None:
        """Table, tiles, board and suggestions."""
        # read one after the other beside the window: the board first, the counts of a long history last
        self.board.refresh(self._wanted())
        self.side.refresh()
        self.context.work.read(grade_board.moved_this_month, date.today(), done=self._counted_moves)
        super().refresh()
        said = grade_suggestions.last_run(self.context.store)
        if said:
            when = datetime.fromisoformat(said)
            text = self.tr("Last graded {day} {weekday}")
            self.last.setText(text.format(day=dates.day_text(said), weekday=dates.weekday(when.date())))
        self.last.setVisible(bool(said))
        heat = hot.heat(self.context.store)
        self.too_hot.setText(self.tr("{over} more than the limit of {limit}").format(over=heat.over, limit=heat.limit))
        self.too_hot.setVisible(heat.over > 0)

    def _wanted(self) -> Filter:
        return self.filters.filter._replace(grades=frozenset())

    def after_refresh(self) -> None:
        """Customers of each grade under the other chips, and how often the playbook wants them contacted."""
        customers = CustomerList(self.context.store)
        customers.filter = self._wanted()
        counts = customers.counts()
        self.strip.show_counts(counts.grades, self.filters.filter.grades)
        if self.filters.hot is not None:
            self.filters.hot.set_count(counts.hot)
        self.strip.show_intervals()
        self.total.setText(self.tr("{count} changes").format(count=f"{self.filters.counts.total:,}"))

    def on_changed(self, changes: ChangeSet) -> None:
        """What touches only the board leaves the table as it is."""
        if changes.tables and set(changes.tables) <= _ON_BOARD - {"customer", "option", "setting"}:
            self.board.refresh(self._wanted())
        else:
            super().on_changed(changes)

    def _counted_open(self, total: int) -> None:
        self._waiting = total
        self.status_changed.emit()

    def _counted_moves(self, moves: tuple[int, int]) -> None:
        self._moves = moves
        self.status_changed.emit()

    def status(self) -> list[str]:
        """How many customers and suggestions, and what moved this month."""
        up, down = self._moves
        shown = sum(column.model.rowCount() for column in self.board.columns)
        return [
            self.tr("{count} customers").format(count=f"{shown:,}"),
            self.tr("{count} suggestions").format(count=f"{self._waiting:,}"),
            self.tr("This month {up} up, {down} down").format(up=up, down=down),
        ]

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        line = self.tr("Press G on a customer, then a letter from A to E.")
        return self.tr("No grade was changed yet"), line, self.tr("Go to customers"), ""

    def count_text(self, count: int) -> str:
        """How many changes."""
        return self.tr("{count} changes").format(count=f"{count:,}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side column is narrower in a narrow window."""
        super().resizeEvent(event)
        self.side.fit(self.width())

    def take_focus(self) -> None:
        """Give the keyboard to the board, else to the table."""
        if self.board.isVisible() and any(column.model.rowCount() for column in self.board.columns):
            self.board.take_focus()
        else:
            super().take_focus()

    # deeds

    def on_board(self) -> bool:
        """Whether the board has the keyboard."""
        return any(column.view.hasFocus() for column in self.board.columns)

    def current_customer(self) -> int:
        """The customer under the cursor of the board or of the table."""
        return (self.board.current() if self.on_board() else 0) or super().current_customer()

    def letter(self, typed: str) -> None:
        """Y and N answer a suggestion; the others do what they do in every list."""
        if not self.side.answer(typed.lower(), super().current_customer()):
            super().letter(typed)

    def _board_letter(self, customer: int, typed: str) -> None:
        if not self.side.answer(typed, customer):
            self.doing.letter(typed, customer, [customer], self._board_spot(customer))

    def _board_spot(self, customer: int) -> QPoint:
        column = self.board.column_of(customer)
        return column.card_box(customer).bottomLeft() if column is not None else self.mapToGlobal(QPoint(40, 40))

    def _board_menu(self, customer: int, spot: QPoint) -> None:
        if customer:
            items = [item for item in self.menu_items() if item.key != "remove"]
            items += [
                PickItem("need_report", self.tr("Need analysis"), icon="document"),
                PickItem("value", self.tr("Customer value"), icon="star"),
            ]
            self.menus.open_at(items, self._act_on_card, spot)

    def _act_on_card(self, key: str) -> None:
        customer = self.board.current()
        if key == "open":
            self.context.window.open_customer(customer)
        elif key == "grade":
            self.context.window.change_grade([customer])
        elif key in ("need_report", "value"):
            self.doing.serve(key, [customer])
        else:
            self.doing.letter("l", customer, [customer], self._board_spot(customer))

    def _move(self, customer: int, grade_id: int) -> None:
        self.board.keep(customer)
        self.context.window.change_grade([customer], grade_id)

    def _change(self) -> None:
        self.for_customer("grade")

    def _evaluate(self) -> None:
        run, label = self.context.work.run, self.tr("Grading again")
        run(grade_suggestions.evaluate, date.today(), origin=self, label=label, done=self._evaluated)

    def _evaluated(self, count: int) -> None:
        self.context.window.tell(Message(_EVALUATED, count=count))

    def _open_hot(self) -> None:
        service_rooms.hot(self.context)

    def _open_rules(self) -> None:
        from crm_desktop.ui.settings.window import SettingsWindow  # noqa: PLC0415 - read when it is opened

        settings = SettingsWindow(self.context)
        settings.show_room("grading")
        settings.open()
