"""The table tabs on the real window: what their tiles, chips and columns say, and what they keep until the next run."""

from datetime import timedelta

from desk import TODAY, Desk, K, M, OpenDesk
from PySide6.QtCore import QVariantAnimation

from crm_desktop.services import customers, follow_ups, grading, history, playbooks, timeline
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.lists import CustomerList
from crm_desktop.store import options
from crm_desktop.ui import theme
from crm_desktop.ui.drawer.next_card import NextCard
from crm_desktop.ui.models.row_model import CELL_ROLE
from crm_desktop.ui.pages.customers import CustomersPage
from crm_desktop.ui.pages.grade_strip import GradeTile
from crm_desktop.ui.pages.plan_many import PlanMany
from crm_desktop.ui.review.chart_card import ChartCard
from crm_desktop.ui.review.words import said
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.filter_chip import FilterChip


def tile(desk: Desk, letter: str) -> GradeTile:
    return next(one for one in desk.visible(GradeTile) if one.option.name == letter)


def chip(desk: Desk, text: str) -> FilterChip:
    return next(one for one in desk.visible(FilterChip) if one.accessibleName().startswith(text))


def test_a_grade_tile_says_how_many_and_how_often(desk: Desk) -> None:
    desk.tab("Grading")
    desk.part("List")
    assert tile(desk, "B").accessibleName() == "Grade B 2"
    assert tile(desk, "A").accessibleDescription() == "every 3 days"
    assert tile(desk, "E").accessibleDescription() == "every 90 days"
    playbooks.choose(desk.store, "sprint")
    assert tile(desk, "A").accessibleDescription() == "once a day"
    assert tile(desk, "E").accessibleDescription() == "every 30 days"


def test_the_hot_chip_of_grades_counts_changes_and_narrows_the_tiles(desk: Desk) -> None:
    ids = list(CustomerList(desk.store).ids("name", False))
    lower = options.current(desk.store).find("grade", "D")
    grading.change_grade(desk.store, ids, lower, "一年内无计划")
    hot = [one for one, row in CustomerList(desk.store).rows(ids).items() if row["hot"]]
    desk.tab("Grading")
    desk.part("List")
    total = len(desk.rows())
    desk.click(chip(desk, "Hot").accessibleName())
    assert chip(desk, "Hot").accessibleName() == f"Hot {len(desk.rows())}"
    assert 0 < len(desk.rows()) < total
    assert tile(desk, "D").accessibleName() == f"Grade D {len(hot)}"


