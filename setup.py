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
        for folder, patterns in {"glossary": ["*.toml", "LICENSE"], "locales": ["*/LC_MESSAGES/*.mo"]}.items():
            for path in (path for pattern in patterns for path in (HERE / folder).glob(pattern)):
                target = Path(self.build_lib, "atau", path.relative_to(HERE))
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)


def compile_catalogues() -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for path in (HERE / "locales").glob("*/LC_MESSAGES/*.po"):
        with path.open("rb") as source, path.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=path.parents[1].name))


setup(packages=list(PACKAGES), package_dir=PACKAGES, cmdclass={"build_py": BuildWithData})
