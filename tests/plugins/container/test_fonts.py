"""Fonts that are known to have the Kazakh letters have them, as far as this machine can tell."""

import subprocess

from atau_container.fonts import HAS_KAZAKH, has_kazakh_letters


def test_names_are_compared_without_regard_to_case():
    assert has_kazakh_letters("DejaVu Serif")
    assert has_kazakh_letters(" TIMES NEW ROMAN ")
    assert not has_kazakh_letters("Wingdings")
    assert not has_kazakh_letters("")
    assert all(name == name.lower().strip() for name in HAS_KAZAKH)


def test_fonts_of_this_machine_do_as_they_are_said_to(program):
    def families(*pattern):
        found = subprocess.run(
            [program("fc-list"), *pattern, "family"], check=True, capture_output=True, encoding="utf-8"
        )
        return {name.strip().lower() for line in found.stdout.splitlines() for name in line.split(",")}

    assert families() & HAS_KAZAKH <= families(":lang=kk")
