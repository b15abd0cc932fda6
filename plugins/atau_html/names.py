"""The elements of HTML as they matter to text: which are blocks, what their text is, and what nobody is shown.

Everything else is inline and dissolves into the text around it, as in a browser.
"""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# Kinds of units that an element gives to the text in it, paragraphs inside it included.
KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd", "option"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "title": "title",
}

BLOCKS = frozenset(
    (
        "html",
        "head",
        "body",
        "title",
        "address",
        "article",
        "aside",
        "blockquote",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "listing",
        "xmp",
        "plaintext",
        "frameset",
    )
)

# The frame of every page, often not even written: no comment means them.
FRAME = frozenset(("html", "head", "body"))

# White space counts in these.
PREFORMATTED = frozenset(("pre", "textarea", "listing", "xmp", "plaintext"))

# Never shown, or shown only where something else fails; readings beside ruby text are not part of the sentence.
UNSHOWN = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "noembed",
        "noframes",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
        "datalist",
        "rt",
        "rp",
    )
)

ATTRIBUTE = "attribute"
"""The kind of the units that attributes are."""

# Attributes that people read or hear, on any element …
SPOKEN = ("alt", "title", "aria-label", "placeholder", "label", "summary")

# … and the words of buttons, which stand in `value`.
BUTTONS = frozenset(("submit", "button", "reset"))

# What search engines and messengers show of a page.
DESCRIPTIONS = frozenset(("description",))

# Roles of Digital Publishing WAI-ARIA: where notes stand, and what points to them and back.
REFERENCE = "doc-noteref"
POINTERS = frozenset((REFERENCE, "doc-backlink"))
NOTES = {"doc-footnote": "footnote", "doc-endnotes": "endnote"}
