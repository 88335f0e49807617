"""Files kept with a customer: copied beside the book, named by their content (004-11)."""

import hashlib
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of
from crm_desktop.services import records
from crm_desktop.services.records import now
from crm_desktop.store.database import Store

FOLDER = "attachments"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class AttachmentCard:
    """A kept file; size in bytes."""

    id: int
    name: str
    kind_id: int | None
    size: int
    added_at: str


def _keep(store: Store, source: Path) -> tuple[str, int]:
    """Copy the file under its digest, safely on disk before the book speaks of it; returns digest and size."""
    folder = store.folder / FOLDER
    part = folder / f".{os.getpid()}-{threading.get_ident()}.part"
    digest, size = hashlib.sha256(), 0
    try:
        folder.mkdir(exist_ok=True)
        with source.open("rb") as reader, part.open("wb") as writer:
            while block := reader.read(_BLOCK):
                digest.update(block)
                size += len(block)
                writer.write(block)
            writer.flush()
            os.fsync(writer.fileno())
        name = digest.hexdigest()
        target = folder / name[:2] / name
        target.parent.mkdir(exist_ok=True)
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise UserError(
            Message(
                QT_TRANSLATE_NOOP("messages", "{file} could not be kept: {reason}"),
                file=source.name,
                reason=reason_of(error),
            )
        ) from error
    return name, size


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where folders can be synced at all."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def attach(
    store: Store,
    customer_id: int,
    paths: Sequence[Path],
    *,
    kind_id: int | None = None,
    follow_up_id: int | None = None,
    origin: object | None = None,
) -> list[int]:
    """Keep files with a customer (and a follow-up), each content on disk once; UserError when one cannot be copied.

    Returns the ids of what was added; a file that the customer has under that name is not added again.
    """
    kept = [(path.name, *_keep(store, path)) for path in paths]
    if not kept:
        return []
    shared = {"customer_id": customer_id, "kind_id": kind_id, "follow_up_id": follow_up_id}
    with store.step("attachment.add", origin, file=kept[0][0], count=len(kept)) as step:
        known = step.db.exec_driver_sql(
            "SELECT digest, name FROM attachment WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
        )
        present = {(str(row[0]), str(row[1])) for row in known}
        added = []
        for name, digest, size in kept:
            if (digest, name) not in present:
                present.add((digest, name))
                columns = {**shared, "name": name, "digest": digest, "size": size, "added_at": now()}
                added.append(records.insert(step.db, "attachment", columns))
        return added


def file_of(store: Store, attachment_id: int) -> Path:
    """Where the kept file lies; UserError when it is no longer there."""
    with store.read() as db:
        row = db.exec_driver_sql("SELECT name, digest FROM attachment WHERE id = ?", (attachment_id,)).one()
    path: Path = store.folder / FOLDER / row.digest[:2] / row.digest
    if not path.exists():
        raise UserError(
            Message(QT_TRANSLATE_NOOP("messages", "The file {file} is missing from the book."), file=row.name)
        )
    return path


def listing(store: Store, customer_id: int) -> list[AttachmentCard]:
    """The customer's files, newest first."""
    with store.read() as db:
        rows = db.exec_driver_sql(
            "SELECT id, name, kind_id, size, added_at FROM attachment WHERE customer_id = ? AND deleted_at IS NULL "
            "ORDER BY id DESC",
            (customer_id,),
        )
        return [AttachmentCard(*row) for row in rows]


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take files off a customer; the content stays until the book is tidied, so that undo finds it."""
    records.remove(store, "attachment", "attachment.remove", ids, origin=origin)
