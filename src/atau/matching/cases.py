"""The rule of capitals that a term sets: a name must be capitalised, an acronym is all capitals, all else is free."""

from collections.abc import Sequence


def case_rule(citation: str, rule: str, is_abbreviation: bool) -> str:
    """The rule for a citation form: that of its term, or that of acronyms where it is one by its looks."""
    if citation.isupper() and len(citation) > 1:
        return "upper"
    return "exact" if is_abbreviation else rule


def case_fits(words: Sequence[str], citation: str, rule: str) -> bool:
    """Whether the words of a text are capitalised as the rule asks for the citation form."""
    if rule == "free" or all(word.isupper() for word in words if word[0].isalpha()):
        return True
    if rule == "capitalised":
        return words[0][0].isupper()
    if rule == "upper":
        # The ending may be small: «МИДа», "NGOs", «БҰҰ-ның».
        surface = "".join(words)
        letters = "".join(character for character in citation if character.isalnum())
        return surface[: len(letters)].isupper() or "".join(filter(str.isalnum, surface))[: len(letters)].isupper()
    wanted = [part[0].isupper() for part in citation.replace("-", " ").split()]
    seen = [part[0].isupper() for word in words for part in word.replace("-", " ").split()]
    return all(capital for capital, want in zip(seen, wanted, strict=False) if want)
