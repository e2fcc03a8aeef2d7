/* Runs in every page before anything else: notes when things happen, in milliseconds since the visit began. */
(() => {
  const wanted = SELECTORS; // {heading: "...", chart: "..."}, put in by browser.py
  const seen = (window.bench = {shift: 0, blocked: 0, busy_until: 0});
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  const visible = (element) => [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);

  watch("paint", (entry) => entry.name === "first-contentful-paint" && (seen.paint = entry.startTime));
  watch("largest-contentful-paint", (entry) => (seen.largest = entry.startTime));
  watch("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
  watch("longtask", (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50);
    seen.busy_until = entry.startTime + entry.duration;
  });

  function look() {
    const missing = Object.keys(wanted).filter((name) => !(name in seen));
    for (const name of missing) {
      if ([...document.querySelectorAll(wanted[name])].some(visible)) seen[name] = performance.now();
    }
    if (missing.length) requestAnimationFrame(look);
  }
  look();
})();
