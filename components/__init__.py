"""What a page is drawn with: domain objects in, components, figure dicts and SVG out."""
