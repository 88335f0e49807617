"""The grade rule in the editor: as it is in force, as it is now, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain import grade_rule_table
from crm_desktop.domain.grade_rule import Dimension, GradeRule, Part
from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.playbook import Words
from crm_desktop.services import grade_rules

_OWN_NAME = Words("我的规则", "My rule")


class GradeDraft(QObject):
    """Signals: `changed` after each change, `rebuilt` when dimensions came or went or another rule is shown."""

    changed = Signal()
    rebuilt = Signal()

    def __init__(self, rule: GradeRule) -> None:
        super().__init__()
        self.opened = self.rule = rule
        self.incomplete: set[str] = set()
        """Names of fields in which no number stands."""

    def open(self, rule: GradeRule) -> None:
        """Show another rule."""
        self.rule = rule
        self.incomplete.clear()
        self.rebuilt.emit()
        self.changed.emit()

    @property
    def dirty(self) -> bool:
        """Whether it is another one than that in force."""
        return self.rule != self.opened

    def problem(self) -> Message | None:
        """What cannot be."""
        try:
            grade_rule_table.from_table(self.rule.id, grade_rule_table.to_table(self.rule))
        except UserError as error:
            return error.message
        return None

    @property
    def fit(self) -> bool:
        """Whether it can be tried and applied."""
        return not self.incomplete and self.problem() is None

    def set_incomplete(self, field: str, on: bool) -> None:
        """Remember that a field holds no number, or that it holds one again."""
        if on != (field in self.incomplete):
            (self.incomplete.add if on else self.incomplete.discard)(field)
            self.changed.emit()

    def dimension(self, key: str) -> Dimension:
        """A dimension as it stands."""
        return next(one for one in self.rule.dimensions if one.key == key)

    # -- changes -------------------------------------------------------------------------------------------------
    def put(self, *, rebuilt: bool = False, **values: Any) -> None:
        """Change fields of the rule; a shipped rule becomes one of one's own by that."""
        rule = replace(self.rule, **values)
        if rule == self.rule:
            return
        if rule.id != grade_rules.OWN:
            rule = replace(rule, id=grade_rules.OWN, name=_OWN_NAME, note=Words(), source=self.rule.id)
        self.rule = rule
        if rebuilt:
            self.rebuilt.emit()
        self.changed.emit()

    def put_dimension(self, key: str, *, rebuilt: bool = False, **values: Any) -> None:
        """Change fields of a dimension."""
        every = tuple(replace(one, **values) if one.key == key else one for one in self.rule.dimensions)
        self.put(dimensions=every, rebuilt=rebuilt)

    def put_bound(self, key: str, at: int, **values: Any) -> None:
        """Change a bound's value or side."""
        bounds = list(self.dimension(key).bounds)
        bounds[at] = replace(bounds[at], **values)
        self.put_dimension(key, bounds=tuple(bounds))

    def put_part(self, key: str, at: int, letter: str) -> None:
        """Give a part another grade; what a source left open is answered by that."""
        parts = list(self.dimension(key).parts)
        parts[at] = Part(letter)
        self.put_dimension(key, parts=tuple(parts))

    def put_letter(self, key: str, entry: str, letter: str) -> None:
        """Let an entry of a list mean another grade."""
        self.put_dimension(key, letters=_with(self.dimension(key).letters, entry, letter))

    def put_step(self, letter: str, points: int) -> None:
        """Let a level begin at other points."""
        self.put(steps=_with(self.rule.steps, letter, points))

    def put_quiet(self, letter: str, days: int) -> None:
        """Let a grade go down after other days without progress, 0 for never."""
        self.put(quiet_days=_with(self.rule.quiet_days, letter, days))

    def put_words(self, kind: str, words: Sequence[str]) -> None:
        """Let other words of talks be signs of a kind."""
        self.put(signs=replace(self.rule.signs, **{kind: tuple(words)}))


def _with(known: Mapping[str, Any], key: str, value: object) -> Mapping[str, Any]:
    return MappingProxyType({**known, key: value})
