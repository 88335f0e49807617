"""Has Qt's enumerations filled by a shorter way until the window stands.

Qt's Python classes bring 270 enumerations with 3,500 members to the first picture. The enum module makes each member
as if anybody might have written anything; it takes a seventh of the whole start. What PySide6 hands over are plain
names with whole numbers, so here the enum module makes the empty class and its members are put in directly. Whatever
looks different goes the usual way, and so does every Python whose enum module was not compared (see the test).
"""

import enum
import sys
from collections.abc import Sequence
from typing import Any

_COMPARED = (3, 11)
_KINDS = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_TAKEN = frozenset(name for kind in _KINDS for name in dir(kind)) | {"mro", "name", "value", ""}
"""Names that the enum module treats in a way of their own."""
_usual: Any = enum.EnumMeta._create_  # type: ignore[attr-defined]  # what `Enum(name, members)` calls


def install() -> None:
    """Make enumerations the short way from now on."""
    if sys.version_info[:2] == _COMPARED:
        enum.EnumMeta._create_ = _create  # type: ignore[attr-defined]  # as above


def remove() -> None:
    """Make enumerations the usual way again."""
    enum.EnumMeta._create_ = _usual  # type: ignore[attr-defined]  # as above


def _create(kind: Any, name: str, members: Any, **options: Any) -> Any:
    if kind not in _KINDS or options.get("type") is not None or not _are_plain(members):
        return _usual(kind, name, members, **options)
    made = _usual(kind, name, (), **options)
    _fill(made, members)
    if issubclass(made, enum.Flag):
        _count_bits(made)
    return made


def _are_plain(members: object) -> bool:
    """Whether these are pairs of a name and a whole number and nothing else."""
    return isinstance(members, list) and all(
        type(member) is tuple and type(member[1]) is int and member[0] not in _TAKEN and member[0][0] != "_"
        for member in members
    )


def _fill(made: Any, members: Sequence[tuple[str, int]]) -> None:
    by_name, by_value, names = made._member_map_, made._value2member_map_, made._member_names_
    new, numbers, flags = made._new_member_, made._use_args_, issubclass(made, enum.Flag)
    put = type.__setattr__
    for name, value in members:
        member = new(made, value) if numbers else new(made)
        member._value_ = value
        member._name_ = name
        member.__objclass__ = made
        member._sort_order_ = len(names)
        first = by_value.setdefault(value, member)
        if first is member and (not flags or _is_one_bit(value)):
            names.append(name)
        by_name[name] = first
        put(made, name, first)


def _count_bits(made: Any) -> None:
    """What flags know of their bits; they are gone through by value, or as written where that differs."""
    values = [member._value_ for member in made._member_map_.values()]
    made._flag_mask_ = made._singles_mask_ = 0
    for value in values:
        made._flag_mask_ |= value
        made._singles_mask_ |= value if _is_one_bit(value) else 0
    if values:
        made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    canonical = [made._member_map_[name]._value_ for name in made._member_names_]
    if canonical != sorted(canonical):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
