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
    head = f"{stamp >> 16:08x}-{stamp & 0xFFFF:04x}"
    start = int.from_bytes(os.urandom(3)) & 0x3FFFFF
    noise = os.urandom(6 * count).hex()
    return [
        f"{head}-7{number >> 14:03x}-{0x8000 | (number & 0x3FFF):04x}-{noise[12 * offset : 12 * offset + 12]}"
        for offset, number in enumerate(range(start, start + count))
    ]
