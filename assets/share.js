/*
 * Copies a code or a citation, writes the day of reading into citations, and lets the preview follow the choices.
 * Copying needs no permission: the text is selected, as the visitor would, and what happened is said aloud.
 */
(function () {
  const kept = {}; // what has been chosen in the box: an answer of the server draws it anew

  const shown = (element) => element.getClientRects().length > 0;
  const chosenCode = (box) => [...box.querySelectorAll(".code")].find(shown);

  function select(target) {
    const field = target.matches("textarea") ? target : [...target.querySelectorAll("textarea")].find(shown);
    if (field) {
      field.focus();
      field.select();
      return field.value;
    }
    getSelection().selectAllChildren(target);
    return target.textContent;
  }

  /* The old way first: it asks nobody, and must be tried while the press still counts. */
  async function copied(text) {
    if (document.execCommand("copy")) return true;
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  async function onClick(event) {
    const button = event.target.closest("button[data-copies]");
    if (!button) return;
    const status = button.nextElementSibling;
    status.textContent = "";
    const done = await copied(select(document.getElementById(button.dataset.copies)));
    status.textContent = done ? "Kopierat." : "Texten är markerad. Tryck Ctrl+C eller Cmd+C för att kopiera.";
    if (done) button.focus();
  }

  /* A new frame, not a new address in the old one: that would be a step in the visitor's history. */
  function preview(box) {
    const frame = box.querySelector(".preview iframe");
    const code = chosenCode(box);
    if (!frame || !code) return;
    const next = frame.cloneNode();
    next.src = code.querySelector("a").getAttribute("href");
    next.height = /height="(\d+)"/.exec(code.querySelector("textarea").value)[1];
    frame.replaceWith(next);
  }

  function onChange(event) {
    const box = event.target.closest(".share");
    if (!box || !event.target.matches("[type=radio]")) return;
    kept[event.target.name] = event.target.value;
    preview(box);
  }

  function choose(box) {
    const again = Object.entries(kept).map(([name, value]) => box.querySelector(`[name="${name}"][value="${value}"]:not(:checked)`));
    box.dataset.met = "true";
    for (const one of again.filter(Boolean)) one.checked = true;
    if (again.some(Boolean)) preview(box);
  }

  function build() {
    const today = new Date().toLocaleDateString("sv-SE", {day: "numeric", month: "long", year: "numeric"});
    for (const one of document.querySelectorAll(".today:not([data-met])")) {
      one.dataset.met = "true";
      one.textContent = today;
    }
    document.querySelectorAll(".share:not([data-met])").forEach(choose);
  }

  /* Browsers bring the first line of a field into view, but a code is to be seen whole. */
  function onFocus(event) {
    if (event.target.matches("textarea[readonly]")) event.target.scrollIntoView({block: "nearest"});
  }

  document.documentElement.classList.add("has-script");
  document.addEventListener("focusin", onFocus);
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  new MutationObserver(build).observe(document.documentElement, {childList: true, subtree: true});
  build();
})();
