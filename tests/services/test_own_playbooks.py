"""Playbooks of one's own: kept, shared, and taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.domain import playbook_edit
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import Words
from crm_desktop.services import history, own_playbooks
from crm_desktop.store.database import Store


def test_one_is_saved_changed_removed_and_undone(store: Store) -> None:
    book = playbook_edit.copy_of(own_playbooks.shipped()["sprint"], Words("我们的"), [])
    own_playbooks.save(store, book)
    own_playbooks.save(store, replace(book, hot=2))
    assert own_playbooks.own(store)["own1"].hot == 2
    own_playbooks.remove(store, "own1")
    assert own_playbooks.own(store) == {}
    history.undo(store)
    history.undo(store)
    assert own_playbooks.own(store) == {"own1": book}
    history.undo(store)
    assert own_playbooks.own(store) == {}
    assert own_playbooks.in_force(store).id == "standard"


def test_the_playbook_in_force_is_the_shipped_one_it_was_made_of(store: Store) -> None:
    assert own_playbooks.in_force(store) == own_playbooks.shipped()["standard"]


def test_a_file_goes_from_book_to_book(store: Store, tmp_path: Path) -> None:
    book = replace(own_playbooks.shipped()["five"], name=Words("五级改"))
    own_playbooks.write_file(tmp_path / "a.toml", book)
    taken = own_playbooks.read_file(store, tmp_path / "a.toml") + own_playbooks.read_file(store, tmp_path / "a.toml")
    assert taken == ["own1", "own2"]
    assert replace(own_playbooks.own(store)["own2"], id="five") == book


@pytest.mark.parametrize("text", ["", "x = [", "[a]\nname = '甲'\ncadence = { A = 3 }\nunknown = 1\n"])
def test_a_file_that_is_none_is_refused_whole(store: Store, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError):
        own_playbooks.read_file(store, tmp_path / "a.toml")
    assert own_playbooks.own(store) == {}


def test_what_contradicts_itself_is_not_saved(store: Store) -> None:
    book = own_playbooks.shipped()["standard"]
    with pytest.raises(UserError):
        own_playbooks.save(store, replace(book, escalation=(3, 2, 1)))
    with pytest.raises(UserError):
        own_playbooks.save(store, replace(book, name=Words()))
