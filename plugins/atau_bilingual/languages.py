"""What languages are called, and how they are named in Word."""

_REGIONS = {
    "en": "GB",
    "kk": "KZ",
    "ru": "RU",
}  # Word has dictionaries for regions; the United Nations spell as the British


def autonym(tag: str | None) -> str:
    """A language's name in that language: "Русский" for "ru"; the tag where nobody knows it, "" for none."""
    from babel import Locale, UnknownLocaleError

    if not tag:
        return ""
    try:
        name = Locale.parse(tag, sep="-").get_display_name() or tag
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:]


def word_tag(tag: str | None) -> str | None:
    """The tag with the region that Word wants: "kk-KZ" for "kk"."""
    return f"{tag}-{_REGIONS[tag]}" if tag in _REGIONS else tag


def pair_name(source: str | None, target: str | None) -> str:
    """Both languages by their names, "English – Русский"; those that are known."""
    return " – ".join(filter(None, (autonym(source), autonym(target))))
