"""After a fair, on the real window: three contacts with everyone met there are looked at, planned and undone."""

from datetime import date
from typing import Any

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QApplication

from crm_desktop.services import capture, conversions
from crm_desktop.services.capture import Entry
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.ui.forms.capture_window import CaptureWindow
from crm_desktop.ui.forms.fair_wave_dialog import FairWaveDialog
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.review import twin
from crm_desktop.ui.widgets.dialog import Dialog

FAIR = "2026 华东智能制造展"


def plans(desk: Desk) -> list[Any]:
    with desk.store.read() as db:
        sql = "SELECT f.planned_at, f.next_action FROM follow_up f JOIN customer c ON c.id = f.customer_id "
        return [tuple(row) for row in db.exec_driver_sql(f"{sql} WHERE c.name LIKE '展会客户%' ORDER BY f.id")]


@pytest.fixture
def met(desk: Desk) -> Desk:
    for place in range(3):
        capture.save(
            desk.store, Entry({"name": f"展会客户{place}", "mobile": f"1380000100{place}"}, fair=FAIR, grade="A")
        )
    return desk


def opened(desk: Desk) -> FairWaveDialog:
    found = Dialog.top(desk.window)
    assert isinstance(found, FairWaveDialog)
    return found


def test_the_wave_is_seen_planned_and_undone(met: Desk) -> None:
    met.press(K.Key_K, M.ControlModifier)
    met.write(">fair")
    met.press(K.Key_Return)
    dialog = opened(met)
    assert dialog.fair.key() == FAIR
    assert met.sees("3 people, three contacts each, until")
    assert met.sees("So far: 3 met, 3 graded, 0 contacted, 0 converted")
    assert sum(after - before for _day, before, after in dialog.loads.days) == 9
    met.field("Day 0").setFocus()
    met.field("Day 0").selectAll()
    met.write("发样册")
    met.click("Plan 9 contacts")
    assert Dialog.top(met.window) is None
    assert len(plans(met)) == 9
    assert [one[1] for one in plans(met)][:3] == ["发样册"] * 3
    assert met.sees(f"Plan 9 contacts after {FAIR}")
    met.press(K.Key_Z, M.ControlModifier)
    assert plans(met) == []


def test_a_day_that_is_full_spreads_it_and_nonsense_plans_nothing(met: Desk) -> None:
    met.window.rooms.fair_wave(FAIR)
    dialog = opened(met)
    met.field("At most").setFocus()
    met.field("At most").selectAll()
    met.write("1")
    assert [after for _day, _before, after in dialog.loads.days] == [1] * 9
    assert dialog.wave.moved > 0
    met.field("At most").selectAll()
    met.write("many")
    assert not dialog.accept_button.isEnabled()


def test_from_the_capture(met: Desk) -> None:
    met.press(K.Key_N, M.ControlModifier | M.ShiftModifier)
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CaptureWindow))
    assert window.count.text() == "3"
    met.click("Follow up after the fair: day 0, 3 and 7")
    assert opened(met).fair.key() == FAIR


def test_without_a_fair_it_says_so(desk: Desk) -> None:
    desk.window.rooms.fair_wave()
    assert desk.sees("Nobody was captured at a fair yet")
    assert not opened(desk).accept_button.isEnabled()


def test_the_review_says_what_the_fair_brought(met: Desk) -> None:
    with met.store.read() as db:
        first = int(db.exec_driver_sql("SELECT id FROM customer WHERE name = '展会客户0'").scalar() or 0)
    conversions.record(met.store, first, ConversionDraft(date.today().isoformat(), "12万"))
    page = met.window.show_page("review")
    assert page is not None
    assert isinstance(page, ReviewPage)
    met.wait(lambda: "fairs" in page.canvas.cards)

    def brought() -> list[str]:
        chart = page.canvas.cards["fairs"].chart
        return [text for row in twin.rows(chart) for text in row]

    met.wait(lambda: met.sees("What fairs brought"))
    assert FAIR in brought()
    assert "12万" in brought()
    met.window.undo()
    met.wait(lambda: "12万" not in brought())


def test_without_a_fair_the_review_says_so(desk: Desk) -> None:
    page = desk.window.show_page("review")
    assert isinstance(page, ReviewPage)
    desk.wait(lambda: "fairs" in page.canvas.cards)
    assert page.canvas.cards["fairs"].chart.empty
    assert not page.canvas.cards["fairs"].isVisible()
