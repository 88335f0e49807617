"""The full-text index over customers: which customers may match what was typed; the caller verifies and ranks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crm_desktop.store.sql import Connection

BATCH = 2_000

Entry = tuple[int, bytes]
"""A customer's id and tokens, in UTF-8."""
MOST_WAITING = 40_000
"""Entries of a running import that are kept in memory, a kilobyte each."""
TEXT_COLUMNS = ("need", "need_product", "remark", "main_business", "competitor", "personality", "pains")
"""Long texts of a customer that are searched word by word."""


@dataclass
class Words:
    """What one customer is found by."""

    names: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    digits: list[str] = field(default_factory=list)


def create(db: Connection) -> None:
    """Create the empty index; contentless, because the customers themselves are the content."""
    db.exec_driver_sql(
        "CREATE VIRTUAL TABLE customer_search USING fts5("
        "tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )
    # one segment for a whole import instead of seven: half the time
    db.exec_driver_sql("INSERT INTO customer_search(customer_search, rank) VALUES ('hashsize', 67108864)")


def insert(db: Connection, entries: Sequence[Entry]) -> None:
    """Add entries that are not in the index yet."""
    if entries:
        db.exec_driver_sql("INSERT INTO customer_search(rowid, tokens) VALUES (?, ?)", entries)


class Waiting:
    """Entries kept back while a step adds many customers.

    An INSERT of several rows opens a savepoint, at which the index puts all it holds into a segment of its own; taken
    in one go the entries of a whole import share a few.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._entries: list[Entry] = []

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep entries back; finish() must follow."""
        self._entries += entries
        if len(self._entries) >= MOST_WAITING:
            self.finish()

    def finish(self) -> None:
        """Put what waits into the index."""
        insert(self._db, self._entries)
        self._entries = []


def candidates(db: Connection, query: str, limit: int) -> list[int]:
    """Ids of at most `limit` customers that may match: names that begin with the query first, then the newest."""
    found: dict[int, None] = {}
    from crm_desktop.domain import search_tokens  # noqa: PLC0415 - large tables, only for words

    for expression in (search_tokens.start_expression(query), search_tokens.match_expression(query)):
        if expression is not None and len(found) < limit:
            rows = db.exec_driver_sql(
                "SELECT rowid FROM customer_search WHERE customer_search MATCH ? ORDER BY rowid DESC LIMIT ?",
                (expression, limit),
            )
            found.update(dict.fromkeys(rows.scalars()))
    return list(found)[:limit]


def refresh(db: Connection, removed: Iterable[tuple[int, int]] = ()) -> None:
    """Index anew the customers of temp.touched_text; `removed` are id ranges of customers that are gone."""
    for first, last in removed:
        db.exec_driver_sql("DELETE FROM customer_search WHERE rowid BETWEEN ? AND ?", (first, last))
    db.exec_driver_sql("DELETE FROM customer_search WHERE rowid IN (SELECT id FROM temp.touched_text)")
    ids = [
        int(row[0])
        for row in db.exec_driver_sql(
            # CROSS JOIN: without it SQLite walks all customers to find the few that were touched
            "SELECT t.id FROM temp.touched_text t CROSS JOIN customer c ON c.id = t.id "
            "WHERE c.deleted_at IS NULL ORDER BY t.id"
        )
    ]
    for start in range(0, len(ids), BATCH):
        words = words_of(db, ids[start : start + BATCH])
        entries = sorted(words.items())
        from crm_desktop.domain import index_tokens  # noqa: PLC0415 - large tables, only for words

        tokens = index_tokens.documents_tokens((one.names, one.texts, one.digits) for _id, one in entries)
        insert(db, [(customer_id, text) for (customer_id, _words), text in zip(entries, tokens, strict=True)])


def rebuild(db: Connection) -> None:
    """Throw the index away and make it anew; for a book whose index fails its check."""
    db.exec_driver_sql("DROP TABLE IF EXISTS customer_search")
    create(db)
    db.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched_text(id INTEGER PRIMARY KEY)")
    db.exec_driver_sql("DELETE FROM temp.touched_text")
    db.exec_driver_sql("INSERT INTO temp.touched_text SELECT id FROM customer")
    refresh(db)


def add_point(digits: list[str], texts: list[str], value: str, key: str) -> None:
    """Put a contact point where it is found: digits without the mark before an extension, anything else as text."""
    number = key.replace("-", "")
    (digits if number.isdigit() else texts).append(number if number.isdigit() else value)


def words_of(db: Connection, ids: Sequence[int]) -> dict[int, Words]:
    """What the given customers are found by, by customer id."""
    marks = ", ".join(str(int(customer_id)) for customer_id in ids)
    words: dict[int, Words] = defaultdict(Words)
    columns = ", ".join(TEXT_COLUMNS)
    for row in db.exec_driver_sql(
        f"SELECT id, name, number, credit_code, {columns} FROM customer WHERE id IN ({marks})"
    ):
        entry = words[row[0]]
        entry.names.append(row[1])
        entry.digits += [value for value in row[2:4] if value]
        entry.texts += [value for value in row[4:] if value]
    for customer_id, name in db.exec_driver_sql(f"SELECT customer_id, name FROM alias WHERE customer_id IN ({marks})"):
        words[customer_id].names.append(name)
    for customer_id, name, title in db.exec_driver_sql(
        f"SELECT customer_id, name, title FROM contact WHERE customer_id IN ({marks}) AND deleted_at IS NULL"
    ):
        words[customer_id].names.append(name)
        if title:
            words[customer_id].texts.append(title)
    for customer_id, value, key in db.exec_driver_sql(
        "SELECT k.customer_id, p.value, p.key FROM contact k JOIN contact_point p ON p.contact_id = k.id "
        f"WHERE k.customer_id IN ({marks}) AND k.deleted_at IS NULL"
    ):
        add_point(words[customer_id].digits, words[customer_id].texts, value, key)
    return words
