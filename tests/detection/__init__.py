"""How well claims, attributions and actors are found in annotated documents: `make bench-detection GOLD=folder`."""
