"""The endpoint: an OpenAI-compatible server, asked one question at a time.

Whatever the server does, `ask` comes back within the time-out: it may hang, drip, redirect or send without end. It is
sent to where the options say and nowhere else, so no redirect is followed. What a server says of an error is not
repeated, since it may repeat the key.
"""

from __future__ import annotations

import json
import os
import threading
from typing import TYPE_CHECKING

import openai

from pandoc_claims.errors import OpinionError
from pandoc_claims.opinion.address import host

if TYPE_CHECKING:
    from pandoc_claims.opinion.prompt import Message
    from pandoc_claims.options import Options

_REPETITIONS = 2  # of a request that failed for a reason that may pass
_LONGEST = 1_000_000  # bytes of a response

_STATUSES = {404: "knows no such model or address", 429: "has too many requests"}


class Endpoint:
    """A connection to the server that the options name."""

    def __init__(self, options: Options) -> None:
        self.host = host(options.opinion_endpoint)
        self._model = options.opinion_model
        self._timeout = options.opinion_timeout
        self._variable = options.opinion_key_variable
        key = os.environ.get(self._variable, "")
        if not (key.isascii() and key.isprintable()):  # the client's own error would show it
            raise OpinionError(f"the variable {self._variable} holds no key that can be sent")
        self._has_key = bool(key)
        self._client = openai.OpenAI(
            base_url=options.opinion_endpoint,
            api_key=key or "none",  # servers of one's own want none; the client wants one
            max_retries=_REPETITIONS,
            timeout=self._timeout,
            http_client=openai.DefaultHttpxClient(follow_redirects=False, timeout=self._timeout),
        )

    def ask(self, messages: list[Message]) -> str:
        """Send messages and return what the model answers.

        Raises:
            OpinionError: there is no answer in time, or the server does not speak the protocol.

        """
        answered: list[str] = []
        failed: list[Exception] = []
        over = threading.Event()

        def attempt() -> None:
            try:
                answered.append(_content(self._body(messages)))
            except Exception as error:  # handed on to the thread that waits
                failed.append(error)
            over.set()

        # A thread of its own, since the client's time-out holds for each read: a server that drips would never end.
        threading.Thread(target=attempt, daemon=True).start()
        if not over.wait(self._timeout):
            self.close()  # so that nothing is sent again in the background
            raise OpinionError(f"{self.host} did not answer within {self._timeout:g} s")
        if failed:
            raise OpinionError(f"{self.host} {self._told(failed[0])}") from None
        return answered[0]

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _body(self, messages: list[Message]) -> bytes:
        body = b""
        create = self._client.chat.completions.with_streaming_response.create
        with create(model=self._model, messages=messages) as response:  # type: ignore[arg-type,unused-ignore]
            for piece in response.iter_bytes():
                body += piece
                if len(body) > _LONGEST:
                    raise ValueError
        return body

    def _told(self, error: Exception) -> str:
        """Say what went wrong in words of ours."""
        if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
            missing = f"wants a key, and the variable {self._variable} is not set"
            return f"refuses the key in the variable {self._variable}" if self._has_key else missing
        if isinstance(error, openai.APIStatusError):
            return _STATUSES.get(error.status_code, f"answered with status {error.status_code}")
        if isinstance(error, openai.APITimeoutError):
            return f"did not answer within {self._timeout:g} s"
        if isinstance(error, openai.APIConnectionError):
            return "cannot be reached"
        if isinstance(error, ValueError | LookupError | TypeError):
            return "does not answer as the protocol says"
        return f"cannot be asked ({type(error).__name__})"


def _content(body: bytes) -> str:
    content = json.loads(body)["choices"][0]["message"]["content"]
    if not isinstance(content, str):
        raise TypeError
    return content
