// pandoc-claims: real popovers for the notes that claims.css shows without scripts, and the reader's switch.
// Nothing is sent anywhere; the reader's choice is kept in this browser, where it lets us. Comments go when it is carried.
(() => {
  const root = document.documentElement;
  const script = document.currentScript;
  const before = script && script.previousElementSibling;
  const own = before && before.matches(".claims-legend");
  if (root.hasAttribute("data-claims-on")) { // several documents in one page: one legend is enough
    if (own) before.remove();
    return;
  }
  root.setAttribute("data-claims-on", "");
  const legend = own ? before : document.querySelector(".claims-legend");
  const KEY = "pandoc-claims-show";

  // The switch: before the marks are drawn, so that nothing moves.
  const show = (choice) => root.setAttribute("data-claims-show", choice);
  let kept = null;
  try { kept = localStorage.getItem(KEY); } catch { /* it lasts as long as the page, then */ }
  const element = (name, parent, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return parent.appendChild(made);
  };
  if (legend) {
    const choices = ["all", "serious", "none"].filter((choice) => legend.dataset[choice]);
    if (!choices.includes(kept)) kept = "all";
    const group = element("div", legend, "", "claims-switch");
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", legend.dataset.show);
    for (const choice of choices) {
      const label = element("label", group);
      const input = element("input", label);
      Object.assign(input, { type: "radio", name: KEY, value: choice, checked: choice === kept });
      element("span", label, legend.dataset[choice]);
    }
    group.addEventListener("change", (event) => {
      show(event.target.value);
      try { localStorage.setItem(KEY, event.target.value); } catch { /* as above */ }
    });
    show(kept);
  }

  // The notes.
  if (!HTMLElement.prototype.showPopover) return;
  root.setAttribute("data-claims-js", "");
  const note = document.createElement("span");
  Object.assign(note, { id: "claims-popover", className: "claims-popover", popover: "manual" });
  note.setAttribute("role", "tooltip");
  let shown = null; // the label, or the claim without one, whose note is open
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    if (shown) shown.removeAttribute("aria-describedby");
    note.remove();
    shown = null;
  };
  const holderOf = (claim) => [...claim.children].find((child) => child.matches(".claim-ref")) || claim;
  const open = (claim, x, y) => {
    const holder = holderOf(claim);
    if (holder === shown) return;
    close();
    if (!holder.dataset.claimNote || getComputedStyle(claim).textDecorationLine === "none") return;
    claim.removeAttribute("title");
    note.textContent = "";
    for (const line of holder.dataset.claimNote.split("\n")) element("span", note, line).dir = "auto";
    if (holder.dataset.claimSettled) element("span", note, holder.dataset.claimSettled, "claims-settled").dir = "auto";
    if (holder !== claim) {
      const appendix = document.querySelector("div.claims-appendix");
      const title = appendix && appendix.getAttribute("aria-label");
      const link = element("a", note, holder.textContent.trim() + (title ? " · " + title : ""));
      link.href = holder.href;
      link.tabIndex = -1; // the label before it is the same link
      holder.setAttribute("aria-describedby", note.id);
    }
    claim.append(note);
    note.showPopover();
    shown = holder;
    place(claim, x, y);
  };
  // Under the line that was pointed at, or over it where there is no room; never beyond the window.
  const place = (claim, x, y) => {
    const lines = [...claim.getClientRects()];
    const line = lines.find((at) => y >= at.top - 2 && y <= at.bottom + 2 && x >= at.left - 2 && x <= at.right + 2) || lines.at(-1);
    const { width, height } = note.getBoundingClientRect();
    const room = root.clientWidth - width - 16;
    const left = Math.max(16, Math.min(room, (x === undefined ? line.right : x) - width / 2));
    const below = line.bottom + height + 8 < innerHeight || line.top < height + 8;
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${(below ? line.bottom + 4 : line.top - height - 4) + scrollY}px`;
  };
  const later = (work, delay) => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  const claimAt = (event) => event.target.closest && event.target.closest(".claim");

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const claim = claimAt(event);
    if (!claim) {
      if (shown !== document.activeElement) later(close, 250); // the page may have moved under a pointer at rest
    }
    else if (holderOf(claim) === shown) clearTimeout(timer);
    else later(() => open(claim, event.clientX, event.clientY), 150);
  });
  addEventListener("focusin", (event) => {
    if (event.target.matches(".claim-ref:focus-visible")) open(claimAt(event));
  });
  addEventListener("focusout", (event) => {
    if (event.target === shown) close();
  });
  addEventListener("click", (event) => {
    if (note.contains(event.target)) return;
    const claim = claimAt(event);
    const touched = event.pointerType === "touch" && claim;
    const link = event.target.closest && event.target.closest("a");
    if (!touched || (link && !link.matches(".claim-ref")) || holderOf(claim) === shown) return close();
    if (link) event.preventDefault(); // the first tap opens the note, which has the link
    open(claim, event.clientX, event.clientY);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    close();
    event.stopPropagation(); // slides have a use of their own for it
  }, true);
})();
