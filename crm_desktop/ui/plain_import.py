"""Loads Qt without two of its habits, which together cost a third of the time until the window stands.

PySide6 compiles its support modules from source at every start, a writer of stub files among them that nothing
calls; here they are compiled once. And it hooks the import statement for its `__feature__` switch and then reads and
scans the source of every module that is imported after it (inspect.getsource, a millisecond or two each); nothing
here uses the switch.
"""

import builtins

from crm_desktop.ui import kept_code, quick_enums

_plain = builtins.__import__
_UNUSED = ("shibokensupport/signature/lib/pyi_generator.py", "shibokensupport/signature/lib/enum_sig.py")

quick_enums.install()
with kept_code.kept("shibokensupport/", empty=_UNUSED):
    import PySide6.QtCore  # noqa: F401 - the hook is set while it loads

builtins.__import__ = _plain
