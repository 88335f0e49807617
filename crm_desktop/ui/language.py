"""Which language the window speaks, and its translators."""

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


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the program's and Qt's own words; keep the returned translators alive."""
    kept = []
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_words), (language, str(paths.resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            kept.append(translator)
    return kept
