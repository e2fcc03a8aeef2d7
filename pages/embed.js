/* Put on a page, once, it makes every frame of Länsläget there as high as what it shows. Sets nothing else. */
(() => {
  const site = new URL(document.currentScript.src).origin;
  const frames = () => [...document.querySelectorAll("iframe")].filter((one) => one.src.startsWith(site + "/embed/"));
  const ask = (frame) => frame.contentWindow.postMessage("lanslaget:height", "*");
  addEventListener("message", (event) => {
    if (event.origin !== site) return;
    const frame = frames().find((one) => one.contentWindow === event.source);
    const height = Number(event.data && event.data.lanslaget);
    if (frame && height > 0) frame.style.height = height + "px";
  });
  document.addEventListener("load", (event) => frames().includes(event.target) && ask(event.target), true);
  frames().forEach(ask);
})();
