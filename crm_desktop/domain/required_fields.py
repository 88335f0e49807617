"""Which fields a customer needs sooner or later: a matrix of types and fields that the book can change (002-05)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

ORDER: Final = (
    "name",
    "aliases",
    "credit_code",
    "industry",
    "region",
    "source",
    "founded",
    "size",
    "revenue",
    "main_business",
    "customer_groups",
    "contact_name",
    "contact_title",
    "contact_points",
    "contact_phone",
    "contact_email",
    "need",
    "pains",
    "need_product",
    "need_time",
    "cooperation",
    "budget",
    "decision_chain",
    "history_projects",
    "history_period",
    "satisfaction",
    "next_plan",
    "promises",
    "remark",
    "competitor",
    "personality",
    "owner",
    "supervisor",
    "entered_by",
    "collected_at",
)
"""Every field that can be required, in the order of the form."""

PEOPLE: Final = ("contact_name", "contact_title", "contact_points", "contact_phone", "contact_email")
"""Those that stand with the people: any way to reach one, a telephone, an e-mail (000-08, 001-05)."""

EVERYONE: Final = ""
"""The column of the matrix that means every type."""

KEY_TYPE: Final = "重点客户"


@dataclass(frozen=True, slots=True)
class RequiredFields:
    """What every customer needs, and what a type needs besides, by the type's stored name."""

    always: frozenset[str] = frozenset({"name"})
    by_type: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    def for_type(self, name: str) -> frozenset[str]:
        """What a customer of this type needs."""
        return self.always | self.by_type.get(name, frozenset())

    def besides(self, name: str) -> tuple[str, ...]:
        """What this type needs beyond every other, in the order of the form."""
        own = self.by_type.get(name, frozenset()) - self.always
        return tuple(key for key in ORDER if key in own)

    def keys(self) -> frozenset[str]:
        """Every field that anybody needs."""
        return self.always.union(*self.by_type.values())

    def switched(self, kind: str, key: str, on: bool) -> "RequiredFields":
        """The same with one field required or not for a type; EVERYONE is the column for all. The name stays."""
        if kind == EVERYONE:
            always = self.always | {key} if on else self.always - {key}
            return replace(self, always=always | {"name"})
        own = self.by_type.get(kind, frozenset())
        own = own | {key} if on else own - {key}
        return replace(self, by_type=MappingProxyType({**self.by_type, kind: own}))


PRESET: Final = RequiredFields(
    frozenset(
        {"name", "industry", "source", "need", "pains", "need_product", "budget", "next_plan"}
        | {"contact_name", "contact_points"}
    ),
    MappingProxyType({KEY_TYPE: frozenset({"revenue", "decision_chain", "competitor"})}),
)
"""What a new book asks for (000-03 ... 000-12, 002-15, 002-21; 002-03 for the type 重点客户)."""


def to_table(rules: RequiredFields) -> dict[str, list[str]]:
    """The matrix as plain values."""
    table = {EVERYONE: rules.always, **rules.by_type}
    return {kind: [key for key in ORDER if key in keys] for kind, keys in table.items()}


def from_table(table: object) -> RequiredFields:
    """The matrix from plain values; what is not known is passed over, and without any it is the preset."""
    if not isinstance(table, dict):
        return PRESET
    known = {str(kind): frozenset(keys) & frozenset(ORDER) for kind, keys in table.items() if isinstance(keys, list)}
    always = known.pop(EVERYONE, frozenset()) | {"name"}
    return RequiredFields(always, MappingProxyType(known))


def missing(blank: Collection[str], required: Collection[str]) -> tuple[str, ...]:
    """Those of the blank fields that a customer needs, in the order of the form."""
    return tuple(key for key in ORDER if key in blank and key in required)
