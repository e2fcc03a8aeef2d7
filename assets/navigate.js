/*
 * Every choice is an address. Links and selects that stay on the page change the panel in place; links to another page
 * change the page without a reload. Until Dash has drawn the page, and without this file, every link is a plain link.
 */
(function () {
  const OURS = /^\/(|planering|omraden\/[^/]+|lan\/[^/.]+|indikatorer(\/[^/.]+)?|om(\/[^/]+)?)$/;
  const PANEL = /^\/(omraden|indikatorer)\/[^/]+$/;
  let focused = "";
  let leaving = null;

  const tell = (address) => window.dash_clientside.set_props("panel-address", {data: address});
  /* Dash has drawn the page: until then a choice would change what is about to be replaced, so links are plain. */
  const ready = () => Boolean(window.dash_clientside && window.dash_clientside.set_props && !document.getElementById("first-answer"));

  /* What is chosen in the selects is what the page shows. */
  const reset = () => document.querySelectorAll("form:has(select[data-go])").forEach((form) => form.reset());

  /* The page's heading and what it says now: the drawing may put new words into the same element. */
  function heading() {
    const element = document.querySelector("#_pages_content h1");
    return {element, words: element ? element.textContent : ""};
  }

  function go(url, replace) {
    const here = url.pathname === location.pathname;
    history[replace ? "replaceState" : "pushState"]({}, "", url);
    if (here && document.getElementById("panel")) {
      tell(url.pathname + url.search);
    } else {
      leaving = here ? null : heading();
      window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    }
  }

  function onClick(event) {
    const link = event.target.closest("a[href]");
    if (!link || !ready() || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.getAttribute("href"), location.href);
    if (url.origin !== location.origin || !OURS.test(url.pathname) || url.searchParams.has("visning") || url.hash || link.target) return;
    if (PANEL.test(url.pathname) && !window.dash_leaflet) return; // the scripts of maps come with the page itself
    event.preventDefault();
    go(url, false);
  }

  function onChange(event) {
    const select = event.target.closest("select[data-go]");
    if (!select) return;
    if (ready()) go(new URL(select.value, location.href), false);
    else location.href = select.value;
  }

  /* What the answer replaced may have held the focus: give it back to the element of the same name. */
  function restore() {
    const now = leaving && heading();
    if (now && now.element && (now.element !== leaving.element || now.words !== leaving.words)) {
      leaving = null;
      focused = "";
      window.scrollTo(0, 0);
      now.element.focus({preventScroll: true});
    } else if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({preventScroll: true});
    }
  }

  /* A step back may come before the answer to the choice it takes back: then no new select will come. */
  function onBack(event) {
    if (PANEL.test(location.pathname) && !window.dash_leaflet) {
      event.stopImmediatePropagation(); // Dash would draw a page whose scripts are not here
      location.reload();
      return;
    }
    if (!ready() || !document.getElementById("panel")) return;
    reset();
    tell(location.pathname + location.search);
  }

  window.addEventListener("popstate", onBack);
  window.addEventListener("pageshow", (event) => event.persisted && reset()); // left by a choice, and come back to
  document.addEventListener("focusin", (event) => { focused = event.target.id; });
  document.addEventListener("pointerdown", () => { focused = ""; }, true);
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  new MutationObserver(restore).observe(document.documentElement, {childList: true, subtree: true});
  window.lanslaget = window.lanslaget || {};
  window.lanslaget.go = go;
})();
