"""What the window does for its rooms: opening forms and dialogs, each loaded when it is first needed."""

# ruff: noqa: PLC0415 - a dialog's code is read when the dialog is opened, not at start

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message

if TYPE_CHECKING:
    from crm_desktop.ui.forms.call_window import CallWindow
    from crm_desktop.ui.forms.capture_window import CaptureWindow
    from crm_desktop.ui.main_window import MainWindow


class Rooms:
    """Implements context.Window for one main window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._capture: CaptureWindow | None = None
        self._call: CallWindow | None = None

    def widget(self) -> QWidget:
        """The window itself."""
        return self._window

    def tell(self, message: Message) -> None:
        """Show a sentence in the banner."""
        self._window.tell(message)

    def run_command(self, action_id: str) -> None:
        """Do what an action of the window does."""
        self._window.commands.run(action_id)

    def show_page(self, key: str) -> None:
        """Show a tab."""
        self._window.show_page(key)

    def show_care(self) -> None:
        """Show the care calendar of the follow-ups tab."""
        page = self._window.show_page("follow_ups")
        days = getattr(page, "days", None)
        if days is not None:
            days.set_view("care")

    def open_customer(self, customer_id: int) -> None:
        """Show the customer in the drawer of the customers tab."""
        page = self._window.show_page("customers")
        show = getattr(page, "show_customer", None)
        if show is not None:
            show(customer_id)

    def show_hot(self) -> None:
        """Show the hot customers, and only those, on the customers tab."""
        from crm_desktop.ui.pages.customers import CustomersPage

        page = self._window.show_page("customers")
        if isinstance(page, CustomersPage):
            if page.in_bin():
                page.show_bin(False)
            page.filters.show_hot()

    def new_customer(self) -> None:
        """Open the form of a new customer."""
        self._open_form(None)

    def edit_customer(self, customer_id: int, field: str = "") -> None:
        """Open the form of a customer, with the keyboard in a field if one is named."""
        self._open_form(customer_id, field)

    def capture(self, phone: str = "") -> None:
        """Open the window for cards and chats; with a telephone it is about a call that just came in."""
        from crm_desktop.ui.forms.capture_window import CaptureWindow

        if self._capture is None:
            self._capture = CaptureWindow(self._window.context)
        self._capture.open_for(phone)

    def fair_wave(self, fair: str = "") -> None:
        """Open the plan of contacts with everyone met at a fair."""
        from crm_desktop.ui.forms.fair_wave_dialog import FairWaveDialog

        self._window.raise_window()
        FairWaveDialog(self._window.context, fair).open()

    def call_card(self, typed: str = "") -> None:
        """Open the card that tells who calls, by the last digits or a name."""
        from crm_desktop.ui.forms.call_window import CallWindow

        if self._call is None:
            self._call = CallWindow(self._window.context)
        self._call.open_for(typed)

    def call_brief(self, customer_id: int, spot: QPoint) -> None:
        """Show what to know before a call, at a global position."""
        from crm_desktop.ui.call_brief import open_brief

        open_brief(self._window.context, customer_id, spot)

    def log_call(self, customer_id: int, minutes: int, contact_id: int | None = None) -> None:
        """Open the follow-up dialog for a telephone call that has just been made."""
        from crm_desktop.store import options
        from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog

        self._window.raise_window()
        dialog = FollowUpDialog(self._window.context, customer_id)
        method = options.current(self._window.context.store).find("method", "电话")
        if method is not None:
            dialog.methods.set_current(str(method))
        dialog.minutes.setText(str(minutes))
        if contact_id is not None:
            dialog.person.choose(contact_id)
        dialog.open()

    def _open_form(self, customer_id: int | None, field: str = "") -> None:
        from crm_desktop.ui.forms.customer_form import CustomerForm

        form = CustomerForm(self._window.context, customer_id, self._window)
        self._window.show_form(form)
        if field:
            form.go_to(field)

    def close_form(self) -> None:
        """Leave the form."""
        self._window.close_form()

    def log_follow_up(self, customer_id: int) -> None:
        """Open the follow-up dialog."""
        from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog

        FollowUpDialog(self._window.context, customer_id).open()

    def quick_log(self, customer_id: int = 0) -> None:
        """Open the line for a follow-up; the customer is the one meant where it names nobody."""
        from crm_desktop.ui.forms.quick_dialog import QuickLogDialog

        QuickLogDialog(self._window.context, customer_id).open()

    def plan_follow_up(self, customer_id: int) -> None:
        """Open the follow-up dialog to plan a touch."""
        from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog

        FollowUpDialog(self._window.context, customer_id, plan=True).open()

    def change_grade(self, customer_ids: Sequence[int], option_id: int | None = None) -> None:
        """Ask for grade and reason."""
        from crm_desktop.ui.forms.grade_dialog import GradeDialog

        if customer_ids:
            GradeDialog(self._window.context, customer_ids, option_id).open()

    def record_conversion(self, customer_id: int, conversion_id: int = 0) -> None:
        """Open the conversion dialog; 0 begins a new deal."""
        from crm_desktop.ui.forms.conversion_dialog import ConversionDialog

        ConversionDialog(self._window.context, customer_id, conversion_id).open()

    def record_loss(self, customer_id: int) -> None:
        """Open the loss dialog."""
        from crm_desktop.ui.forms.loss_dialog import LossDialog

        LossDialog(self._window.context, customer_id).open()

    def service(self, room: str, *args: object) -> None:
        """Open a room of the service records by its name in service_rooms."""
        from crm_desktop.ui import service_rooms

        getattr(service_rooms, room)(self._window.context, *args)

    def show_health(self) -> None:
        """Look at the health of the data, over the tab."""
        from crm_desktop.ui.health.page import HealthPage

        self._window.show_form(HealthPage(self._window.context, self._window))

    def attach(self, customer_id: int) -> None:
        """Choose files to keep with the customer."""
        from crm_desktop.ui.forms.attach import attach_files

        attach_files(self._window.context, customer_id)

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        """Open the import dialog."""
        from crm_desktop.ui.import_dialog import ImportDialog

        ImportDialog(self._window.context, list(paths)).open()

    def export(self) -> None:
        """Choose what to export and where to."""
        from crm_desktop.ui.export_dialog import ExportDialog

        ExportDialog(self._window.context).open()

    def show_palette(self, typed: str = "") -> None:
        """Open search and commands."""
        self._window.show_palette(typed)

    def show_settings(self) -> None:
        """Open the settings."""
        from crm_desktop.ui.settings.window import SettingsWindow

        SettingsWindow(self._window.context).open()

    def show_help(self) -> None:
        """Open the list of shortcuts."""
        from crm_desktop.ui.shortcut_help import ShortcutHelp

        ShortcutHelp(self._window.context).open()
