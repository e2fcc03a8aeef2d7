/* The county map: colours from the stylesheet, and every county does what its link in the county list does. */
(function () {
  const space = (window.lanslaget = window.lanslaget || {});
  const link = (code) => document.querySelector(`.counties a[data-code="${code}"]`);
  const words = (code) => (link(code) ? link(code).textContent.replaceAll("\u00ad", "").trim() : "");

  const SWEDEN = [[6110, 235], [7705, 950]]; // as components/county_map.py begins
  let stop = "01"; // the county where the Tab key enters the map

  function style(feature, context) {
    const code = feature.properties.code;
    const state = context.hideout || {colours: {}, chosen: [], members: []};
    const colour = state.colours[code] || "none";
    const place = state.chosen.indexOf(code);
    const isMember = place === -1 && state.members.includes(code);
    return {
      fillColor: colour === "missing" ? "url(#hatch)" : `var(--map-${colour})`,
      fillOpacity: 1,
      color: place === -1 ? "var(--map-border)" : `var(--series-${place + 1})`,
      weight: place === -1 ? 0.6 : 3,
      ...(isMember && {color: "var(--on-tile)", weight: 2.2, dashArray: "0 4.5", lineCap: "round"}),
      className: isMember ? `county member colour-${colour}` : "county",
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

  /* The focus, drawn on top of all counties: a county's own line is half hidden, and may have its neighbour's colour. */
  function ring(path) {
    document.querySelectorAll(".county-map .ring").forEach((one) => one.remove());
    if (!path || !path.matches("path.county:focus-visible")) return;
    for (const name of ["ring rim", "ring"]) {
      const line = document.createElementNS(path.namespaceURI, "path");
      line.setAttribute("class", name);
      line.setAttribute("d", path.getAttribute("d"));
      path.parentNode.append(line);
    }
  }

  /* A county's words stand to the right of it when it has the focus, clear of its ring. */
  function putBeside(layer, tooltip) {
    if (document.activeElement !== layer.getElement()) return;
    const bounds = layer.getBounds();
    tooltip.setLatLng([bounds.getCenter().lat, bounds.getEast()]);
  }

  /* The whole country stays in view when the column changes its size, or is shown only when a window is made wider. */
  function keepFitted(map) {
    map.on("resize", () => {
      map.fitBounds(SWEDEN, {animate: false});
      ring(document.activeElement);
    });
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
      path.addEventListener("focus", () => {
        tell(path, code);
        ring(path);
      });
      path.addEventListener("blur", () => setTimeout(() => ring(document.activeElement))); // a change now would bring the focus back
      path.addEventListener("keydown", (event) => onKey(event, path, code));
    });
    layer.on("remove", () => ring(null));
    layer.once("add", () => {
      if (code !== "01") return;
      keepFitted(layer._map);
      nameMap(layer._map);
    });
    layer.on("click", () => link(code)?.click());
    layer.bindTooltip(() => words(code), {sticky: true, direction: "right", offset: [6, 0]});
    layer.on("tooltipopen", (event) => putBeside(layer, event.tooltip));
  }

  space.map = {style, prepare};
})();
