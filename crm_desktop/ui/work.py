"""The one door for work that writes or takes long: one writer thread, one reader, results on the UI thread."""

import inspect
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.store.database import Store

Done = Callable[[Any], None]
Failed = Callable[[Message], None]
_BEAT = 0.1


@dataclass(eq=False)
class Job:
    """One piece of work: how far it is, and whether it is asked to stop."""

    label: str
    fn: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    done: Done | None = None
    failed: Failed | None = None
    cancellable: bool = False
    progress: tuple[int, int, str] = (0, 0, "")
    stopping: bool = field(default=False)
    result: Any = None
    error: BaseException | None = None


class Work(QObject):
    """Runs service functions with the store as their first argument.

    Signals: `started(Job)`, `moved(Job)`, `ended(Job)`, `refused(Message)` for a UserError nobody else takes.
    """

    started = Signal(object)
    moved = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    _finished = Signal(object)

    def __init__(self, store: Store, *, serial: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._serial = serial
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._jobs: list[Job] = []
        self._finished.connect(self._deliver)

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        label: str = "",
        **kwargs: Any,
    ) -> Job:
        """Queue `fn(store, *args, **kwargs)` on the writer; `done(result)`, `failed(message)` come on the UI thread."""
        return self._queue(self._writer, Job(label, fn, args, _without_none(kwargs), done, failed))

    def read(self, fn: Callable[..., Any], *args: Any, done: Done, label: str = "", **kwargs: Any) -> Job:
        """The same beside the writer, for slow reads."""
        return self._queue(self._reader, Job(label, fn, args, kwargs, done))

    def ahead(self, fn: Callable[..., Any], *args: Any) -> Future[Any]:
        """Begin to read what will be wanted in a moment; the caller waits for `result()` itself."""
        if not self._serial:
            return self._reader.submit(fn, *args)
        ready: Future[Any] = Future()
        ready.set_result(fn(*args))
        return ready

    @property
    def busy(self) -> bool:
        """Whether anything is queued or running."""
        return bool(self._jobs)

    @property
    def writing(self) -> bool:
        """Whether long work is running that has not been asked to stop."""
        return any(job.cancellable and not job.stopping for job in self._jobs)

    def runs(self, job: Job) -> bool:
        """Whether a job is queued or running."""
        return job in self._jobs

    def cancel(self, job: Job | None = None) -> None:
        """Ask one job (or all) to stop at its next report; what it wrote is rolled back."""
        for one in [job] if job else list(self._jobs):
            one.stopping = True

    def close(self) -> None:
        """Stop everything and wait for it."""
        self.cancel()
        self._writer.shutdown(wait=True)
        self._reader.shutdown(wait=True)

    def _queue(self, pool: ThreadPoolExecutor, job: Job) -> Job:
        if "progress" in inspect.signature(job.fn).parameters and "progress" not in job.kwargs:
            job.cancellable = True
            job.kwargs["progress"] = _Reporter(job, self.moved)
        self._jobs.append(job)
        self.started.emit(job)
        if self._serial:
            self._work(job)
        else:
            pool.submit(self._work, job)
        return job

    def _work(self, job: Job) -> None:
        try:
            job.result = job.fn(self.store, *job.args, **job.kwargs)
        except (Exception, Cancelled) as error:  # noqa: BLE001 - every failure is delivered, none is swallowed
            job.error = error
        if self._serial:
            self._deliver(job)
        else:
            self._finished.emit(job)

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._jobs.remove(job)
        self.ended.emit(job)
        error = job.error
        if error is None:
            if job.done is not None and _there(job.done):
                job.done(job.result)
        elif isinstance(error, UserError):
            (job.failed if job.failed is not None and _there(job.failed) else self.refused.emit)(error.message)
        elif not isinstance(error, Cancelled):
            sys.excepthook(type(error), error, error.__traceback__)


class _Reporter:
    """The progress callable of a job: throttled to ten reports a second, and the place where cancelling happens."""

    def __init__(self, job: Job, moved: Any) -> None:
        self._job = job
        self._moved = moved
        self._last = 0.0

    def __call__(self, done: int, total: int, label: str = "", /) -> None:
        if self._job.stopping:
            raise Cancelled
        self._job.progress = (done, total, label)
        now = time.monotonic()
        if now - self._last >= _BEAT:
            self._last = now
            self._moved.emit(self._job)


def _there(told: Callable[..., Any]) -> bool:
    """Whether who asked is still there: a dialog may have been closed before its answer came."""
    asked = getattr(told, "__self__", None)
    return not isinstance(asked, QObject) or isValid(asked)


def _without_none(kwargs: dict[str, Any]) -> dict[str, Any]:
    """Leave out an origin that was not given: not every function takes one."""
    return {key: value for key, value in kwargs.items() if not (key == "origin" and value is None)}
