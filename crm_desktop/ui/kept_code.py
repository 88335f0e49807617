"""Keeps compiled the sources that PySide6 brings as text in a zip and compiles anew at every start.

The code goes where Python keeps the bytecode of this very package, under the same conditions (`sys.pycache_prefix`,
`sys.dont_write_bytecode`, a folder that can be written); without it every start compiles, as it would anyway.
"""

import builtins
import marshal
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from zlib import crc32

_compile = builtins.compile


@contextmanager
def kept(sources: str, empty: Collection[str] = ()) -> Iterator[None]:
    """Within it, `compile` of files whose name starts with `sources` looks at the kept code first.

    Files named in `empty` are not wanted: they count as empty.
    """
    place = Path(cache_from_source(str(Path(__file__).with_name("qt_support.py"))))
    codes = _read(place)
    known = len(codes)

    def compiled(source: object, name: str, *words: object, **options: object) -> object:
        if not isinstance(source, bytes) or not str(name).startswith(sources):
            return _compile(source, name, *words, **options)  # type: ignore[call-overload]  # handed on as it came
        if name in empty:
            source = b""
        key = (name, len(source), crc32(source))
        if key not in codes:
            codes[key] = _compile(source, name, *words, **options)  # type: ignore[call-overload]  # as above
        return codes[key]

    builtins.compile = compiled  # type: ignore[assignment]  # the same for every other caller
    try:
        yield
    finally:
        builtins.compile = _compile
    if len(codes) > known and not sys.dont_write_bytecode:
        _write(place, codes)


Codes = dict[tuple[str, int, int], CodeType]
"""Code by file name, length and checksum of its source."""


def _read(place: Path) -> Codes:
    # a file cut short by a power cut is as good as none
    with suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(place.read_bytes())  # noqa: S302 - as trusted as the bytecode beside it
        if isinstance(found, dict):
            return found
    return {}


def _write(place: Path, codes: Codes) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.{os.getpid()}")
        part.write_bytes(marshal.dumps(codes))
        part.replace(place)
