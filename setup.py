"""Packages from two roots, the glossary and the interface catalogues inside the wheel; the metadata stands in setup.cfg."""

import shutil
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent
PACKAGES = {name: f"{root}/{name.replace('.', '/')}" for root in ("src", "plugins") for name in find_packages(root)}


class BuildWithData(build_py):
    """Compile the catalogues, and copy glossary/ and locales/ into the package unless it is installed in place."""

    def run(self) -> None:
        super().run()
        compile_catalogues()
        if self.editable_mode:
            return
        for path in bundled("glossary/*.toml", "glossary/LICENSE", "locales/*/LC_MESSAGES/*.mo"):
            target = Path(self.build_lib, "atau", path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(HERE / path, target)

    def get_source_files(self) -> list[str]:
        sources = bundled("glossary/*", "locales/*.pot", "locales/*/LC_MESSAGES/*.po")
        return [*super().get_source_files(), *map(str, sources)]


def bundled(*patterns: str) -> list[Path]:
    return [path.relative_to(HERE) for pattern in patterns for path in sorted(HERE.glob(pattern)) if path.is_file()]


def compile_catalogues() -> None:
    # Not Babel: it leaves the \\b of click's paragraphs as two letters, and such a msgid is never found.
    import polib

    for path in bundled("locales/*/LC_MESSAGES/*.po"):
        polib.pofile(str(HERE / path)).save_as_mofile(str((HERE / path).with_suffix(".mo")))


setup(packages=list(PACKAGES), package_dir=PACKAGES, cmdclass={"build_py": BuildWithData})
