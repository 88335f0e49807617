"""The customer form on a real book: live hints, what it saves, its keyboard, and that it loses nothing silently."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, day, desk_on
from new_books import new_book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.domain.required_fields import PRESET
from crm_desktop.services import custom_fields, customer_card, customers, follow_ups, history, required
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.ui import theme
from crm_desktop.ui.forms.customer_form import CustomerForm
from crm_desktop.ui.forms.customer_form_values import completeness, plan_day
from crm_desktop.ui.forms.field_words import fact_rows
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


def open_form(desk: Desk, qtbot: QtBot, customer_id: int | None = None) -> CustomerForm:
    form = CustomerForm(desk.context, customer_id)
    desk.show(form)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    form.setFocus()
    return form


def type_in(form: CustomerForm, **texts: str) -> None:
    for key, text in texts.items():
        form.fields[key].set_text(text)


def test_a_new_customer_is_saved_whole(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    assert QApplication.focusWidget() is form.fields["name"].editor
    type_in(form, name="苏州合盛精工机械有限公司", industry="制造业-精密加工", source="展会推荐", budget="50-80万",
            need="设备备件管理", pains="备件占用高\n账实差异大", decision_chain="采购经理→总经理", satisfaction="4",
            competitor="竞品 A", past="2023年10月 通过展会对接", next_plan=f"{day(4)} 发送案例",
            aliases="合盛精工、HS精工")  # fmt: skip
    block = form.people.blocks[0]
    block.name.setText("刘畅")
    block.entry.setText("13800002316 / lc@hesheng.example")
    qtbot.keyClick(block.entry, K.Key_Return)
    form.rail.tags.field.setText("价格敏感")
    qtbot.keyClick(form.rail.tags.field, K.Key_Return)
    form.rail.grade.grades.chips()[1].click()
    with qtbot.waitSignal(form.saved) as saved:
        desk.click("Save customer", form)
    card = customer_card.card(desk.store, saved.args[0])
    assert card is not None
    assert (card.name, card.grade, card.number) == ("苏州合盛精工机械有限公司", "B", "KH" + day(0)[:4] + "001")
    assert card.values["industry"] == "Manufacturing-Precision machining"
    assert card.values["budget"] == "50-80万"
    assert card.values["pains"] == "备件占用高\n账实差异大"
    assert card.values["decision_chain"] == "采购经理→总经理"
    assert card.values["satisfaction"] == "4"
    assert card.values["aliases"] == "合盛精工、HS精工"
    assert [point.kind for point in card.contacts[0].points] == ["mobile", "email"]
    assert [tag.text for tag in card.tags] == ["价格敏感"]
    assert card.next_due_at == day(4)
    assert desk.value("SELECT count(*) FROM follow_up WHERE state = 'done'") == 1
    assert desk.window.asked[-2:] == [("close_form",), ("open", card.id)]


def test_only_a_name_is_needed(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    desk.click("Save customer", form)
    assert form.fields["name"].message() == "A customer needs a name."
    type_in(form, name="*总", credit_code="91320594MA1P0KE835")
    assert form.fields["credit_code"].message()
    assert any("saving still works" in text for text in desk.texts(form))
    desk.click("Save customer", form)
    assert desk.value("SELECT credit_code FROM customer") == "91320594MA1P0KE835"


def test_a_wrong_field_has_the_sign_of_an_error_inside(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    editor, danger = form.fields["credit_code"].editor, theme.current().color("danger").rgb()

    def signed() -> bool:
        QApplication.processEvents()
        inside = editor.grab().toImage().copy(editor.width() - 30, 6, 24, editor.height() - 12)
        return any(inside.pixel(x, y) == danger for x in range(inside.width()) for y in range(inside.height()))

    type_in(form, credit_code="91320594MA1P0KE835")
    assert signed()
    type_in(form, credit_code="")
    assert not signed()


def test_the_duplicate_is_hinted_at_without_moving_focus(desk: Desk, qtbot: QtBot) -> None:
    other = add_customer(desk.store, "苏州合盛精工机械有限公司")
    form = open_form(desk, qtbot)
    name = form.fields["name"].editor
    qtbot.keyClicks(name, "x")
    name.setText("苏州合盛精工机械有限责任公司")
    assert form.strip.found is None
    qtbot.waitUntil(lambda: form.strip.found is not None)
    assert "Possible duplicate" in desk.texts(form)
    assert QApplication.focusWidget() is name
    qtbot.keyClick(name, K.Key_F4)
    assert desk.window.asked == [("open", other)]


def test_a_shared_telephone_is_a_hint_too(desk: Desk, qtbot: QtBot) -> None:
    add_customer(desk.store, "北辰汽车零部件有限公司")
    form = open_form(desk, qtbot)
    form.people.blocks[0].entry.setText("138 0000 0000")
    qtbot.keyClick(form.people.blocks[0].entry, K.Key_Return)
    qtbot.waitUntil(lambda: form.strip.found is not None)
    assert "same telephone" in form.strip.why.text()


def test_editing_writes_only_what_changed(desk: Desk, qtbot: QtBot) -> None:
    one = add_customer(desk.store, need="CRM", budget="50-80万", tags="价格敏感")
    before = customer_card.card(desk.store, one)
    form = open_form(desk, qtbot, one)
    assert not form.is_dirty()
    assert form.fields["need"].text() == "CRM"
    assert form.people.blocks[0].name.text() == "陈立"
    type_in(form, need="物料追溯")
    assert form.is_dirty()
    draft = form.to_save()
    assert dict(draft.values) == {"need": "物料追溯"}
    assert draft.contacts is None
    desk.click("Save customer", form)
    after = customer_card.card(desk.store, one)
    assert before is not None
    assert after is not None
    assert after.values["need"] == "物料追溯"
    assert (after.contacts, after.tags, after.values["budget"]) == (before.contacts, before.tags, "50-80万")
    history.undo(desk.store)
    assert desk.value("SELECT need FROM customer WHERE id = ?", one) == "CRM"


def test_saving_and_the_next(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    type_in(form, name="甲公司")
    desk.click("Save and new", form)
    assert form.fields["name"].text() == ""
    assert not form.is_dirty()
    assert QApplication.focusWidget() is form.fields["name"].editor
    assert form.rail.number.number.text().endswith("002")


def test_leaving_asks_when_something_was_typed(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    type_in(form, name="甲公司")
    qtbot.keyClick(form.fields["name"].editor, K.Key_Escape)
    assert "What was typed here would be lost." in desk.texts(desk.dialog())
    desk.click("Leave", desk.dialog())
    assert desk.window.asked == [("close_form",)]
    assert desk.value("SELECT count(*) FROM customer") == 0


def test_a_clean_form_just_closes(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    assert form.may_leave()
    qtbot.keyClick(form.fields["name"].editor, K.Key_Escape)
    assert Dialog.top(desk.window) is None
    assert desk.window.asked == [("close_form",)]


@pytest.mark.parametrize(
    ("key", "field"),
    [(K.Key_1, "name"), (K.Key_3, "need"), (K.Key_5, "history_projects"), (K.Key_6, "past"), (K.Key_7, "remark")],
)
def test_alt_and_a_digit_go_to_a_section(desk: Desk, qtbot: QtBot, key: Qt.Key, field: str) -> None:
    form = open_form(desk, qtbot)
    qtbot.keyClick(form.fields["name"].editor, key, M.AltModifier)
    assert QApplication.focusWidget() is form.fields[field].editor


def test_f8_walks_the_problems(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    type_in(form, name="苏州合盛精工机械有限公司", credit_code="123", founded="哪年")
    qtbot.keyClick(form.fields["name"].editor, K.Key_F8)
    assert QApplication.focusWidget() is form.fields["credit_code"].editor
    qtbot.keyClick(form.fields["credit_code"].editor, K.Key_F8)
    assert QApplication.focusWidget() is form.fields["founded"].editor
    qtbot.keyClick(form.fields["founded"].editor, K.Key_F8, M.ShiftModifier)
    assert QApplication.focusWidget() is form.fields["credit_code"].editor


def test_today_by_key(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    edit = form.fields["next_plan"].editor
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    qtbot.keyClick(edit, K.Key_Semicolon, M.ControlModifier)
    assert edit.text() == day(0)


def test_key_customers_need_more(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    assert form.fields["revenue"].mark == ""
    form.top.types.set_current("Key")
    form.top.types.changed.emit("Key")
    assert form.fields["revenue"].mark
    assert "Yearly revenue" in form.top.hint.text()
    form.top.scope.changed.emit("required")
    assert form.fields["revenue"].isVisible()
    assert not form.fields["aliases"].isVisible()


def test_the_time_is_read_from_the_need_and_marked_until_confirmed(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    field, when = form.fields["need_time"], f"{date.today().year + 1}-05"
    type_in(form, name="甲公司", pains=f"账实差异大\n{when[:4]}年5月前上线新系统")
    qtbot.waitUntil(lambda: field.guess)
    assert field.text() == f"{when} 前"
    assert "guess" in [chip.text() for chip in field.findChildren(Chip) if chip.isVisible()]
    assert field.chip.toolTip().startswith(f"read from “{when[:4]}年5月前”")
    assert not form.problem_fields()
    type_in(form, pains="账实差异大")
    qtbot.waitUntil(lambda: not field.guess)
    assert field.text() == ""
    type_in(form, need=f"{when[:4]}年5月前上线")
    qtbot.waitUntil(lambda: field.guess)
    qtbot.keyClick(field.editor, K.Key_Return)
    assert (field.guess, field.chip.isVisible(), field.text()) == (False, False, f"{when} 前")
    type_in(form, need="设备备件管理，年底前上线")
    form.guess.look()
    assert field.text() == f"{when} 前"
    desk.click("Save and new", form)
    # what the user typed is never read over, and emptying a guess refuses it
    type_in(form, name="乙公司", need_time="明年", need="年底前上线")
    form.guess.look()
    assert (field.text(), field.guess) == ("明年", False)
    type_in(form, need_time="")
    type_in(form, pains="国庆前上线")
    form.guess.look()
    assert (field.text(), field.guess) == ("年底前", True)
    type_in(form, need_time="")
    form.guess.look()
    assert (field.text(), field.guess) == ("", False)


def test_an_own_field_is_there_for_its_industry_only(desk: Desk, qtbot: QtBot) -> None:
    custom_fields.add(desk.store, CustomField("转型需求", types=("重点客户",), industries=("科技",)))
    one = add_customer(desk.store, industry="科技-软件", type="重点客户", **{"custom:转型需求": "上云"})
    form = open_form(desk, qtbot, one)
    field = form.fields["custom:转型需求"]
    assert field.isVisible()
    assert form.status()[1:] == ["30 fields + 1 own", f"form v2 of {date.today().isoformat()[:7]}"]
    assert form.sections["remark"].count.text() == "1/4"
    type_in(form, industry="制造业")
    assert not field.isVisible()
    assert form.sections["remark"].count.text() == "0/3"
    desk.click("Save customer", form)
    card = customer_card.card(desk.store, one)
    assert card is not None
    assert card.values["custom:转型需求"] == "上云"
    type_in(form, industry="科技")
    assert field.isVisible()
    form.top.types.set_current("New")
    form.top.types.changed.emit("New")
    assert not field.isVisible()


def test_the_decision_chain_knows_its_people(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    chain = form.fields["decision_chain"].editor
    chain.entry.setText("采购经理→技术总监")  # type: ignore[attr-defined]
    qtbot.keyClick(chain.entry, K.Key_Return)  # type: ignore[attr-defined]
    block = form.people.blocks[0]
    block.name.setText("刘畅")
    block.title.setText("采购经理")
    assert chain.without_person() == ["技术总监"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_it_fits_small_and_large_windows(desk: Desk, qtbot: QtBot, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    form = open_form(desk, qtbot)
    QApplication.processEvents()
    assert form.width() == size[0]
    assert form.page.width() <= form.area.viewport().width()
    assert form.fields["aliases"].width() >= 200
    bottom = form.foot.save.mapTo(desk.window, form.foot.save.rect().bottomRight())
    assert bottom.x() < size[0]
    assert bottom.y() < size[1]


def test_completeness_counts_required_first() -> None:
    filled = completeness({"name": "甲", "aliases": "", "need": ""}, {"name", "need"})
    assert (filled.filled, filled.total, filled.percent) == (1, 3, 33)
    assert filled.missing == ("need", "aliases")
    assert filled.missing_required == 1


def test_a_plan_without_a_day_is_for_tomorrow() -> None:
    from datetime import date  # noqa: PLC0415 - only here

    today = date(2026, 3, 12)
    assert plan_day("3月16日发送案例", today) == ("2026-03-16", True)
    assert plan_day("2026-03-16 发送案例", today) == ("2026-03-16", True)
    assert plan_day("发送案例", today) == ("2026-03-13", False)


def test_counts_and_notes_say_what_is_there_and_what_is_wanted(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    form.top.types.set_current("Key")
    form.top.types.changed.emit("Key")
    assert "to be added" in desk.texts(form.fields["revenue"])
    assert form.problem_fields() == []
    form.fields["revenue"].set_text("1-3亿")
    assert "to be added" not in desk.texts(form.fields["revenue"])
    form.fields["decision_chain"].set_text("采购经理→技术总监→总经理")
    form.people.blocks[0].name.setText("刘畅")
    form.people.blocks[0].title.setText("采购经理")
    assert "1/3" in desk.texts(form.sections["chain"])
    assert any(text.startswith("1 contact") for text in desk.texts(form.sections["people"]))
    form.top.scope.set_current("required")
    assert form.top.scope.accessibleDescription() == "Required only 13"


def birthday_of(desk: Desk) -> object:
    return desk.value("SELECT birthday FROM contact WHERE deleted_at IS NULL")


def type_birthday(desk: Desk, form: CustomerForm, qtbot: QtBot, text: str) -> None:
    """Press the chip and type into the field that takes its place."""
    birthday = form.people.blocks[0].birthday
    if birthday.chip.isVisible():
        qtbot.mouseClick(birthday.chip, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is birthday.field
    birthday.field.selectAll()
    birthday.field.insert(text)
    birthday.field.textEdited.emit(text)
    qtbot.keyClick(birthday.field, K.Key_Return)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1986年3月12日", "1986-03-12"),
        ("3/12", "03-12"),
        ("农历八月十五", "农历八月十五"),
        ("阴历1985年闰二月初三", None),
        ("1985年八月十五（农历）", "农历1985年八月十五"),
    ],
)
def test_a_birthday_is_kept_in_the_form_that_the_calendar_finds(
    desk: Desk, qtbot: QtBot, typed: str, kept: str | None
) -> None:
    form = open_form(desk, qtbot)
    type_in(form, name="澜川智能")
    form.people.blocks[0].name.setText("陈立")
    type_birthday(desk, form, qtbot, typed)
    block = form.people.blocks[0]
    assert block.said.isVisible() is (kept is None)
    assert block.birthday.chip.isVisible() is (kept is not None)
    if kept is not None:
        assert block.birthday.chip.accessibleName() == f"Birthday: {kept}"
    desk.click("Save customer", form)
    assert birthday_of(desk) == (kept or typed)


def test_a_wrong_birthday_gets_a_sentence_and_is_counted(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    type_in(form, name="澜川智能")
    form.people.blocks[0].name.setText("陈立")
    type_birthday(desk, form, qtbot, "2月30日")
    sentence = "“2月30日” is no birthday: write 1986-03-12, 03-12 or 农历八月十五."
    assert sentence in desk.texts(form)
    assert [text for text in desk.texts(form) if "look at" in text], desk.texts(form)
    type_birthday(desk, form, qtbot, "2月29日")
    assert sentence not in desk.texts(form)
    assert form.people.blocks[0].birthday.value() == "02-29"


def test_a_known_birthday_is_shown_and_can_be_taken_out(desk: Desk, qtbot: QtBot) -> None:
    customer_id = customers.add(
        desk.store, {"name": "澜川智能"}, contacts=[ContactDraft("陈立", birthday="农历 八月十五")]
    )
    form = open_form(desk, qtbot, customer_id)
    assert form.people.blocks[0].birthday.chip.text() == "农历八月十五"
    type_birthday(desk, form, qtbot, "")
    desk.click("Save customer", form)
    assert birthday_of(desk) is None


def test_fields_of_ones_own_stand_in_the_form_and_are_saved(desk: Desk, qtbot: QtBot) -> None:
    custom_fields.add(desk.store, CustomField("设备台数", "number", "台"))
    form = open_form(desk, qtbot)
    assert {"Remarks and own fields", "设备台数", "own field"} <= set(desk.texts(form))
    type_in(form, name="甲公司", **{"custom:设备台数": "许多"})
    assert form.fields["custom:设备台数"].message() == "“许多” is not a number."
    type_in(form, **{"custom:设备台数": "64"})
    with qtbot.waitSignal(form.saved) as saved:
        desk.click("Save customer", form)
    card = customer_card.card(desk.store, saved.args[0])
    assert card is not None
    assert card.values["custom:设备台数"] == "64"


def test_a_field_is_added_from_the_form_without_losing_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot, add_customer(desk.store))
    type_in(form, remark="先记下")
    desk.click("+ Field", form)
    dialog = desk.dialog()
    desk.click("Save", dialog)
    assert "A field needs a name." in [field.message() for field in dialog.findChildren(LabeledField)]
    dialog.findChildren(QLineEdit)[0].setText("上云进度")
    desk.click("Save", dialog)
    assert "上云进度" in desk.texts(form)
    assert form.fields["remark"].text() == "先记下"
    type_in(form, **{"custom:上云进度": "一半"})
    assert dict(form.to_save().values) == {"remark": "先记下", "custom:上云进度": "一半"}
    type_in(form, remark="", **{"custom:上云进度": ""})
    assert not form.is_dirty()
    history.undo(desk.store)
    assert "上云进度" not in desk.texts(form)
    assert not form.is_dirty()


def test_size_and_budget_say_their_bracket_and_its_sides(desk: Desk, qtbot: QtBot) -> None:
    form = open_form(desk, qtbot)
    type_in(form, size="200人", budget="50万")
    assert form.fields["size"].note() == "200 people or more"
    assert form.fields["budget"].note() == "50–100万"
    assert "50–200 people: 50 ≤ x < 200" in form.fields["size"]._note.toolTip()
    type_in(form, size="30-80人", budget="面议")
    assert (form.fields["size"].note(), form.fields["budget"].note()) == ("", "")
    assert ("Size", "180 人 · 50–200 people") in fact_rows({"size": "180 人"})


def test_the_last_talk_of_a_known_customer_stands_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    one = add_customer(desk.store)
    form = open_form(desk, qtbot, one)
    assert form.touch_note.text() == "no talk yet"
    follow_ups.log(desk.store, one, follow_ups.TouchDraft(f"{day(-3)}T15:30", content="问了价格"))
    assert f"last talk {day(-3)}" in desk.texts(open_form(desk, qtbot, one))


def test_a_field_that_a_type_wants_keeps_its_note(desk: Desk, qtbot: QtBot) -> None:
    required.save(desk.store, PRESET.switched("新客户", "founded", True))
    form = open_form(desk, qtbot)
    assert form.fields["founded"].note() == "to be added"
    type_in(form, founded="2015年")
    assert form.fields["founded"].note() == "a year will do"


def test_the_form_says_how_many_fields_it_has(desk: Desk, qtbot: QtBot) -> None:
    custom_fields.add(desk.store, CustomField("设备台数"))
    form = open_form(desk, qtbot)
    assert form.status()[:2] == ["New customer", f"{len(form.fields) - 1} fields + 1 own"]
