"""The hearing: every question of a document is put, to the cache or to the server, and every flag gets its opinion.

Whatever goes wrong, the flags that got no opinion stand as they are and one line says so; with `strict` it is an error.
After a failure of the server it is not asked again for this document.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pandoc_claims.errors import OpinionError
from pandoc_claims.model import SecondOpinion
from pandoc_claims.opinion import answers, cache, prompt, questions
from pandoc_claims.opinion.address import host
from pandoc_claims.printable import printable

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.model import Claim, Opinion
    from pandoc_claims.opinion.endpoint import Endpoint
    from pandoc_claims.opinion.prompt import Message
    from pandoc_claims.opinion.questions import Flag, Question
    from pandoc_claims.options import Options

    Given = dict[tuple[int, int], Opinion]  # by the places of a claim and of its finding
    Waiting = tuple[Question, list[Message], str]  # with the key of its answer in the cache


def hear(document: Document) -> Document:
    """Give the findings of a document their second opinions.

    Raises:
        OpinionError: something went wrong, and the options ask to be `strict`.

    """
    hearing = _Hearing(document)
    try:
        hearing.run()
    except OpinionError as error:
        hearing.complain(str(error))
    if not hearing.given:
        return document
    claims = tuple(_with_opinions(claim, index, hearing.given) for index, claim in enumerate(document.claims))
    return document._replace(claims=claims, opinion=SecondOpinion(document.options.opinion_model, hearing.host))


class _Hearing:
    """Goes through the questions of one document."""

    def __init__(self, document: Document) -> None:
        self.given: Given = {}
        self.host = host(document.options.opinion_endpoint)
        self._document = document
        self._options = document.options
        self._say = document.say or _to_stderr
        self._unkept = False  # whether the cache cannot be written to
        self._nonsense = 0  # answers, and entries of answers, that nothing could be made of

    def run(self) -> None:
        """Put every question, and take what comes back.

        Raises:
            OpinionError: the server, or what is needed to ask it, fails.

        """
        asked, too_long = questions.of(self._document)
        if too_long:
            self._say(f"no second opinion on {too_long} flags: their paragraphs are longer than {questions.LONGEST:,}")
        kept = cache.open_cache(self._options)
        waiting = []
        for question in asked:
            messages = prompt.messages(question)
            key = cache.key(self._options, messages)
            opinions = kept.find(key, question)
            if opinions is None:
                waiting.append((question, messages, key))
            else:
                self._take(question.flags, opinions)
        if waiting:
            self._ask_all(waiting[: self._options.opinion_requests], kept)
        if len(waiting) > self._options.opinion_requests:
            left = sum(len(question.flags) for question, _, _ in waiting[self._options.opinion_requests :])
            self._say(f"no second opinion on {left} flags: opinion.requests is {self._options.opinion_requests}")

    def complain(self, line: str) -> None:
        """Say what went wrong, or fail with it if the options ask for that."""
        if self._options.strict:
            raise OpinionError(line)
        self._say(f"{line}; flags without a second opinion stand as they are")

    def _ask_all(self, waiting: list[Waiting], kept: cache.Cache) -> None:
        endpoint = _connect(self._options)
        try:
            for number, (question, messages, key) in enumerate(waiting, 1):
                self._say(
                    f"sends {len(question.content):,} characters and its instructions to {endpoint.host} for "
                    f"{self._options.opinion_model} ({number} of {len(waiting)}): {question.content}"
                )
                self._ask(endpoint, question, messages, key, kept)
        finally:
            endpoint.close()
        if self._nonsense:
            self.complain(f"{endpoint.host} gave answers that made no sense ({self._nonsense})")

    def _ask(
        self, endpoint: Endpoint, question: Question, messages: list[Message], key: str, kept: cache.Cache
    ) -> None:
        asked = {flag.id for flag in question.flags}
        answer = answers.read(endpoint.ask(messages), asked)
        if answer is None:
            self._nonsense += 1
            return
        self._nonsense += answer.ignored + len(asked - answer.opinions.keys())
        self._take(question.flags, answer.opinions)
        if answer.opinions.keys() == asked and not self._unkept:
            try:
                kept.keep(key, answer.opinions)
            except OSError as error:
                self._unkept = True
                self._say(f"answers cannot be kept in {kept.folder}: {error.strerror or error}")

    def _take(self, flags: tuple[Flag, ...], opinions: dict[str, Opinion]) -> None:
        for flag in flags:
            if flag.id in opinions:
                self.given[flag.claim, flag.finding] = opinions[flag.id]


def _connect(options: Options) -> Endpoint:
    try:
        from pandoc_claims.opinion.endpoint import Endpoint  # noqa: PLC0415  # cached answers need no library

        return Endpoint(options)
    except ImportError as error:
        raise OpinionError(
            f"a second opinion needs {error.name}, which is not installed: pip install 'pandoc-claims[opinion]'"
        ) from error
    except OpinionError:
        raise
    except Exception as error:  # a proxy or a certificate of this machine that the client cannot use
        raise OpinionError(f"no connection to a server can be made here ({type(error).__name__})") from error


def _with_opinions(claim: Claim, index: int, given: Given) -> Claim:
    findings = (
        finding._replace(opinion=given.get((index, place), finding.opinion))
        for place, finding in enumerate(claim.findings)
    )
    return claim._replace(findings=tuple(findings))


def _to_stderr(line: str) -> None:
    print("pandoc-claims:", printable(line), file=sys.stderr)
