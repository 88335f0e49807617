"""A reminder on a real desktop: the program lies in the tray, a card comes up, a talk is logged, the date moves."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from screens import Screen, settled
from test_journey import PATIENCE, listed, until

from crm_desktop.services import customers, events, follow_ups, playbooks
from crm_desktop.services.events import EventDraft
from crm_desktop.store.database import open_store

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e"), pytest.mark.timeout(600)]
NAMES = ("远启贸易集团", "北辰汽车零部件有限公司")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two customers who were to be called days ago and who have just done something: that is urgent, and stays."""
    data = tmp_path / "book"
    store = open_store(data)
    playbooks.choose(store, "standard")
    now = datetime.now().isoformat(timespec="minutes")
    for name in NAMES:
        added = customers.add(
            store, {"name": name, "grade": "B", "contact_name": "赵敏", "contact_points": "13800000001"}
        )
        follow_ups.plan(store, added, (date.today() - timedelta(days=5)).isoformat(), next_action="了解评估结论")
        events.add_event(store, added, EventDraft(now, None, "客户主动来电"))
    store.close()
    return data


@pytest.fixture
def hidden(screen: Screen, installed: Path, book: Path, tmp_path: Path) -> Iterator[int]:
    """The program in the tray, without a window; yields its process id."""
    env = {**screen.env, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    words = [str(installed), "--data", str(book), "--lang", "en", "--theme", "light", "--minimised"]
    program = subprocess.Popen(words, env=env)
    yield program.pid
    if program.poll() is None:
        program.terminate()
        program.wait(PATIENCE)


def place(screen: Screen, window: str) -> tuple[int, int, int, int]:
    """x, y, width and height of a window, px."""
    said = screen.tool("xdotool", "getwindowgeometry", "--shell", window).splitlines()
    found = dict(line.split("=") for line in said)
    return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])


def visible(screen: Screen, title: str) -> list[str]:
    return screen.tool("xdotool", "search", "--onlyvisible", "--name", title, check=False).split()


def next_due(program: Path, data: Path) -> dict[str, str]:
    return {row["name"]: str(row["next_due"]) for row in listed(program, data, "customers")}


def test_a_reminder_pops_up_and_a_talk_is_logged_from_it(
    screen: Screen, installed: Path, book: Path, hidden: int
) -> None:
    before = next_due(installed, book)
    first = screen.window("|".join(NAMES))
    settled(hidden)
    assert visible(screen, "Customer Book") == [], "the window stays hidden"
    shown = screen.tool("xdotool", "getwindowname", first)
    put_off = next(name for name in NAMES if name in shown)
    called = next(name for name in NAMES if name != put_off)
    # "in 10 minutes" makes room for the next card; both lie above the edges of others that wait
    left, top, _width, height = place(screen, first)
    screen.click(left + 190, top + height - 43)
    card = screen.window(called)
    settled(hidden)
    left, top, _width, height = place(screen, card)
    screen.click(left + 60, top + height - 33)
    screen.window("Customer Book")
    settled(hidden)
    screen.type("agreed on a demo")
    screen.keys("ctrl+Return")
    until(lambda: next_due(installed, book)[called] != before[called], "the next date has moved")
    after = next_due(installed, book)
    assert after[called][:10] > date.today().isoformat()
    assert after[put_off] == before[put_off], "ten minutes later is no change in the book"


def test_the_entry_of_the_session_starts_the_program_in_the_tray(screen: Screen, book: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    env = {**screen.env, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "PYTHONPATH": str(ROOT)}
    code = (
        "import sys; from pathlib import Path; from crm_desktop.ui import autostart; "
        "autostart.switch(True, autostart.command(Path(sys.argv[1])))"
    )
    subprocess.run([sys.executable, "-c", code, str(book)], env=env, check=True)
    (entry,) = (home / ".config" / "autostart").iterdir()
    line = next(line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    program = subprocess.Popen(["sh", "-c", f"exec {line[5:]}"], env=env)
    try:
        screen.window("|".join(NAMES))
        assert visible(screen, "客户簿|Customer Book") == []
    finally:
        program.terminate()
        program.wait(PATIENCE)