def test_one_column_takes_the_room_to_the_right(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk("grades", size=(1440, 900))
    middle = desk.table().middle
    header = middle.header
    assert header.length() == middle.width()
    reason = desk.table().model().positions["reason"]
    wide = header.sectionSize(reason)
    desk.window.resize(1400, 900)
    desk.wait(lambda: header.sectionSize(reason) == wide - 40)
    assert desk.table().layout_columns.widths[reason] == desk.table().model().columns[reason].width


def test_filters_are_there_after_the_next_start_and_can_be_seen_and_cleared(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk()
    desk.click(chip(desk, "Grade B").accessibleName())
    assert desk.window.status._left.text().startswith("2 of 4 customers")
    assert desk.button("Clear filters")
    desk.tab("Follow-ups")
    desk.part("Table only")
    desk.bot.keyClicks(desk.field("Filter this list"), "beichen")
    desk.wait(lambda: len(desk.rows()) == 1)
    desk.window.quit()

    again = open_desk()
    assert len(again.rows()) == 2
    assert again.window.status._left.text().startswith("2 of 4 customers")
    assert chip(again, "Grade B").isChecked()
    again.click("Clear filters")
    assert len(again.rows()) == 4
    assert again.window.status._left.text().startswith("4 customers")
    assert "Clear filters" not in again.texts()
    again.tab("Follow-ups")
    assert len(again.rows()) == 1
    assert again.field("Filter this list").text() == "beichen"  # type: ignore[union-attr]
    again.press(K.Key_Escape)
    again.press(K.Key_Escape)
    assert len(again.rows()) == 4


def test_a_remembered_filter_of_an_entry_that_is_gone_hides_nobody(desk: Desk) -> None:
    page = desk.window.pages.current
    assert isinstance(page, CustomersPage)
    page.restore({"filter": {"grades": [987654], "tags": [987654], "states": ["nonsense"], "owners": "x", "text": 3}})
    page.refresh()
    assert len(desk.rows()) == 4


def test_the_drawer_shows_a_customer_that_the_filter_leaves_out(desk: Desk) -> None:
    desk.click(chip(desk, "Grade C").accessibleName())
    assert len(desk.rows()) == 1
    hidden = next(one for one, row in CustomerList(desk.store).rows([1, 2, 3, 4]).items() if row["grade"] == "A")
    desk.window.rooms.open_customer(hidden)
    assert len(desk.rows()) == 4
    assert not chip(desk, "Grade C").isChecked()


def test_several_customers_are_planned_for_one_day_in_one_step(desk: Desk) -> None:
    desk.choose("澜川智能科技有限公司")
    desk.also_choose("云杉文化传媒有限公司")
    desk.click("Plan follow-up")
    assert desk.sees("2 customers")
    assert desk.sees("2 of them have a plan already")
    desk.write("寄送样品")
    desk.click("Plan for 2 customers")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, PlanMany)
    assert dialog.next_field.message() == "Which day?"
    desk.click("Next Monday")
    desk.click("Plan for 2 customers")
    monday = (TODAY + timedelta(days=7 - TODAY.weekday())).isoformat()
    assert due(desk)["澜川智能科技有限公司"] == due(desk)["云杉文化传媒有限公司"] == (monday, "寄送样品")
    desk.tab("Follow-ups")
    desk.part("Table only")
    assert desk.column("Next action").count("寄送样品") == 2
    desk.press(K.Key_Z, M.ControlModifier)
    assert {when for when, _ in due(desk).values()}.isdisjoint({monday})
    assert len(desk.rows()) == 4


def due(desk: Desk) -> dict[str, tuple[str, str]]:
    listing = CustomerList(desk.store)
    rows = listing.rows(listing.ids("name", False)).values()
    return {str(row["name"]): (str(row["next_due"]), str(row["next_action"])) for row in rows}


def test_follow_ups_are_planned_together_from_their_own_table(desk: Desk) -> None:
    follow_ups.done(desk.store, [1, 2])
    desk.tab("Follow-ups")
    desk.part("Table only")
    desk.press(K.Key_A, M.ControlModifier)
    desk.click("Plan follow-up")
    assert desk.sees("4 customers")
    desk.click("Tomorrow")
    desk.click("Plan for 4 customers")
    assert desk.sees("of 4 customers would be contacted too often:")
    desk.click("An urgent question")
    desk.click("Do it all the same")
    assert {when for when, _ in due(desk).values()} == {(TODAY + timedelta(days=1)).isoformat()}
    desk.press(K.Key_Z, M.ControlModifier)
    assert {when for when, _ in due(desk).values()} != {(TODAY + timedelta(days=1)).isoformat()}


def test_the_follow_up_table_is_the_template_and_opens_at_this_week(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk(size=(1600, 900))
    for days in range(1, 60):
        when = TODAY - timedelta(days=7 + days)
        follow_ups.log(desk.store, 4, TouchDraft(f"{when}T09:00", None, "往日"))
    desk.tab("Follow-ups")
    desk.part("Table only")
    wanted = ["Customer", "Grade", "Hot", "Follow-up time", "Method", "What was said", "Feedback", "Next action"]
    assert desk.headers() == [*wanted, "State", "Owner"]
    times = [desk.table().model().index(row, 3).data(CELL_ROLE).value for row in range(len(desk.rows()))]
    assert times == sorted(times)
    desk.window.resize(1280, 800)
    desk.wait(lambda: desk.headers()[-1] == "State")  # what matters most stays in sight
    current = desk.table().cursor_row()
    monday = (TODAY - timedelta(days=TODAY.weekday())).isoformat()
    assert times[current] >= monday > times[current - 1]
    assert current >= 59


def test_the_row_height_is_chosen_at_the_table(desk: Desk) -> None:
    for text, height in (("Relaxed rows", 42), ("Compact rows", 30), ("Standard rows", 34)):
        desk.click("Row height")
        desk.pick(text)
        assert desk.table().middle.verticalHeader().defaultSectionSize() == height


def test_the_drawer_slides_in_while_keys_already_work_and_stands_still_when_wanted(desk: Desk) -> None:
    desk.choose("北辰汽车零部件有限公司")
    desk.press(K.Key_Space)
    page = desk.window.pages.current
    assert isinstance(page, CustomersPage)
    movement = page.side.findChild(QVariantAnimation)
    assert movement.duration() == 120
    desk.wait(lambda: page.drawer.x() > 0)
    width = page.table.width()
    assert width == 1440 - 392
    before = page.drawer.customer_id
    desk.press(K.Key_Down)
    assert page.drawer.customer_id != before
    desk.wait(lambda: page.drawer.x() == 0)
    assert page.table.width() == width
    desk.press(K.Key_Space)
    desk.window.context.remember(reduce_motion=True)
    desk.press(K.Key_Space)
    assert page.drawer.x() == 0
    desk.window.context.remember(reduce_motion=False)


def test_a_scroll_bar_is_there_only_where_rows_are_below(desk: Desk) -> None:
    for tab in ("Conversions", "Customers", "Grading", "Follow-ups"):
        desk.tab(tab)
        table = desk.table()
        desk.wait(lambda table=table: table.vertical.maximum() == table.middle.verticalScrollBar().maximum())
        assert not table.vertical.isVisible()


def test_the_drawer_keeps_its_words_within_its_width_in_english(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk(size=(1280, 800))
    desk.window.rooms.open_customer(1)
    page = desk.window.pages.current
    assert isinstance(page, CustomersPage)
    area = page.drawer.area
    desk.wait(lambda: area.widget().width() <= area.viewport().width())


def test_the_industry_is_read_whole_in_english_on_a_small_screen(open_desk: OpenDesk, book: object) -> None:
    table = open_desk(size=(1280, 800)).table()
    width = next(column.width for column in table.model().columns if column.key == "industry")
    for industry in ("Construction", "Environment", "Manufacturing", "Professional"):
        assert theme.current().metrics("body").horizontalAdvance(industry) + 16 <= width, industry


def test_the_review_stands_on_the_canvas(desk: Desk) -> None:
    desk.tab("Review")
    picture = desk.window.grab().toImage()
    assert picture.pixelColor(5, 500).name() == theme.current().color("canvas").name()


def test_a_narrowed_list_starts_at_its_top_when_the_current_row_is_gone(desk: Desk) -> None:
    for days in range(1, 60):
        follow_ups.log(desk.store, 4, TouchDraft(f"{TODAY - timedelta(days=7 + days)}T09:00", None, "往日"))
        follow_ups.plan(desk.store, 4, f"{TODAY + timedelta(days=7 + days)}T09:00")
    desk.tab("Follow-ups")
    desk.press(K.Key_End)
    desk.click(chip(desk, "Done").accessibleName())
    table = desk.table()
    assert table.middle.verticalScrollBar().value() == 0
    assert table.vertical.value() == 0


def test_an_english_window_shows_the_lists_in_english(desk: Desk) -> None:
    values = {"name": "English Test Ltd", "industry": "制造业-电子", "source": "展会", "stage": "商务谈判"}
    customer_id = customers.add(desk.store, values)
    call = options.current(desk.store).find("method", "电话")
    follow_ups.log(desk.store, customer_id, TouchDraft(TODAY.isoformat(), method_id=call, content="问了价格"))
    row = next(row for row in desk.rows() if "English Test Ltd" in row)
    assert {"Manufacturing-Electronics", "Trade fair", "Negotiation"} <= set(row)
    desk.window.rooms.open_customer(customer_id)
    desk.wait(lambda: any("Manufacturing-Electronics" in text for text in desk.texts()))
    assert any("Call" in repr(item.title) for item in timeline.timeline(desk.store, customer_id))
    desk.tab("Follow-ups")
    assert {"Call", "问了价格"} <= set(desk.rows()[desk.row_of("English Test Ltd")])
    desk.tab("Today")
    assert not desk.sees("电话")
    desk.tab("Review")

    def names() -> set[str]:
        return {said(row.label) for card in desk.visible(ChartCard) for row in card.chart.rows}

    desk.wait(lambda: {"Trade fair", "Call"} <= names())


def test_the_day_to_try_again_after_a_loss_shows_at_once(desk: Desk) -> None:
    one = customers.add(desk.store, {"name": "青禾农业有限公司", "grade": "A"})
    before = desk.column("Next follow-up")[desk.row_of("青禾农业有限公司")]
    desk.window.rooms.record_loss(one)
    desk.click("Save loss")
    assert desk.column("Next follow-up")[desk.row_of("青禾农业有限公司")] != before


def test_a_row_that_is_worked_off_leaves_the_cursor_on_the_next_one(desk: Desk) -> None:
    names = desk.column("Customer")
    desk.choose(names[0])
    desk.press(K.Key_L)
    desk.press(K.Key_Return, M.ControlModifier)
    desk.wait(lambda: Dialog.top(desk.window) is None)
    assert desk.column("Customer").index(names[0]) > 0
    assert current_name(desk) == names[1]
    assert desk.table().cursor_row() == 0
    assert list(desk.table().selected_rows()) == [0]
    assert names[0] in desk.window.undo_bar.text()
    desk.press(K.Key_D)
    assert current_name(desk) == names[2]
    desk.press(K.Key_Z, M.ControlModifier)
    assert current_name(desk) == names[2]
    # another sort order is no work: the cursor goes with its row
    desk.table().model().sort_by("name", False)
    assert current_name(desk) == names[2]


def current_name(desk: Desk) -> str:
    return desk.rows()[desk.table().cursor_row()][desk.headers().index("Customer")]


def test_methods_have_their_icons_in_the_table_and_in_the_drawer(desk: Desk) -> None:
    desk.tab("Follow-ups")
    table = desk.table()
    column = next(place for place, one in enumerate(table.model().columns) if one.key == "method")
    cells = [table.model().index(row, column).data(CELL_ROLE) for row in range(table.model().rowCount())]
    assert {(cell.text, cell.icon) for cell in cells} == {("Call", "phone")}
    desk.tab("Customers")
    page = desk.window.pages.current
    assert isinstance(page, CustomersPage)
    page.show_customer(desk.table().model().id_at(0))
    card = next(desk.visible(NextCard))
    assert card.method.isVisible()
    assert card.method.icon() == "phone"


def test_a_customer_that_is_taken_back_leaves_a_word_in_the_drawer_and_the_status_follows_the_form(desk: Desk) -> None:
    desk.window.rooms.new_customer()
    assert any("New customer" in text for text in desk.texts())
    desk.wait(lambda: any(" own" in text for text in desk.texts()))
    desk.window.pages.close_form()
    desk.wait(lambda: desk.sees("customers"))
    one = customers.add(desk.store, {"name": "撤回科技有限公司"})
    desk.window.rooms.open_customer(one)
    desk.wait(lambda: "撤回科技有限公司" in desk.texts())
    assert [str(item.title) for item in timeline.timeline(desk.store, one)] == ["Added"]
    history.undo(desk.store)
    desk.wait(lambda: desk.sees("Choose a customer in the list to see it here"))
