"""How a number is written: decimal, Roman, in letters. The names are those of WordprocessingML (ISO/IEC 29500-1, 17.18.59)."""

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",  # without ё, й, ъ, ь, as Word counts
    "chicago": "*†‡§",
}
_CAPITALS = {"upperRoman": "lowerRoman", "upperLetter": "lowerLetter", "russianUpper": "russianLower"}
_LARGEST = 32_767  # Word's own; a number that a damaged file makes up must not become a page of letters


def numeral(number: int, form: str) -> str:
    """The number in that form; decimal for forms that are not known here, as for numbers no form has signs for."""
    if form in _CAPITALS:
        return numeral(number, _CAPITALS[form]).upper()
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form == "numberInDash":
        return f"- {number} -"
    if form == "ordinal":
        return f"{number}{_ordinal_ending(number)}"
    if not 0 < number <= _LARGEST:
        return str(number)
    if form == "lowerRoman":
        return _roman(number)
    if form in _LETTERS:
        letters = _LETTERS[form]
        return letters[(number - 1) % len(letters)] * min((number - 1) // len(letters) + 1, 100)
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
