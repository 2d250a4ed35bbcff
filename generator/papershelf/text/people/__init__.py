"""Names of people and of bodies, as sources write them."""
