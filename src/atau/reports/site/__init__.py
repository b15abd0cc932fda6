"""The web edition of a glossary: static pages for readers, with a search that knows inflected forms.

Start with `pages.py` (which pages there are), then `edition.py` (what they show) and `search_data.py` (what the search reads).
"""

from atau.reports.site.edition import Edition
from atau.reports.site.pages import site_files

__all__ = ["Edition", "site_files"]
