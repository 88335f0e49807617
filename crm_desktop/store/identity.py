"""UUIDv7 text: sorts by time, unique across laptops, so that two books can merge."""

import os
import time


def new_uid() -> str:
    """One fresh uid."""
    return new_uids(1)[0]


def new_uids(count: int) -> list[str]:
    """`count` fresh uids, ascending in time order of creation."""
    stamp = time.time_ns() // 1_000_000
    head = f"{stamp >> 16:08x}-{stamp & 0xFFFF:04x}"
    noise = os.urandom(10 * count).hex()
    uids = []
    for start in range(0, 20 * count, 20):
        tail = noise[start : start + 20]
        variant = "89ab"[int(tail[3], 16) & 3]
        uids.append(f"{head}-7{tail[:3]}-{variant}{tail[4:7]}-{tail[7:19]}")
    return uids
