"""The doors through which plugins come: the hooks, the shapes of what passes through them, and the manager."""
