"""The conformance kit: what every plugin has to keep, as tests that its author inherits.

    from atau.testing import FormatConformance, Sample

    class TestMyFormat(FormatConformance):
        plugin = "my_plugin"

        def samples(self):
            return [Sample("letter.my", b"...", ["Freedom", "of", "assembly"])]

pytest collects the inherited tests with the class. `BytesSource` is a document in memory, for tests of one's own.
`atau.testing.glossaries` has the same for formats of glossaries.
"""

import pytest

pytest.register_assert_rewrite(*(f"atau.testing.{name}" for name in ("formats", "rendering", "glossaries", "imports")))

from atau.testing.formats import FormatConformance, Sample  # noqa: E402 - after the registration
from atau.testing.sources import BytesSource  # noqa: E402

__all__ = ["BytesSource", "FormatConformance", "Sample"]
