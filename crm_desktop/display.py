"""Whether a window can be opened here, asked before Qt is, because Qt aborts the process when it cannot."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_SCREENLESS = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay")
_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def problem(environ: Mapping[str, str] = os.environ) -> str:
    """Return one sentence that says why no window can be opened and what to do, or an empty text."""
    platform = environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if not sys.platform.startswith("linux") or platform in _SCREENLESS:
        return ""
    wayland, x11 = environ.get("WAYLAND_DISPLAY", ""), environ.get("DISPLAY", "")
    if not wayland and not x11:
        return (
            "No display: start it in a desktop session, set DISPLAY or WAYLAND_DISPLAY, "
            "or use a command such as `crm-desktop list customers`."
        )
    if wayland and platform != "xcb" and _wayland_answers(wayland, environ.get("XDG_RUNTIME_DIR", "")):
        return ""
    return _x11_problem(x11) if x11 else f"The display {wayland} does not answer: start it in a desktop session."


def missing_library(error: ImportError) -> str:
    """Return one sentence for an import that failed on a system library, or an empty text for any other one."""
    text = str(error)
    if "cannot open shared object file" in text:
        return _install(text.split(":", maxsplit=1)[0], "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1")
    if "DLL load failed" in text:
        return "A system library of Windows is missing: install the Microsoft Visual C++ Redistributable."
    return ""


def _install(library: str, packages: str) -> str:
    return f"The system library {library} is missing: run `bash .ci/setup` or `sudo apt install {packages}`."


def _wayland_answers(name: str, runtime: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        return client.connect_ex(str(Path(runtime) / name)) == 0


def _x11_problem(name: str) -> str:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return _install("libxcb.so.1", "libxcb1 " + " ".join(_LIBRARIES.values()))
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    # the library itself opens the display, so cookies and remote hosts count exactly as they will for Qt
    connection = xcb.xcb_connect(name.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        return f"The display {name} cannot be opened: start it in a desktop session, or set DISPLAY to a running one."
    for library, package in _LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            return _install(library, package)
    return ""
