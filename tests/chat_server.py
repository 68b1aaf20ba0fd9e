"""A server on this machine that speaks OpenAI's chat protocol, answers as a test tells it, and remembers what came.

It is a real server behind a real socket: what is tested is what happens on the wire.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Flag = dict[str, str]


class Request(NamedTuple):
    """What came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def question(self) -> dict[str, Any]:
        """What was asked about: the user's message, which is JSON."""
        found = json.loads(self.body["messages"][-1]["content"])
        assert isinstance(found, dict)
        return found


class Server:
    """What a test sees of the server."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.requests: list[Request] = []
        #: Writes the whole response; a test puts another in its place.
        self.respond: Callable[[BaseHTTPRequestHandler, Request], None] = says(lambda _: "confirm")

    @property
    def endpoint(self) -> str:
        """What goes into `opinion.endpoint`."""
        return f"{self.address}/v1"


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has gone: a time-out is what some tests are about."""


@contextmanager
def serving() -> Iterator[Server]:
    """Start a server on a free port, and stop it at the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name that http.server calls
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            request = Request(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            server.requests.append(request)
            server.respond(self, request)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that http.server has
            """Say nothing: what tests print is their own."""

    http = _Quiet(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{http.server_port}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    """Write a response."""
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def completion(content: object) -> bytes:
    """Wrap what a model says as the protocol does."""
    message = {"role": "assistant", "content": content}
    return json.dumps({"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message}]}).encode()


def answers(content: str) -> Callable[[BaseHTTPRequestHandler, Request], None]:
    """Answer every request with the same words."""
    return lambda handler, _: send(handler, 200, completion(content))


def says(
    verdict: Callable[[Flag], str], reason: str = "Because of the text."
) -> Callable[[BaseHTTPRequestHandler, Request], None]:
    """Answer as a model should, with a verdict on each flag."""

    def respond(handler: BaseHTTPRequestHandler, request: Request) -> None:
        opinions = [
            {"id": flag["id"], "verdict": verdict(flag), "reason": reason} for flag in request.question["flags"]
        ]
        send(handler, 200, completion(json.dumps({"opinions": opinions})))

    return respond
