/* Asks for the scripts once the page is painted: until then they only take time from what is there to be read. */
(function () {
  const {src, later} = document.currentScript.dataset;
  const add = (tag, told) => document.head.append(Object.assign(document.createElement(tag), told));

  function begin() {
    for (const one of src.split(" ")) add("script", {src: one, async: false});
    for (const one of later.split(" ").filter(Boolean)) add("link", {rel: "preload", as: "script", fetchPriority: "low", href: one});
  }

  if (document.hidden) begin(); // a page in the background is not painted
  else requestAnimationFrame(() => requestAnimationFrame(begin)); // the second comes when the first frame is on its way
})();
