"""The entries of lists that the example book uses, found or added once."""

from crm_desktop.services import demo_story, demo_words, tags
from crm_desktop.services.numbers import Numbers
from crm_desktop.store import options
from crm_desktop.store.sql import Connection


class Lists:
    """Ids by name."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known = options.load(db)
        self._paths: dict[tuple[str, str, str], int] = {}
        words = demo_words.words()
        self.numbers = Numbers(db)
        self.staff = [self.entry("staff", name) for name in words["staff"]]
        self.grades: dict[str, int | None] = {"": None}
        self.grades |= {letter: self.entry("grade", letter) for letter in demo_story.GRADES}
        self.stages = [one.id for one in self._known.kind("stage")]
        self.tags = {name: tags.ensure_tag(db, name) for name in words["tags"]}

    def entry(self, kind: str, first: str, second: str = "") -> int:
        """Id of an entry of one or two levels."""
        found = self._paths.get((kind, first, second))
        if found is None:
            found = options.ensure_path(self._db, self._known, kind, (first, second or None))
            self._paths[kind, first, second] = found
        return found

    def spellings(self, kind: str) -> dict[int, tuple[str, ...]]:
        """The names and synonyms of the entries of a list by id."""
        return {one.id: (one.name, *one.synonyms) for one in self._known.kind(kind)}
