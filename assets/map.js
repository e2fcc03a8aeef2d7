/* The county map: colours from the stylesheet, and every county does what its link in the county list does. */
(function () {
  const space = (window.lanslaget = window.lanslaget || {});
  const link = (code) => document.querySelector(`.counties a[data-code="${code}"]`);
  const words = (code) => (link(code) ? link(code).textContent.replaceAll("\u00ad", "").trim() : "");

  let stop = "01"; // the county where the Tab key enters the map

  function style(feature, context) {
    const code = feature.properties.code;
    const state = context.hideout || {colours: {}, chosen: []};
    const colour = state.colours[code] || "none";
    const place = state.chosen.indexOf(code);
    return {
      fillColor: colour === "missing" ? "url(#hatch)" : `var(--map-${colour})`,
      fillOpacity: 1,
      color: place === -1 ? "var(--map-border)" : `var(--series-${place + 1})`,
      weight: place === -1 ? 0.6 : 3,
      className: "county",
    };
  }

  function focusNeighbour(path, step) {
    const paths = [...path.parentNode.querySelectorAll("path.county")].sort((a, b) => (a.dataset.code < b.dataset.code ? -1 : 1));
    const next = paths[(paths.indexOf(path) + step + paths.length) % paths.length];
    path.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    stop = next.dataset.code;
    next.focus();
  }

  function onKey(event, path, code) {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step) focusNeighbour(path, step);
    else if (event.key === "Enter" || event.key === " ") link(code)?.click();
    else return;
    event.preventDefault();
  }

  /* The whole country stays in view when the column changes its size. */
  function keepFitted(map) {
    const bounds = map.getBounds();
    map.on("resize", () => map.fitBounds(bounds, {animate: false}));
  }

  /* What a county is called, its value, and whether it is chosen: as its link says it now. */
  function tell(path, code) {
    path.setAttribute("aria-label", words(code));
    path.setAttribute("aria-pressed", String(Boolean(link(code)?.hasAttribute("aria-current"))));
  }

  function nameMap(map) {
    const box = map.getContainer();
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Karta över länen. Piltangenterna går mellan länen, Retur väljer eller släpper ett län.");
  }

  function prepare(feature, layer) {
    const code = feature.properties.code;
    layer.on("add", () => {
      const path = layer.getElement();
      path.dataset.code = code;
      path.id = `map-${code}`; // the layer is drawn anew after a choice, and the focus finds its way back by name
      path.setAttribute("role", "button");
      path.setAttribute("tabindex", code === stop ? "0" : "-1");
      tell(path, code);
      path.addEventListener("focus", () => tell(path, code));
      path.addEventListener("keydown", (event) => onKey(event, path, code));
    });
    layer.once("add", () => {
      if (code !== "01") return;
      keepFitted(layer._map);
      nameMap(layer._map);
    });
    layer.on("click", () => link(code)?.click());
    layer.bindTooltip(() => words(code), {sticky: true});
  }

  space.map = {style, prepare};
})();
