// Names beside their symbols, none on top of another; a name that finds no room is left out.

const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.8], [0.8, 0.8], [-0.8, -0.8], [-0.8, 0.8]];
const GAP = 4;
const MOST = 80;

// The font that the style sheet gives to the page.
const FAMILY = getComputedStyle(document.documentElement).fontFamily;

const pen = document.createElement("canvas").getContext("2d");

export function widthOf(words, font) {
  pen.font = `${font} ${FAMILY}`;
  return pen.measureText(words).width;
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function around({ x, y, r }) {
  const inner = r * 0.85;
  return { left: x - inner, right: x + inner, top: y - inner, bottom: y + inner };
}

function boxAt(symbol, width, height, [dx, dy]) {
  const reach = symbol.r + GAP;
  const left = symbol.x + dx * reach - (dx < 0 ? width : dx === 0 ? width / 2 : 0);
  const middle = symbol.y + dy * (reach + height / 2);
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function inside(box, size) {
  return box.left >= 2 && box.top >= 2 && box.right <= size.width - 2 && box.bottom <= size.height - 2;
}

// Symbols come with the most important first; those that find room come back with their box.
export function settle(symbols, size, font, height, taken = []) {
  const rings = symbols.filter((symbol) => !symbol.open).map((symbol) => ({ ...around(symbol), symbol }));
  const placed = [...taken];
  const labels = [];
  for (const symbol of symbols.slice(0, MOST)) {
    const width = widthOf(symbol.words, font);
    const box = SIDES.map((side) => boxAt(symbol, width, height, side)).find((tried) => (
      inside(tried, size)
      && !placed.some((other) => overlap(tried, other))
      && !rings.some((ring) => ring.symbol !== symbol && overlap(tried, ring))
    ));
    if (box) {
      placed.push(box);
      labels.push({ symbol, box });
    }
  }
  return labels;
}
