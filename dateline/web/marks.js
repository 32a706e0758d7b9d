// A report's words cut where one of its marks begins or ends. Offsets count code points, as the
// record does; JavaScript's own count differs beyond the first 65,536 characters.

export function cut(text, spans) {
  const letters = Array.from(text);
  const edges = new Set([0, letters.length]);
  const valid = spans.filter(({ start, end }) => start >= 0 && end <= letters.length && start < end);
  for (const { start, end } of valid) edges.add(start).add(end);
  const sorted = [...edges].sort((one, other) => one - other);
  const opening = Map.groupBy ? Map.groupBy(valid, (span) => span.start) : grouped(valid);
  let running = [];
  return sorted.slice(0, -1).map((start, index) => {
    running = [...running.filter((span) => span.end > start), ...(opening.get(start) ?? [])];
    return { words: letters.slice(start, sorted[index + 1]).join(""), start, spans: running };
  });
}

function grouped(spans) {
  const groups = new Map();
  for (const span of spans) groups.set(span.start, [...(groups.get(span.start) ?? []), span]);
  return groups;
}
