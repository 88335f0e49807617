"""With whom one talked: the contact's name, and a list of the customer's people behind it."""

from collections.abc import Sequence

from crm_desktop.services.customer_card import ContactCard
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class PersonButton(Button):
    """The first contact is chosen at the start; `contact_id` is None when nobody is."""

    def __init__(self, contacts: Sequence[ContactCard]) -> None:
        super().__init__("", "ghost", size="small", chevron=True)
        self._contacts = {contact.id: contact for contact in contacts}
        self._menu: PickMenu | None = None
        self.contact_id: int | None = None
        self.choose(contacts[0].id if contacts else None)
        if not contacts:
            self.hide()
        self.clicked.connect(self._open)

    def choose(self, contact_id: int | None) -> None:
        """Show another person, or none."""
        self.contact_id = contact_id
        contact = self._contacts.get(contact_id) if contact_id is not None else None
        name = (contact.name or contact.title) if contact else ""
        self.setText(name or self.tr("Contact"))
        self.setAccessibleName(self.tr("Talked to {name}").format(name=name) if name else self.tr("Contact"))
        self.updateGeometry()

    def _open(self) -> None:
        items = [PickItem(str(one.id), one.name or one.title, note=one.title) for one in self._contacts.values()]
        items.append(PickItem("", self.tr("Nobody in particular")))
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self)

    def _picked(self, key: str) -> None:
        self.choose(int(key) if key else None)
