// A letter and a color for each holder of places: the letter is what tells them apart on paper and
// for whoever sees few colors.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const COLORS = 6;

// "Mozambican and Rwandan troops" and "Rwandan and Mozambican troops" are one holder; a name that
// only may be the same stays apart.
function called(name) {
  return name.toLowerCase().split(/[\s,]+/).filter((word) => word && word !== "and" && word !== "the").sort().join(" ");
}

// Holders by their names, those with the most spells first.
export function sidesOf(record) {
  const counts = new Map();
  for (const { holder } of record.control) {
    if (!holder) continue;
    const key = called(holder);
    const side = counts.get(key) ?? { key, name: holder, count: 0 };
    side.count += 1;
    counts.set(key, side);
  }
  const ranked = [...counts.values()].sort((one, other) => other.count - one.count || one.key.localeCompare(other.key));
  const sides = new Map(ranked.map((side, index) => [side.key, {
    ...side, letter: LETTERS[index] ?? "*", color: index < COLORS ? `side-${index}` : "side-other",
  }]));
  const neither = { key: "", name: "neither side", letter: "–", color: "side-none" };
  return { all: [...sides.values()], neither, of: (row) => (row.holder ? sides.get(called(row.holder)) : neither) };
}
