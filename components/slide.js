/* Turns the slides of a list by key or clicker. All are fetched ahead, so that they turn when the network is gone; nothing is stored. No colon, comma or equals sign with a space beside it may stand in a string here, since that space is taken away. */
(() => {
  const pages = new Map();
  const main = () => document.querySelector("main");
  const count = Number(main().dataset.count);
  const number = () => Number(main().dataset.slide);
  const address = (place) => location.pathname + location.search.replace(/&bild=\d+$/, "") + "&bild=" + place;

  async function fetchOne(place) {
    if (pages.has(place)) return;
    try {
      const answer = await fetch(address(place));
      if (answer.ok) pages.set(place, await answer.text());
    } catch {
      return;
    }
  }

  async function fetchAll() {
    for (let step = 0; step < count; step += 1) await fetchOne((number() - 1 + step) % count + 1);
    if (pages.size === count) document.documentElement.dataset.ready = "true";
  }

  function show(place) {
    const held = document.activeElement && document.activeElement.id;
    const there = new DOMParser().parseFromString(pages.get(place), "text/html");
    document.title = there.title;
    document.querySelector("style").replaceWith(there.querySelector("style"));
    document.querySelector("link[rel=canonical]").replaceWith(there.querySelector("link[rel=canonical]"));
    main().replaceWith(there.querySelector("main"));
    scrollTo(0, 0);
    const again = held && document.getElementById(held);
    if (again) again.focus({preventScroll: true});
    else if (held) document.getElementById("message").focus({preventScroll: true});
    tell(document.getElementById("place").textContent + ". " + document.querySelector(".words").innerText, false);
    fetchAll();
  }

  function tell(words, gone) {
    const told = document.getElementById("told");
    told.textContent = words;
    told.toggleAttribute("data-gone", gone);
  }

  async function turn(place) {
    const here = number();
    if (place < 1 || place > count || place === here) return;
    if (!pages.has(place)) await fetchOne(place);
    if (number() !== here) return;
    if (!pages.has(place)) { tell("Bild " + place + " är inte hämtad och nätet svarar inte. Försök igen om en stund.", true); return; }
    history.pushState(null, "", address(place));
    show(place);
  }

  async function leave() {
    try {
      await fetch(location.href, {method: "HEAD", cache: "no-store"});
    } catch {
      tell("Nätet svarar inte. Bilden står kvar.", true);
      return;
    }
    document.getElementById("view").click();
  }

  const canScroll = (down) => {
    const root = document.documentElement;
    return down ? root.scrollTop + innerHeight < root.scrollHeight - 1 : root.scrollTop > 1;
  };

  const KEYS = {
    PageDown: [1, true], ArrowRight: [1, false], ArrowDown: [1, true], " ": [1, true],
    PageUp: [-1, true], ArrowLeft: [-1, false], ArrowUp: [-1, true]
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape") { leave(); return; }
    if (!count) return;
    let place = event.key === "Home" ? 1 : event.key === "End" ? count : 0;
    if (!place) {
      let way = KEYS[event.key];
      if (!way) return;
      if (event.key === " " && event.shiftKey) way = [-1, true];
      if (way[1] && canScroll(way[0] > 0)) return;
      place = number() + way[0];
    }
    event.preventDefault();
    turn(place);
  }

  function onClick(event) {
    const link = event.target.closest("#previous,#next");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turn(number() + (link.id === "next" ? 1 : -1));
  }

  function onBack() {
    const place = Number(new URL(location.href).searchParams.get("bild"));
    if (pages.has(place)) show(place);
    else location.reload();
  }

  addEventListener("keydown", onKey);
  addEventListener("click", onClick);
  if (count) {
    addEventListener("popstate", onBack);
    addEventListener("online", fetchAll);
    fetchAll();
  }
})();
