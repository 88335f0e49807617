"""Search over whole books: telephones that are more or less than digits."""

import pytest

from crm_desktop.services import customers
from crm_desktop.services.search import search
from crm_desktop.store.database import Store


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("0755-8888 6666转801", "88886666"),
        ("0755-8888 6666转801", "6666801"),
        ("0755-8888 6666转801", "0755"),
        ("139xxxx5678", "5678"),
        ("+86 138 0000 0000", "80000"),
    ],
)
def test_any_part_of_a_telephone_is_found_as_a_telephone(store: Store, cell: str, typed: str) -> None:
    customers.add(store, {"name": "宏远机械", "contact_name": "林工", "contact_points": cell})
    assert [(hit.name, hit.field) for hit in search(store, typed).hits] == [("宏远机械", "phone")]
