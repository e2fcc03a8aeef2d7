/* Charts on paper: drawn anew in the sizes of 44-print-panel.css, and as the screen had them once that is done. */
(function () {
  const WIDTH = 700;
  const HEIGHTS = {"graph-series": 370, "graph-ranking": 470, "graph-gap": 470};

  /* Every chart that is drawn, with what its height is to be. */
  function each(draw) {
    for (const chart of document.querySelectorAll(".graph .js-plotly-plot")) {
      const name = Object.keys(HEIGHTS).find((one) => chart.closest(`.${one}`));
      if (name && chart.layout) draw(chart, HEIGHTS[name]);
    }
  }

  window.addEventListener("beforeprint", () => each((chart, height) => {
    chart.dataset.height ||= chart.querySelector(".main-svg").getAttribute("height"); // the layout may tell none
    Plotly.relayout(chart, {width: WIDTH, height});
  }));
  window.addEventListener("afterprint", () => each((chart) => {
    Plotly.relayout(chart, {width: null, height: Number(chart.dataset.height), autosize: true});
    delete chart.dataset.height;
  }));
})();
