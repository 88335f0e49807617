"""UUIDv7 text: sorts by time, unique across laptops, so that two books can merge."""

import os
import time


def new_uid() -> str:
    """One fresh uid."""
    return new_uids(1)[0]


def new_uids(count: int) -> list[str]:
    """`count` fresh uids in ascending order, so that an index over them grows at its end only.

    The 26 bits after the time count up within the batch from a random start; the last 48 are random.
    """
    stamp = time.time_ns() // 1_000_000
    start = int.from_bytes(os.urandom(3)) & 0x3FFFFF
    noise = os.urandom(6 * count).hex()
    found: list[str] = []
    while len(found) < count:
        number = start + len(found)
        # the 12 bits before the second dash stay the same for 16,384 uids
        head = f"{stamp >> 16:08x}-{stamp & 0xFFFF:04x}-7{number >> 14:03x}-"
        low = 0x8000 | (number & 0x3FFF)
        end = min(low + count - len(found), 0xC000)
        places = range(12 * len(found), 12 * count, 12)
        found += [f"{head}{last:x}-{noise[at : at + 12]}" for last, at in zip(range(low, end), places, strict=False)]
    return found
