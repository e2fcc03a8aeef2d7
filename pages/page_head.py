"""What the head of a view's document tells those who find or share it: words, a picture, its address."""

from __future__ import annotations

from markupsafe import Markup, escape

from components.svg_card import HEIGHT, WIDTH
from pages import origin
from pages.address import address
from pages.caption import SITE, name, words
from pages.discovery import discovery
from pages.known_pages import title
from pages.pictures import picture_address
from pages.sharing_card import card
from pages.view import View


def page_head(view: View) -> str:
    """Title, description, canonical address and the links of oEmbed; Open Graph and X for those who share it."""
    here, described = origin.absolute(address(view)), words(view)
    shared = {
        "og:type": "website",
        "og:site_name": SITE,
        "og:locale": "sv_SE",
        "og:title": name(view),
        "og:description": described,
        "og:url": here,
        "og:image": origin.absolute(picture_address(view)),
        "og:image:type": "image/png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": card(view).name,
    }
    return "".join(
        [
            f"<title>{escape(title(view))}</title>",
            Markup('<meta name="description" content="{}">').format(described),
            Markup('<link rel="canonical" href="{}">').format(here),
            *(Markup('<meta property="{}" content="{}">').format(*one) for one in shared.items()),
            '<meta name="twitter:card" content="summary_large_image">',
            discovery(view),
        ]
    )
