"""SQLAlchemy's names for annotations. Loading it costs as much as Qt, and the first rows need none of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Row, RowMapping, Table
else:

    class _Name:
        def __class_getitem__(cls, _item: object) -> type:
            return cls

    Connection = Engine = Row = RowMapping = Table = _Name

__all__ = ["Connection", "Engine", "Row", "RowMapping", "Table"]
