/*
 * What a visitor has begun in the first answer goes on in the page that Dash draws in its place: what is opened, chosen,
 * written and scrolled, and the focus. An element is found again by its name, or by its words below the nearest name.
 */
(function () {
  const BEGUN = "details, input, select, textarea, [tabindex]";

  function twin(element, drawn) {
    const named = element.closest("[id]");
    const other = named.id === "first-answer" ? drawn : drawn.querySelector(`#${CSS.escape(named.id)}`);
    if (named === element || !other) return other;
    const alike = (root) => [...root.querySelectorAll(element.tagName)].filter((one) => one.textContent === element.textContent);
    return alike(other)[alike(named).indexOf(element)];
  }

  /* Both documents share one group of radio buttons: the drawn one takes the choice from the first. */
  const chosen = new Set();
  function choose() {
    chosen.clear();
    document.querySelectorAll("#first-answer [type=radio]:checked").forEach((one) => chosen.add(one));
  }

  /* Where a wide table has been scrolled to: when Dash has drawn, the first answer is hidden and knows no more. */
  const scrolled = new Map();
  const note = (table) => scrolled.set(table, [table.scrollLeft, table.scrollTop]);
  const onScroll = (event) => event.target !== document && note(event.target);

  function isChanged(field) {
    if (field.matches("select")) return [...field.options].some((one) => one.selected !== one.defaultSelected);
    if (field.matches("[type=radio]")) return chosen.has(field);
    return field.value !== field.defaultValue;
  }

  function carry(from, to) {
    if (from.matches("details")) to.open = from.open;
    const [left, top] = scrolled.get(from) ?? [0, 0];
    if (left || top) to.scroll(left, top);
    if (!from.matches("input, select, textarea") || !isChanged(from)) return;
    const [what, wanted] = from.matches("[type=radio]") ? ["checked", true] : ["value", from.value];
    if (to[what] === wanted) return;
    to[what] = wanted;
    to.dispatchEvent(new Event("change", {bubbles: true})); // nobody listened when the visitor made it
  }

  function takeOver() {
    const first = document.getElementById("first-answer");
    if (!first || !document.querySelector("#_pages_content > *")) return;
    watching.disconnect();
    document.removeEventListener("change", choose);
    document.removeEventListener("scroll", onScroll, true);
    const drawn = document.getElementById("react-entry-point");
    const focused = first.contains(document.activeElement) ? twin(document.activeElement, drawn) : null;
    for (const one of first.querySelectorAll(BEGUN)) {
      const other = twin(one, drawn);
      if (other) carry(one, other);
    }
    first.remove();
    if (focused) focused.focus({preventScroll: true});
  }

  choose();
  document.addEventListener("change", choose);
  document.querySelectorAll("#first-answer [tabindex]").forEach(note);
  document.addEventListener("scroll", onScroll, true);
  const watching = new MutationObserver(takeOver);
  watching.observe(document.documentElement, {childList: true, subtree: true});
})();
