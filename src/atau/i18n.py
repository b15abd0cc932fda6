"""The language of the interface: English msgids, translated through gettext in the locale of the current context.

`_` and `ngettext` translate at once; `N_` only marks a string for extraction. A server speaks several languages at
once through `use(locale)`; the command line calls `use_environment()`, which also binds gettext's global domain, so that
click's own words follow. The names of locales are those of gettext (LANGUAGE, LC_ALL, LC_MESSAGES, LANG).
"""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from atau import resources

DOMAIN = "atau"

_translations: ContextVar[_gettext.NullTranslations] = ContextVar("translations", default=_gettext.NullTranslations())  # noqa: B039 - it is never changed


def _(message: str) -> str:
    """The message in the language of the interface."""
    return _translations.get().gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The message in the plural form that `number` takes in the language of the interface."""
    return _translations.get().ngettext(singular, plural, number)


def N_(message: str) -> str:  # noqa: N802 - the name that every extractor of msgids knows
    """Mark a message for translation where it is defined; translate it with `_` where it is shown."""
    return message


def _load(locales: list[str] | None) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, resources.folder("locales"), languages=locales, fallback=True)


@contextmanager
def use(locale: str) -> Iterator[None]:
    """Speak the given locale ("kk", "ru", "en") inside the block."""
    token = _translations.set(_load([locale]))
    try:
        yield
    finally:
        _translations.reset(token)


def use_environment() -> None:
    """Speak the language that the environment asks for, here and in libraries that use gettext's global domain."""
    _translations.set(_load(None))
    _gettext.bindtextdomain(DOMAIN, str(resources.folder("locales")))
    _gettext.textdomain(DOMAIN)
