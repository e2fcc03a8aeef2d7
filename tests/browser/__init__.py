"""What only a browser can tell: journeys, keyboard, accessibility, and that nothing is stored or fetched elsewhere."""
