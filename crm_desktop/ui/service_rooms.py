"""The dialogs of the service records, each read when it is first opened."""

# ruff: noqa: PLC0415 - a dialog's code is read when the dialog is opened, not at start

from crm_desktop.ui.context import Context


def complain(context: Context, customer_id: int, complaint_id: int = 0) -> None:
    """Open the record of a complaint; 0 begins a new one."""
    from crm_desktop.ui.forms.complaint_dialog import ComplaintDialog

    ComplaintDialog(context, customer_id, complaint_id).open()
