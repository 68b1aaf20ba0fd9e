// pandoc-claims: real popovers for the notes that claims.css shows without scripts, and the reader's switch.
// Nothing is sent anywhere; the reader's choice is kept in this browser, where it lets us. Comments go when it is carried.
(() => {
  const root = document.documentElement;
  const before = document.currentScript?.previousElementSibling;
  const own = before?.matches(".claims-legend");
  if ("claimsShow" in root.dataset) { // several documents in one page: one legend is enough
    if (own) before.remove();
    return;
  }
  const make = (name, parent, attributes, text) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.textContent = text || "";
    return parent ? parent.appendChild(made) : made;
  };

  // The switch: here and now, before the marks are drawn, so that nothing moves.
  const key = "pandoc-claims-show";
  const legend = own ? before : document.querySelector(".claims-legend");
  const words = legend ? legend.dataset : {};
  let choice = "all";
  try { choice = localStorage.getItem(key); } catch { /* then it lasts as long as the page */ }
  root.dataset.claimsShow = choice = words[choice] ? choice : "all";
  if (legend) {
    const group = make("div", legend, { class: "claims-switch", role: "radiogroup", "aria-label": words.show });
    for (const value of ["all", "serious", "none"].filter((value) => words[value])) {
      const label = make("label", group);
      make("input", label, { type: "radio", name: key, value }).checked = value === choice;
      make("span", label, {}, words[value]);
    }
    group.onchange = ({ target }) => {
      root.dataset.claimsShow = target.value;
      try { localStorage.setItem(key, target.value); } catch { /* as above */ }
    };
  }

  // The notes.
  if (!root.showPopover) return;
  root.dataset.claimsJs = "";
  const note = make("span", null, { id: "claims-popover", class: "claims-popover", popover: "manual", role: "tooltip" });
  let shown = null; // the label whose note is open, or the claim itself where it has none
  let timer = 0;
  const later = (work, delay) => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  const closest = (event, selector) => event.target.closest?.(selector);
  const holder = (claim) => [...claim.children].find((child) => child.matches(".claim-ref")) || claim;
  const close = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    note.remove();
    shown = null;
  };
  const open = (claim, x, y) => {
    const ref = holder(claim);
    const { claimNote, claimSettled } = ref.dataset;
    if (ref === shown || !claimNote) return;
    close();
    claim.removeAttribute("title");
    note.textContent = "";
    for (const line of claimNote.split("\n")) make("span", note, { dir: "auto" }, line);
    if (claimSettled) make("span", note, { class: "claims-settled", dir: "auto" }, claimSettled);
    if (ref.href) {
      const appendix = document.querySelector("div.claims-appendix[aria-label]");
      const title = appendix ? " · " + appendix.ariaLabel : "";
      // No stop for the keyboard: the label before it is the same link.
      make("a", note, { href: ref.getAttribute("href"), tabindex: -1 }, ref.textContent.trim() + title);
      ref.setAttribute("aria-describedby", note.id);
    }
    shown = claim.appendChild(note) && ref;
    note.showPopover();
    // Under the line that was pointed at, or over it where there is no room; never beyond the window.
    const lines = [...claim.getClientRects()];
    const line = lines.find((at) => y > at.top - 3 && y < at.bottom + 3) || lines.pop();
    const { width, height } = note.getBoundingClientRect();
    const column = claim.parentNode.getBoundingClientRect();
    const within = (place, least, most) => Math.max(least, Math.min(most, place));
    const left = within((x || line.right) - width / 2, column.left, column.right - width);
    const fits = line.bottom + height + 8 < innerHeight || line.top < height + 8;
    note.style.left = within(left, 16, root.clientWidth - width - 16) + scrollX + "px";
    note.style.top = (fits ? line.bottom + 4 : line.top - height - 4) + scrollY + "px";
  };

  addEventListener("pointerover", (event) => {
    const claim = closest(event, ".claim");
    if (event.pointerType === "touch") return;
    if (claim && holder(claim) === shown) clearTimeout(timer);
    else if (claim) later(() => open(claim, event.clientX, event.clientY), 150);
    // The keyboard may have moved the page under a pointer at rest.
    else if (shown !== document.activeElement) later(close, 250);
  });
  addEventListener("focusin", (event) => {
    const ref = closest(event, ".claim-ref:focus-visible");
    if (ref) open(ref.parentNode);
  });
  addEventListener("focusout", (event) => event.target === shown && !note.matches(":hover") && close());
  addEventListener("click", (event) => {
    if (note.contains(event.target)) return;
    const claim = closest(event, ".claim");
    const link = closest(event, "a");
    const touched = claim && event.pointerType === "touch" && holder(claim) !== shown;
    if (!touched || (link && !link.matches(".claim-ref"))) return close();
    if (link) event.preventDefault(); // the first tap opens the note, which has the link
    open(claim, event.clientX, event.clientY);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    close();
    event.stopPropagation(); // slides have a use of their own for it
  }, true);
})();
