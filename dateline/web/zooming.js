// The window through which the plane is seen: moved with pointer, wheel, keys and buttons, and kept
// on the piece of the world that the page has.

import { planeBox } from "./projection.js";

// Pixels for the earth's radius: 160 m to a pixel. Nearer in, the map would promise more than its
// outlines and the places' points know.
const FINEST = 40000;

export function makeWindow(map, size, moved) {
  const sheet = planeBox(map.box);
  const pane = { x: 0, y: 0, scale: 1, fit: 1, atHome: true };

  const smallest = () => Math.max(size.width / sheet.width, size.height / sheet.height);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  function keep() {
    pane.scale = clamp(pane.scale, smallest(), Math.max(FINEST, pane.fit, smallest()));
    const halfWide = size.width / 2 / pane.scale;
    const halfHigh = size.height / 2 / pane.scale;
    pane.x = clamp(pane.x, sheet.left + halfWide, sheet.right - halfWide);
    pane.y = clamp(pane.y, sheet.top + halfHigh, sheet.bottom - halfHigh);
    moved();
  }

  pane.at = ([x, y]) => [
    (x - pane.x) * pane.scale + size.width / 2,
    (y - pane.y) * pane.scale + size.height / 2,
  ];
  pane.show = (box) => {
    const wanted = planeBox(box);
    pane.scale = Math.min(size.width / wanted.width, size.height / wanted.height) * 0.84;
    pane.fit = pane.scale;
    pane.atHome = true;
    pane.x = (wanted.left + wanted.right) / 2;
    pane.y = (wanted.top + wanted.bottom) / 2;
    keep();
  };
  pane.zoom = (factor, [x, y] = [size.width / 2, size.height / 2]) => {
    const before = pane.scale;
    pane.atHome = false;
    pane.scale = clamp(pane.scale * factor, smallest(), Math.max(FINEST, pane.fit, smallest()));
    pane.x += (x - size.width / 2) * (1 / before - 1 / pane.scale);
    pane.y += (y - size.height / 2) * (1 / before - 1 / pane.scale);
    keep();
  };
  pane.pan = (right, down) => {
    pane.atHome = false;
    pane.x -= right / pane.scale;
    pane.y -= down / pane.scale;
    keep();
  };
  pane.keep = keep;
  return pane;
}

const KEYS = {
  ArrowLeft: (pane) => pane.pan(60, 0),
  ArrowRight: (pane) => pane.pan(-60, 0),
  ArrowUp: (pane) => pane.pan(0, 60),
  ArrowDown: (pane) => pane.pan(0, -60),
  "+": (pane) => pane.zoom(1.5),
  "=": (pane) => pane.zoom(1.5),
  "-": (pane) => pane.zoom(1 / 1.5),
};

// A drag that hardly moves is a click, and is left to what lies beneath.
export function listen(element, pane, home) {
  let drag = null;
  element.addEventListener("pointerdown", (event) => {
    if (event.button === 0) drag = { x: event.clientX, y: event.clientY, far: false };
  });
  element.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.far && Math.hypot(right, down) < 5) return;
    if (!drag.far) element.setPointerCapture(event.pointerId);
    drag = { x: event.clientX, y: event.clientY, far: true };
    pane.pan(right, down);
  });
  const drop = () => { drag = null; };
  element.addEventListener("pointerup", drop);
  element.addEventListener("pointercancel", drop);
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { left, top } = element.getBoundingClientRect();
    pane.zoom(Math.exp(-event.deltaY / 400), [event.clientX - left, event.clientY - top]);
  }, { passive: false });
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "0") home();
    else if (KEYS[event.key]) KEYS[event.key](pane);
    else return;
    event.preventDefault();
  });
}
