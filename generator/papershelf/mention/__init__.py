"""Named systems: who introduces which name, who mentions it, and what acronyms stand for."""
