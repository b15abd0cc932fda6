"""The built-in glossary as a web edition, built once."""

import pytest

from atau.config import Configuration
from atau.pipeline.builtins import load_plugins
from atau.pipeline.site import make_edition
from atau.reports.site import Edition, site_files


@pytest.fixture(scope="session")
def edition() -> Edition:
    return make_edition(Configuration(), load_plugins())


@pytest.fixture(scope="session")
def files(edition) -> dict[str, bytes]:
    return dict(site_files(edition))
