"""One window per data folder: a lock beside the book, and a socket by which a second start raises the first window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_TIMEOUT_MS = 500


def _name(folder: Path) -> str:
    from hashlib import sha256  # noqa: PLC0415 - see listen

    return "customer-book-" + sha256(str(folder.resolve()).encode()).hexdigest()[:16]


class SingleInstance(QObject):
    """Holds the lock of a data folder. Signals: `raised(list of paths)` when another start asked for the window."""

    raised = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        with suppress(OSError):  # the lock then fails too, and says that it was not taken by anybody
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "book.lock"))
        # a lock whose owner is gone is taken over at once; age alone never makes one stale
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the folder, or return False when another program has it."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Answer later starts from now on; apart from `acquire`, as the first picture need not wait for sockets."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        QLocalServer.removeServer(_name(self._folder))
        server = self._server = QLocalServer(self)
        server.newConnection.connect(self._greet)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.listen(_name(self._folder))

    def is_taken(self) -> bool:
        """After `acquire` failed: whether another program has the folder, or else nothing can be written there."""
        return self._lock.error() == QLockFile.LockError.LockFailedError

    def ask_to_raise(self, files: list[str] | None = None) -> bool:
        """Tell the program that has the folder to show its window (and import `files`); False when nobody answers."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        socket.connectToServer(_name(self._folder))
        if not socket.waitForConnected(_TIMEOUT_MS):
            return False
        socket.write("\n".join(["raise", *(files or [])]).encode())
        sent = socket.waitForBytesWritten(_TIMEOUT_MS)
        socket.disconnectFromServer()
        return sent

    def release(self) -> None:
        """Give the folder back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable() or socket.waitForReadyRead(_TIMEOUT_MS):
            words = bytes(socket.readAll().data()).decode(errors="replace").split("\n")
            if words[0] == "raise":
                self.raised.emit([word for word in words[1:] if word])
