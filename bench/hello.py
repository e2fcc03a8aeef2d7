"""The yardstick of lightness: Dash's hello world as shipped, compressed with gzip, and one callback to count."""

from __future__ import annotations

from dash import Dash, Input, Output, callback, html

app = Dash(__name__, compress=True)
app.layout = [html.Div("Hello World", id="hello"), html.Button("Again", id="again")]
server = app.server


@callback(Output("hello", "children"), Input("again", "n_clicks"), prevent_initial_call=True)
def again(clicks: int) -> str:
    """The smallest answer there is."""
    return f"Hello World {clicks}"
