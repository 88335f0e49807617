"""How the tables of a book are made: records with a uid, parts of a record, columns that come again and again."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, text

metadata = MetaData()


def words(name: str, **info: bool) -> Column[str]:
    """A column of text, of an ISO date or moment; `derived=True` keeps it out of the change log."""
    return Column(name, Text, info=info)


def whole(name: str, **info: bool) -> Column[int]:
    """A column of whole numbers; `derived=True` keeps it out of the change log."""
    return Column(name, Integer, info=info)


def flag(name: str) -> Column[int]:
    """A column of 0 or 1, 0 at first."""
    return Column(name, Integer, nullable=False, server_default=text("0"))


def entry(name: str) -> Column[int]:
    """A column that points to an entry of an editable list."""
    return Column(name, Integer, ForeignKey("option.id"))


def of_customer() -> Column[int]:
    """The customer that a record belongs to."""
    return Column("customer_id", Integer, ForeignKey("customer.id"), nullable=False)


def of_contact() -> Column[int]:
    """The person that a record is about, where one is known."""
    return Column("contact_id", Integer, ForeignKey("contact.id"))


def record(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A record of its own: integer id, uid that travels in files, soft delete."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True),
        *columns,
        words("created_at"),
        words("updated_at"),
        words("deleted_at"),
        sqlite_autoincrement=True,
        info={"logged": True},
    )


def part(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A part of a record: lives and dies with it."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        *columns,
        sqlite_autoincrement=True,
        info={"logged": True},
    )
