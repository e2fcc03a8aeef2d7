"""Everything with an address, one module each."""
