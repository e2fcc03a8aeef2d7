"""All that Länsläget knows and where it comes from; knows nothing of Dash or Plotly."""
