/* Draws the Markup component (components/markup.py): an element whose inside the server has written. */
window.lanslaget = window.lanslaget || {};
window.lanslaget.Markup = function Markup(props) {
  return React.createElement(props.tag || "div", {
    id: props.id,
    className: props.className || undefined,
    dangerouslySetInnerHTML: {__html: props.html},
  });
};
