"""Uids: UUIDv7, unique, ascending."""

from uuid import UUID

from crm_desktop.store.identity import new_uid, new_uids


def test_uids_are_version_7_unique_and_ascending() -> None:
    uids = new_uids(5_000)
    assert len(set(uids)) == len(uids)
    assert uids == sorted(uids)
    assert {UUID(uid).version for uid in uids} == {7}
    assert {UUID(uid).variant for uid in uids} == {"specified in RFC 4122"}


def test_two_batches_do_not_meet() -> None:
    assert not {new_uid() for _ in range(200)} & set(new_uids(200))
