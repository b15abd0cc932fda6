"""A Markdown parser whose inline tokens know where they stand: `token.meta["at"]`, an offset in the content of their block.

Links, pictures and code also know their `meta["end"]`, links and pictures the `meta["label_end"]` of their words.

markdown-it keeps no such positions. But it works through the content from left to right, asking its rules in turn at each
position: a rule that comes first and never applies sees every position go by, and the tokens that came since.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

    Rule = Callable[[StateInline, bool], bool]

_WITH_ENDS = ("link_open", "image", "code_inline")
DEEPEST_NESTING = 60  # levels; markdown-it's own limit is 20, beyond which it leaves text out


def parser() -> "MarkdownIt":
    """A parser for one document: CommonMark, tables and strikethrough, with positions."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST_NESTING}).enable(["table", "strikethrough"])
    # These join neighbouring pieces of text into one, and forget which of them was an escape.
    markdown.disable(["text_join", "fragments_join"], ignoreInvalid=True)
    from markdown_it.rules_inline import autolink, backtick, image, link

    for name, rule in (("link", link), ("image", image), ("backticks", backtick), ("autolink", autolink)):
        markdown.inline.ruler.at(name, _noting_ends(rule))
    watcher = _Watcher()
    markdown.inline.ruler.before("text", "positions", watcher.before_token)
    markdown.inline.ruler2.before("balance_pairs", "positions", watcher.at_end)
    return markdown


def _noting_ends(rule: "Rule") -> "Rule":
    """A rule that does what the rule does, and notes where it ended."""

    def noting(state: "StateInline", silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            token = next((token for token in state.tokens[known:] if token.type in _WITH_ENDS), None)
            if token is not None:
                token.meta["end"] = state.pos
                if token.type == "image":
                    token.meta["label_end"] = start + len("![") + len(token.content)
                elif token.info != "auto" and token.type == "link_open":
                    token.meta["label_end"] = state.md.helpers.parseLinkLabel(state, start, True)
        return True

    return noting


class _Watcher:
    def __init__(self) -> None:
        self._trails: dict[int, _Trail] = {}  # several at a time: a picture's words are parsed within its paragraph

    def before_token(self, state: "StateInline", silent: bool) -> bool:
        """An inline rule that never applies."""
        if not silent:
            self._trails.setdefault(id(state), _Trail()).follow(state)
        return False

    def at_end(self, state: "StateInline") -> None:
        """A rule over all tokens of a content, before others rearrange them."""
        self._trails.pop(id(state), _Trail()).follow(state)


class _Trail:
    """How far a content has been followed."""

    def __init__(self) -> None:
        self._seen = 0  # tokens
        self._at = 0  # where the rule began that ran last
        self._pending_from: int | None = None  # where the text began that is in no token yet

    def follow(self, state: "StateInline") -> None:
        """Note where the tokens stand that came since the last call."""
        at = self._at
        for token in state.tokens[self._seen :]:
            if token.type == "text" and self._pending_from is not None:
                token.meta["at"] = self._pending_from
            else:
                token.meta["at"] = at
                at += len(token.content) if token.type == "text" else 0
            self._pending_from = None
        if not state.pending:
            self._pending_from = None
        elif self._pending_from is None:
            self._pending_from = self._at
        self._seen = len(state.tokens)
        self._at = state.pos
