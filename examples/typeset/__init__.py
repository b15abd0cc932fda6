"""How the example documents are made: a text source, TOML with a small markup → Word and HTML; LibreOffice makes the rest."""
