"""How findings are shown, one output a module; `places.py` says in words where something stands."""
