/** Making elements. Text is always set as text, so nothing in a transcript can become markup. */

/**
 * @param {string} tag
 * @param {Object<string, any>} [attributes] true and false set and leave out; `on…` is a listener
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * @param {string} text
 * @param {[number, number][]} marks ascending stretches of the text
 * @param {[number, number]} [part] which part of the text
 * @returns {(Node|string)[]} the text, with `<mark>` around the stretches
 */
export function marked(text, marks, [start, end] = [0, text.length]) {
  const pieces = [];
  let place = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark[0], place), Math.min(mark[1], end)];
    if (from >= to) continue;
    pieces.push(text.slice(place, from), h("mark", {}, text.slice(from, to)));
    place = to;
  }
  pieces.push(text.slice(place, end));
  return pieces.filter((piece) => piece !== "");
}
