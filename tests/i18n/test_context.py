"""The language of the interface belongs to a context: two can be spoken at once."""

import threading
from contextvars import copy_context

from atau import i18n

MESSAGE = "no such file"
RUSSIAN, KAZAKH = "нет такого файла", "мұндай файл жоқ"


def test_language_holds_inside_the_block():
    with i18n.use("kk"):
        assert i18n._(MESSAGE) == KAZAKH
        with i18n.use("ru"):
            assert i18n._(MESSAGE) == RUSSIAN
        assert i18n._(MESSAGE) == KAZAKH
    with i18n.use("en"):
        assert i18n._(MESSAGE) == MESSAGE


def test_unknown_language_is_english():
    with i18n.use("tlh"):
        assert i18n._(MESSAGE) == MESSAGE


def test_numbers_choose_the_form():
    def counted(locale, number):
        with i18n.use(locale):
            return i18n.ngettext("{number} warning", "{number} warnings", number).format(number=number)

    assert [counted("ru", number) for number in (1, 3, 5, 11, 21)] == [
        "1 предупреждение",
        "3 предупреждения",
        "5 предупреждений",
        "11 предупреждений",
        "21 предупреждение",
    ]
    assert [counted("kk", number) for number in (1, 5)] == ["1 ескерту", "5 ескерту"]


def test_two_threads_speak_two_languages_at_once():
    both_inside = threading.Barrier(2, timeout=30)
    said = {}

    def speak(locale):
        with i18n.use(locale):
            both_inside.wait()
            said[locale] = i18n._(MESSAGE)
            both_inside.wait()

    threads = [threading.Thread(target=copy_context().run, args=(speak, locale)) for locale in ("ru", "kk")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == {"ru": RUSSIAN, "kk": KAZAKH}
