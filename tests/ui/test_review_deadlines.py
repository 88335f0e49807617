"""The review's card of deadlines on the real window."""

from datetime import date, datetime, timedelta

from desk import Desk

from crm_desktop.services import complaints, follow_ups, playbooks
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.ui.pages.review_deadlines import DeadlinesCard


def test_the_month_says_which_deadlines_were_kept(desk: Desk) -> None:
    playbooks.choose(desk.store, "service")
    received = datetime.combine(date.today(), datetime.min.time())
    stamps = [(received + timedelta(minutes=at)).isoformat(timespec="minutes") for at in (0, 20, 40, 50)]
    one = complaints.receive(desk.store, 1, ComplaintDraft(stamps[0], problem="掉线"))
    complaints.answer(desk.store, one, stamps[1])
    complaints.solve(desk.store, one, "换机", stamps[2])
    complaints.call_back(desk.store, one, 4, stamps[3])
    follow_ups.log(desk.store, 1, follow_ups.TouchDraft(stamps[0], content="谈"))
    desk.window.show_page("review")
    (card,) = desk.window.findChildren(DeadlinesCard)
    desk.wait(lambda: bool(card.lines()))
    assert card.lines() == [
        "Touch logged in time: 1 of 1 in time · mostly " + card.lines()[0].rpartition(" · mostly ")[2],
        "Complaint answered: 1 of 1 in time · mostly 20 min",
        "Complaint solved: 1 of 1 in time · mostly 40 min",
        "Called back: 1 of 1 in time · mostly 10 min",
    ]
    assert desk.sees("Satisfaction 4.0 of 5, n=1")
    page = desk.window.pages.current
    before = date.today().replace(day=1) - timedelta(days=1)
    page.show_month(before.year, before.month)  # type: ignore[union-attr, attr-defined]
    desk.wait(lambda: not card.lines())
