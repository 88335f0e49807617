"""Loads Qt and puts Python's own import back: imported first, it halves the time until the window stands.

PySide6 hooks the import statement for its `__feature__` switch and then reads and scans the source of every module
that is imported after it (inspect.getsource, a millisecond or two each). Nothing here uses the switch.
"""

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - the hook is set while it loads

builtins.__import__ = _plain
