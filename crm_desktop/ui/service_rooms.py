"""The dialogs of the service records, each read when it is first opened."""

# ruff: noqa: PLC0415 - a dialog's code is read when the dialog is opened, not at start

from collections.abc import Collection, Sequence

from crm_desktop.domain.clock_rules import Group
from crm_desktop.ui.context import Context


def complain(context: Context, customer_id: int, complaint_id: int = 0) -> None:
    """Open the record of a complaint; 0 begins a new one."""
    from crm_desktop.ui.forms.complaint_dialog import ComplaintDialog

    ComplaintDialog(context, customer_id, complaint_id).open()


def installed(context: Context, customer_id: int, installation_id: int = 0) -> None:
    """Open an installed product; 0 begins a new one."""
    from crm_desktop.ui.forms.installation_dialog import InstallationDialog

    InstallationDialog(context, customer_id, installation_id).open()


def survey(context: Context, customer_id: int, survey_id: int = 0) -> None:
    """Open a satisfaction survey; 0 begins a new one."""
    from crm_desktop.ui.forms.survey_dialog import SurveyDialog

    SurveyDialog(context, customer_id, survey_id).open()


def check(context: Context, customer_id: int, groups: Collection[Group] = ()) -> None:
    """Open the check of a customer's data; without groups the stale ones are ticked."""
    from crm_desktop.ui.forms.check_dialog import CheckDialog

    CheckDialog(context, customer_id, groups).open()


def event(context: Context, customer_id: int, event_id: int = 0) -> None:
    """Open an event; 0 begins a new one."""
    from crm_desktop.ui.forms.event_dialogs import EventDialog

    EventDialog(context, customer_id, event_id).open()


def milestone(context: Context, customer_id: int, milestone_id: int = 0) -> None:
    """Open a milestone; 0 begins a new one."""
    from crm_desktop.ui.forms.event_dialogs import MilestoneDialog

    MilestoneDialog(context, customer_id, milestone_id).open()


def value(context: Context, customer_id: int) -> None:
    """Open what a customer is worth."""
    from crm_desktop.ui.forms.value_dialog import ValueDialog

    ValueDialog(context, customer_id).open()


def need_report(context: Context, customer_id: int) -> None:
    """Open the need analysis of a customer."""
    from crm_desktop.ui.forms.need_report_dialog import NeedReportDialog

    NeedReportDialog(context, customer_id).open()


def hot(context: Context) -> None:
    """Open the limit of hot customers and whose mark can go."""
    from crm_desktop.ui.forms.hot_dialog import HotDialog

    HotDialog(context).open()


def push(context: Context, customer_ids: Sequence[int] = ()) -> None:
    """Open the push of a new product, to these customers or to those that are described there."""
    from crm_desktop.ui.forms.push_dialog import PushDialog

    PushDialog(context, customer_ids).open()


def feedback(context: Context) -> None:
    """Open the export of feedback for the product department."""
    from crm_desktop.ui.forms.feedback_dialog import FeedbackDialog

    FeedbackDialog(context).open()


def content(context: Context) -> None:
    """Open the monthly list of content worth sending."""
    from crm_desktop.ui.forms.content_dialog import ContentDialog

    ContentDialog(context).open()


def desk(context: Context, tab: str = "complaint") -> None:
    """Open the lists of complaints ("complaint"), old data ("check") and needs to be asked for after talks ("talk")."""
    from crm_desktop.ui.forms.service_desk import ServiceDesk

    ServiceDesk(context, tab).open()
