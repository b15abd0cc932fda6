"""Atau: a terminology and translation toolkit. This module is the plugin author's door: `hookimpl` and the version.

A plugin is one entry point in the group `atau`: a module or an object whose methods, marked with `@hookimpl`, implement
hooks of `atau.hooks.hookspecs`. What it passes and gets are the types of `atau.model` and `atau.hooks.interfaces`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pluggy import HookimplMarker

    hookimpl = HookimplMarker("atau")

__version__ = "0.1.0"
__all__ = ["__version__", "hookimpl"]


def __getattr__(name: str) -> Any:
    # Lazy: a program that imports atau.model alone does not pay for pluggy.
    if name == "hookimpl":
        from pluggy import HookimplMarker

        return HookimplMarker("atau")
    raise AttributeError(name)
