"""Which language the window speaks, and its translators."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop import paths
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP

_LEFT_OUT_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)
"""Words of Qt's own file dialog that its Chinese lacks; the program's translations are asked first."""


def chosen(setting: str, argument: str | None = None) -> str:
    """ "zh_CN" or "en": the argument wins, then the setting; "system" means Chinese on every Chinese system."""
    wanted = argument or setting
    if wanted != "system":
        return wanted
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class _Words(QTranslator):
    """Translations held in memory: Qt maps a file, and one replaced by an update would pull the words away."""

    def __init__(self, app: QCoreApplication, path: Path) -> None:
        super().__init__(app)
        self._data = path.read_bytes()
        self.load(self._data)


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the program's and Qt's own words; keep the returned translators alive."""
    kept: list[QTranslator] = []
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (qt_words / f"qtbase_{language}.qm", paths.resource("i18n", f"{language}.qm")):
        if path.is_file():
            kept.append(_Words(app, path))
            app.installTranslator(kept[-1])
    return kept
