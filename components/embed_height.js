/* Tells the page around the frame how high the embed is, when that page asks. */
onmessage = (e) => {
  const root = document.documentElement;
  if (e.source == parent && e.data == "lanslaget:height")
    new ResizeObserver(() => parent.postMessage({lanslaget: root.offsetHeight}, "*")).observe(root);
};
