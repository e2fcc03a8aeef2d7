"""How gunicorn serves the site: read by gunicorn itself, at the start of the process."""

import os

PORT = os.environ.get("PORT", "8050")

bind = f"127.0.0.1:{PORT}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
preload_app = True  # the figures are read once and shared by the workers
timeout = 30  # seconds
accesslog = None  # visitors are not followed
control_socket_disable = True  # else gunicorn puts a socket into the home folder


def when_ready(server: object) -> None:
    """Print the address once the site answers."""
    print(f"Länsläget: http://127.0.0.1:{PORT}", flush=True)
