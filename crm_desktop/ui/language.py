"""Which language the window speaks, and its translators."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop import paths


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
