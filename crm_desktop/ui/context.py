"""What every page, form and dialog is given: the book, the one way to write, and what the window can do for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.settings import Settings, WindowState
from crm_desktop.store.database import Store

if TYPE_CHECKING:
    from crm_desktop.ui.changes import Changes
    from crm_desktop.ui.work import Work


class Window(Protocol):
    """What the main window does for the rooms inside it."""

    def open_customer(self, customer_id: int) -> None:
        """Show the customer's drawer on the customers tab."""

    def new_customer(self) -> None:
        """Open the form of a new customer."""

    def edit_customer(self, customer_id: int, field: str = "") -> None:
        """Open the form of a customer, with the keyboard in a field if one is named."""

    def log_follow_up(self, customer_id: int) -> None:
        """Open the follow-up dialog."""

    def plan_follow_up(self, customer_id: int) -> None:
        """Open the follow-up dialog to plan a touch."""

    def capture(self, phone: str = "") -> None:
        """Open the window for cards and chats, or for a call that just came in."""

    def fair_wave(self, fair: str = "") -> None:
        """Open the plan of contacts with everyone met at a fair."""

    def call_card(self, typed: str = "") -> None:
        """Open the card that tells who calls."""

    def call_brief(self, customer_id: int, spot: QPoint) -> None:
        """Show what to know before a call, at a global position."""

    def log_call(self, customer_id: int, minutes: int, contact_id: int | None = None) -> None:
        """Open the follow-up dialog for a telephone call that has just been made."""

    def change_grade(self, customer_ids: Sequence[int], option_id: int | None = None) -> None:
        """Ask for grade and reason."""

    def record_conversion(self, customer_id: int, conversion_id: int = 0) -> None:
        """Open the conversion dialog; 0 begins a new deal."""

    def record_loss(self, customer_id: int) -> None:
        """Open the loss dialog."""

    def attach(self, customer_id: int) -> None:
        """Choose files to keep with the customer."""

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        """Open the import dialog."""

    def export(self) -> None:
        """Choose where to export to."""

    def show_palette(self) -> None:
        """Open search and commands."""

    def run_command(self, action_id: str) -> None:
        """Do what an action of the window does."""

    def show_page(self, key: str) -> None:
        """Show a tab: today, customers, follow_ups, grades, conversions, review."""

    def show_hot(self) -> None:
        """Show the hot customers, and only those, on the customers tab."""

    def close_form(self) -> None:
        """Leave the customer form and go back to the tab."""

    def tell(self, message: Message) -> None:
        """Show a sentence that needs no answer."""

    def widget(self) -> QWidget:
        """The window itself, parent of dialogs."""


@dataclass(frozen=True)
class Context:
    """The rooms' surroundings. `settings()`, `state()` give the present values; `remember` stores changed ones."""

    store: Store
    work: "Work"
    changes: "Changes"
    window: Window
    settings: Callable[[], Settings]
    state: Callable[[], WindowState]
    remember: Callable[..., None]

    @property
    def english(self) -> bool:
        """Whether the window and the lists of the book speak English."""
        return self.store.english
