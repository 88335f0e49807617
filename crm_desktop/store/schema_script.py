"""The shipped statements that bring a book from one version of the schema to the next."""

from crm_desktop.paths import resource
from crm_desktop.store.sql import Connection


def run(db: Connection, version: int) -> None:
    """Run the statements of a version, one after the other."""
    for statement in resource("schema", f"{version}.sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            db.exec_driver_sql(statement)
