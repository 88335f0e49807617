"""What a card, a chat text or a QR code was understood to say; every value knows the characters it came from."""

from dataclasses import dataclass

from crm_desktop.domain.messages import Message
from crm_desktop.domain.quick_parts import Span

KEYS = (
    "name",
    "contact_name",
    "contact_title",
    "mobile",
    "wechat",
    "landline",
    "qq",
    "email",
    "website",
    "need",
    "budget",
    "need_time",
    "decision_maker",
    "industry",
    "address",
)
"""What a card may tell, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class CardField:
    """A value of a card; a guess says why, and no span means that no words of the text stand for it."""

    key: str
    value: str
    span: Span | None = None
    guess: bool = False
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A whole card: the text as it was read, its values in the order of KEYS, and the words that meant nothing."""

    text: str
    fields: tuple[CardField, ...] = ()
    rest: tuple[Span, ...] = ()

    def field(self, key: str) -> CardField | None:
        """The first value of a key."""
        return next((one for one in self.fields if one.key == key), None)

    def value(self, key: str) -> str:
        """The values of a key as one text, "" when there is none."""
        return "、".join(one.value for one in self.fields if one.key == key)

    @property
    def sure(self) -> int:
        """How many values were read without guessing."""
        return sum(not one.guess for one in self.fields)

    @property
    def guesses(self) -> int:
        """How many values want a look."""
        return sum(one.guess for one in self.fields)

    @property
    def remark(self) -> str:
        """The words that were not understood, line by line."""
        return "\n".join(self.text[start:end] for start, end in self.rest)


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as an electronic card has it, values as written there."""

    name: str = ""
    company: str = ""
    title: str = ""
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    address: str = ""
    website: str = ""
    wechat: str = ""
    qq: str = ""
    note: str = ""
    birthday: str = ""
    groups: tuple[str, ...] = ()
