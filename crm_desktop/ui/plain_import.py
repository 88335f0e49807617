"""Loads Qt without two of its habits, which together cost a third of the time until the window stands.

PySide6 compiles its writer of stub files from source at every start; nothing calls it, so empty modules take its
place. And it hooks the import statement for its `__feature__` switch and then reads and scans the source of every
module that is imported after it (inspect.getsource, a millisecond or two each); nothing here uses the switch.
"""

import builtins
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec

_plain = builtins.__import__

if "shiboken6" not in sys.modules:
    for name in ("shibokensupport.signature.lib.pyi_generator", "shibokensupport.signature.lib.enum_sig"):
        sys.modules[name] = module_from_spec(ModuleSpec(name, None))

import PySide6.QtCore  # noqa: E402, F401 - the hook is set while it loads

builtins.__import__ = _plain
