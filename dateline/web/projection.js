// Longitude and latitude to a plane and back (Mercator: towns keep their bearings to each other),
// and the window through which the plane is seen.

const RADIAN = Math.PI / 180;
const EARTH = 6371;

export function project([east, north]) {
  return [east * RADIAN, -Math.log(Math.tan(Math.PI / 4 + (north * RADIAN) / 2))];
}

export function unproject([x, y]) {
  return [x / RADIAN, (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / RADIAN];
}

// Kilometers that a unit of the plane measures at a height of it.
export function kilometers(y) {
  return EARTH * Math.cos(unproject([0, y])[1] * RADIAN);
}

export function planeBox([west, south, east, north]) {
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

// A line of whole steps, each point told by its distance from the one before, as an SVG path.
export function pathOf(line, grain, closed) {
  let x = 0;
  let y = 0;
  const points = [];
  for (let index = 0; index < line.length; index += 2) {
    x += line[index];
    y += line[index + 1];
    const [right, down] = project([x / grain, y / grain]);
    points.push(`${(right * 1000).toFixed(3)} ${(down * 1000).toFixed(3)}`);
  }
  return `M${points.join("L")}${closed ? "Z" : ""}`;
}
