/* How the stock page colours a county. */
window.stock = {
  style: (feature, context) => ({
    fillColor: context.hideout[feature.properties.code] || "#eee",
    fillOpacity: 0.8,
    color: "#666",
    weight: 1,
  }),
};
