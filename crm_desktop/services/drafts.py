"""What was typed into a customer's form and not saved yet: a small file beside the book, no step of its history."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.store import sealed
from crm_desktop.store.database import Store

log = logging.getLogger(__name__)

FILE = "drafts.json"
_KEPT = 20
"""Forgotten drafts beyond these go, the oldest first."""


@dataclass(frozen=True, slots=True)
class FormDraft:
    """Typed values that differ from the stored ones; `customer_id` 0 is a new one, `people` None are unchanged."""

    key: str
    customer_id: int
    at: str
    values: Mapping[str, str]
    people: tuple[ContactDraft, ...] | None = None


def fresh_key() -> str:
    """A name for the draft of a form that was just opened."""
    return uuid4().hex


def keep(store: Store, draft: FormDraft) -> None:
    """Write a draft, in the place of its earlier state; raises OSError when the disk refuses."""
    known = [one for one in _load(store) if one.key != draft.key]
    _write(store, [*known, draft][-_KEPT:])


def drop(store: Store, key: str) -> None:
    """Forget a draft that was saved or is not wanted."""
    known = _load(store)
    left = [one for one in known if one.key != key]
    if len(left) < len(known):
        _write(store, left)


def latest(store: Store, customer_id: int) -> FormDraft | None:
    """The newest draft of a customer, or of a new one when 0."""
    return next((one for one in reversed(_load(store)) if one.customer_id == customer_id), None)


def _path(store: Store) -> Path:
    return store.folder / FILE


def _load(store: Store) -> list[FormDraft]:
    try:
        found = json.loads(sealed.read(_path(store)))
        return [_read(one) for one in found]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        log.info("the drafts cannot be read and are left out")
        return []


def _read(found: dict[str, Any]) -> FormDraft:
    people = found["people"]
    return FormDraft(
        str(found["key"]),
        int(found["customer_id"]),
        str(found["at"]),
        {str(key): str(text) for key, text in found["values"].items()},
        None if people is None else tuple(_person(one) for one in people),
    )


def _person(found: dict[str, Any]) -> ContactDraft:
    points = tuple(PointDraft(**point) for point in found.pop("points"))
    return ContactDraft(**found, points=points)


def _write(store: Store, drafts: list[FormDraft]) -> None:
    path = _path(store)
    if not drafts:
        path.unlink(missing_ok=True)
        return
    sealed.write(store.path, path, json.dumps([asdict(draft) for draft in drafts], ensure_ascii=False))


def reseal(store: Store, change: Callable[[], None]) -> None:
    """Carry the drafts over a change of the book's password."""
    kept = _load(store)
    change()
    _write(store, kept)
