/* The year slider stands beside its twin, the native select, and takes its years from it. Play stops for reduced motion. */
(function () {
  const STEP_MS = 1200;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let timer = 0;
  let where = ""; // the page that plays

  const select = () => document.getElementById("ar");
  const choose = (place) => {
    select().selectedIndex = place;
    window.lanslaget.go(new URL(select().value, location.href), true);
  };

  function stop() {
    clearInterval(timer);
    timer = 0;
    const button = document.getElementById("play");
    if (button) button.textContent = "Spela upp åren";
  }

  function step() {
    const next = select() ? select().selectedIndex + 1 : 0;
    if (!select() || location.pathname !== where || next >= select().options.length) stop();
    else choose(next);
  }

  function start(button) {
    button.textContent = "Stoppa";
    where = location.pathname;
    if (select().selectedIndex === select().options.length - 1) choose(0);
    timer = setInterval(step, STEP_MS);
  }

  /* The server writes the place of the slider; the slider itself needs script, so script makes it when Dash has drawn. */
  function build() {
    const holder = document.getElementById("year-slider");
    if (document.getElementById("first-answer") || !holder || holder.firstChild || !select() || select().options.length < 2) return;
    const slider = document.createElement("input");
    Object.assign(slider, {type: "range", id: "slider", min: 0, max: select().options.length - 1, value: holder.dataset.place});
    slider.setAttribute("aria-label", "År");
    const say = () => slider.setAttribute("aria-valuetext", select().options[slider.value].text);
    say();
    slider.addEventListener("input", say);
    slider.addEventListener("change", () => { stop(); choose(Number(slider.value)); });
    holder.append(slider);
    const button = document.getElementById("play");
    button.hidden = calm.matches;
    if (timer) button.textContent = "Stoppa";
  }

  document.addEventListener("click", (event) => {
    if (event.target.id === "play") timer ? stop() : start(event.target);
  });
  document.addEventListener("change", (event) => event.target.id === "ar" && stop());
  calm.addEventListener("change", () => {
    stop();
    const button = document.getElementById("play");
    if (button) button.hidden = calm.matches;
  });
  new MutationObserver(build).observe(document.documentElement, {childList: true, subtree: true});
})();
