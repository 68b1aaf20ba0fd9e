"""A browser without a screen, spoken to through the pipe of Chromium's DevTools protocol: no driver, no library.

`Tab` has what the tests and the gallery do with a page: open it at a width, in the dark or without scripts; press keys,
move the pointer, tap; ask it something in JavaScript; take its picture or print it.
https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.programs import chromium

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

_SWITCHES = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"),
    *("--no-first-run", "--disable-extensions", "--disable-background-networking", "--force-color-profile=srgb"),
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
)
#: The protocol speaks on the descriptors 3 and 4: this puts the pipes there and becomes the browser.
_ON_THREE_AND_FOUR = (
    "import fcntl, os, sys; pipes = [fcntl.fcntl(int(one), fcntl.F_DUPFD, 10) for one in sys.argv[1:3]];"
    "os.dup2(pipes[0], 3); os.dup2(pipes[1], 4); os.execvp(sys.argv[3], sys.argv[3:])"
)
_KEYS = {
    "Tab": ("Tab", 9, ""),
    "Enter": ("Enter", 13, "\r"),
    "Escape": ("Escape", 27, ""),
    "Space": (" ", 32, " "),
    "ArrowRight": ("ArrowRight", 39, ""),
    "ArrowLeft": ("ArrowLeft", 37, ""),
}
_SHIFT = 8


class BrowserError(Exception):
    """The browser could not do what it was told."""


class Browser:
    """One Chromium, with one tab at a time. Use it in a `with` statement."""

    def __init__(self) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        profile = f"--user-data-dir={self._profile.name}"
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ON_THREE_AND_FOUR, str(to_read), str(to_write),
             chromium() or "chromium", *_SWITCHES, profile, "about:blank"],
            pass_fds=(to_read, to_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_read)
        os.close(to_write)
        self._number = 0
        self._buffer = b""
        self._events: list[dict[str, Any]] = []

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.call("Browser.close")
            self._process.wait(10)
        except (OSError, BrowserError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        self._profile.cleanup()

    def call(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its result.

        Raises:
            BrowserError: the browser refused, or is gone.

        """
        self._number += 1
        message = {
            "id": self._number,
            "method": method,
            "params": parameters,
            **({"sessionId": session} if session else {}),
        }
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self._events.append(answer)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']}")
        result: dict[str, Any] = answer["result"]
        return result

    def wait(self, event: str, session: str) -> dict[str, Any]:
        """Return the next event of a name, which may have come already."""
        while True:
            for place, seen in enumerate(self._events):
                if seen.get("method") == event and seen.get("sessionId") == session:
                    del self._events[: place + 1]
                    return seen
            self._events.append(self._next())

    def forget(self) -> None:
        """Forget the events so far."""
        self._events.clear()

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            read = os.read(self._read, 1 << 20)
            if not read:
                raise BrowserError("the browser is gone")
            self._buffer += read
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer

    def tab(self, **look: Any) -> Tab:
        """Open an empty tab; `look` is that of `Tab.look`."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, target, session)
        tab.look(**look)
        return tab


class Tab:
    """One page."""

    def __init__(self, browser: Browser, target: str, session: str) -> None:
        self._browser = browser
        self._target = target
        self._session = session
        self._scripts = True
        for domain in ("Page", "Runtime", "DOM", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol for this page."""
        return self._browser.call(method, self._session, **parameters)

    def close(self) -> None:
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)

    def look(
        self, width: int = 1000, height: int = 800, *, scale: float = 1, touch: bool = False, scripts: bool = True,
        features: Sequence[tuple[str, str]] = (), media: str = "",
    ) -> None:  # fmt: skip
        """Say what the reader's screen is like: its size in CSS pixels, media features ("prefers-contrast", "more")."""
        self._scripts = scripts
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=touch
        )
        self.call("Emulation.setTouchEmulationEnabled", enabled=touch)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        pairs = [{"name": name, "value": value} for name, value in features]
        self.call("Emulation.setEmulatedMedia", media=media, features=pairs)

    def open(self, page: Path | str) -> None:
        """Open a file or an address, and wait until it is loaded and laid out."""
        self._browser.forget()
        address = page.as_uri() if isinstance(page, Path) else page
        self.call("Page.navigate", url=address)
        self._browser.wait("Page.loadEventFired", self._session)
        self.drawn()

    def drawn(self) -> None:
        """Wait until what the page is now has been laid out and drawn."""
        if self._scripts:
            frame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 9))))"
            self.ask(f"document.fonts.ready.then(() => {frame})")
        else:  # then no promise is ever kept
            time.sleep(0.3)

    def ask(self, script: str) -> Any:
        """Return what an expression in JavaScript, or the promise that it is, comes to."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, script: str, seconds: float = 5) -> Any:
        """Wait until an expression is true, and return what it is then; what it last was when time is up."""
        end = time.monotonic() + seconds
        while not (value := self.ask(script)) and time.monotonic() < end:
            time.sleep(0.03)
        return value

    def press(self, *keys: str) -> None:
        """Press keys one after the other: "Tab", "Shift+Tab", "Enter" and so on."""
        for name in keys:
            bare = name.removeprefix("Shift+")
            key, code, text = _KEYS[bare]
            common = {"key": key, "code": bare, "windowsVirtualKeyCode": code, "modifiers": _SHIFT * (name != bare)}
            typed = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
            self.call("Input.dispatchKeyEvent", **typed, **common)
            self.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.settle()

    def point(self, selector: str = "", *, at: tuple[float, float] | None = None) -> None:
        """Move the pointer to the middle of an element's first line, or to a place in the window."""
        x, y = at or self.middle(selector)
        for step in (2, 1, 0):
            self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x + step, y=y)
        self.settle()

    def click(self, selector: str) -> None:
        """Click an element with the mouse."""
        x, y = self.middle(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.settle()

    def tap(self, selector: str = "", *, at: tuple[float, float] | None = None) -> None:
        """Tap an element, or a place in the window, with a finger."""
        x, y = at or self.middle(selector)
        self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.settle()

    def middle(self, selector: str) -> tuple[float, float]:
        """Return the middle of the first line of an element, scrolled into sight if it is not there."""
        x, y = self.ask(
            f"(() => {{ const found = document.querySelector({json.dumps(selector)});"
            " let box = found.getClientRects()[0];"
            " if (box.top < 0 || box.bottom > innerHeight) { found.scrollIntoView({block: 'center'});"
            " box = found.getClientRects()[0]; } return [box.left + box.width / 2, box.top + box.height / 2]; })()"
        )
        return x, y

    def settle(self) -> None:
        """Wait for what a pointer at rest, or a tap, sets off."""
        time.sleep(0.35)

    def picture(self, file: Path, *, whole: bool = False) -> None:
        """Take a picture of the window, or of the whole page, as PNG."""
        self.drawn()
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(shot["data"]))

    def print(self, file: Path) -> None:
        """Print the page to a PDF on A4 paper."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": True}
        file.write_bytes(base64.b64decode(self.call("Page.printToPDF", **paper)["data"]))
