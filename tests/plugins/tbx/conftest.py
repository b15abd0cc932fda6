"""The official rules of TBX: the RELAX NG schema of the core, and the Schematron rules of TBX-Basic, evaluated as XPath 2."""

import io
import os

import pytest
from lxml import etree

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"


@pytest.fixture(scope="session")
def core_faults(shared):
    """A function that gives what the core schema finds wrong with the bytes of a file."""
    schema = etree.RelaxNG(file=str(shared / "schemas" / "tbx" / "TBXcoreStructV03.rng"))

    def faults(data: bytes) -> list[str]:
        schema.validate(etree.parse(io.BytesIO(data)))
        return [error.message for error in schema.error_log]

    return faults


@pytest.fixture(scope="session")
def dialect_faults(shared):
    """A function that gives the assertions of TBX-Basic that fail for the bytes of a file."""
    try:
        from saxonche import PySaxonProcessor
    except ImportError:  # it has no wheels for some machines
        assert os.environ.get("ATAU_TESTS") != "all", "saxonche is missing, and ATAU_TESTS=all asks for every test"
        pytest.skip("saxonche is missing")
    processor = PySaxonProcessor(license=False)

    def faults(data: bytes, style: str = "DCA") -> list[str]:
        rules = etree.parse(str(shared / "schemas" / "tbx" / f"TBX-Basic_{style}.sch"))
        xpath = processor.new_xpath_processor()
        for namespace in rules.iter(f"{SCHEMATRON}ns"):
            xpath.declare_namespace(namespace.get("prefix"), namespace.get("uri"))
        document = processor.parse_xml(xml_text=data.decode())
        found = []
        for pattern in rules.iter(f"{SCHEMATRON}pattern"):
            taken: list[
                str
            ] = []  # a node obeys the first rule of a pattern whose context it fits (ISO/IEC 19757-3, 6.5)
            for rule in pattern.iter(f"{SCHEMATRON}rule"):
                context = f"({' | '.join(_anywhere(rule.get('context')))})"
                before = f" except ({' | '.join(taken)})" if taken else ""
                taken.append(context)
                for assertion in rule.iter(f"{SCHEMATRON}assert"):
                    xpath.set_context(xdm_item=document)
                    failing = f"count(({context}{before})[not({assertion.get('test')})])"
                    if int(str(xpath.evaluate_single(failing))):
                        found.append(" ".join(assertion.text.split()))
        return found

    return faults


def _anywhere(pattern: str) -> list[str]:
    """The nodes that a match pattern fits, wherever they stand."""
    return [f"//{one.strip()}" for one in pattern.split("|")]
