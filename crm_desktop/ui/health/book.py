"""What the health window reads of the book in one go, beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services import completeness, data_health, tags, verifications
from crm_desktop.services.completeness import TypeRow
from crm_desktop.services.data_health import Audited, Found
from crm_desktop.services.tags import StaleTag
from crm_desktop.services.verifications import StaleCustomer
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class HealthBook:
    """Everything that the window shows, as it was at one moment; `found` is empty until every value was looked at."""

    at: datetime
    matrix: Sequence[TypeRow]
    found: Found
    stale: Sequence[StaleCustomer]
    stale_total: int
    sample: Sequence[Audited]
    old_tags: Sequence[StaleTag]
    tag_days: int

    def filled(self) -> tuple[int, int]:
        """How many of the needed values of all customers are there, and how many there should be."""
        pairs = [row.filled() for row in self.matrix]
        return sum(have for have, _want in pairs), sum(want for _have, want in pairs)


def read(store: Store, at: datetime, progress: Progress = no_progress, *, values: bool = True) -> HealthBook:
    """Look at the whole book, without `values` only at what is counted quickly; cancelling in `progress` ends it."""
    found: Found = data_health.look(store, at, progress) if values else {}
    today = at.date()
    return HealthBook(
        at=at,
        matrix=completeness.matrix(store),
        found=found,
        stale=verifications.queue(store, today, verifications.MOST),
        stale_total=verifications.count(store, today),
        tag_days=tags.stale_days(store),
        old_tags=tags.stale(store, today, verifications.MOST),
        sample=data_health.sample(store, at.strftime("%Y-%m")),
    )
