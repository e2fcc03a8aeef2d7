"""How gunicorn serves the site: read by gunicorn itself, at the start of the process."""

import gc
import os

# Of what a start makes nearly everything lives as long as the process: to look for waste in it takes a tenth of the
# time, and later looks would copy memory that the workers share.
gc.disable()

PORT = os.environ.get("PORT", "8050")

bind = f"127.0.0.1:{PORT}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# One request at a time in each: only so is the timeout that of a request. Ours says in Swedish what it refuses.
worker_class = "pages.worker.Worker"
preload_app = True  # the figures are read once and shared by the workers
timeout = 30  # seconds for a request; then the worker is ended and another takes its place
limit_request_line = 4094  # bytes
limit_request_fields = 50
limit_request_field_size = 8190  # bytes
forwarder_headers = (
    ""  # none may say at which address we stand; https is told by X-Forwarded-Proto from this machine
)
accesslog = None  # visitors are not followed
control_socket_disable = True  # else gunicorn puts a socket into the home folder


def pre_fork(server: object, worker: object) -> None:
    """Leave what the start has made out of every later look for waste."""
    gc.freeze()


def post_fork(server: object, worker: object) -> None:
    """Look for waste again."""
    gc.enable()


def when_ready(server: object) -> None:
    """Print the address once the site answers."""
    print(f"Länsläget: http://127.0.0.1:{PORT}", flush=True)
