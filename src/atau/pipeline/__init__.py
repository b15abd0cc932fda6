"""The verbs: check, match, search, lint. Read each file top-down; it says in which order things happen."""
