// Days are picked on the timeline: with the pointer over a stretch, with keys one at a time.

export function makeBrush(chart, axis, acts) {
  const brush = { cursor: -1, stretch: null };
  const at = (event) => axis.at(event.clientX - chart.getBoundingClientRect().left);
  const step = (index) => {
    brush.cursor = Math.min(Math.max(index, 0), axis.buckets.length - 1);
    acts.tell(brush.cursor);
    acts.draw();
  };
  const keys = {
    ArrowRight: () => step(brush.cursor + 1),
    ArrowLeft: () => step(brush.cursor < 0 ? axis.buckets.length - 1 : brush.cursor - 1),
    Enter: () => brush.cursor >= 0 && acts.choose(brush.cursor, brush.cursor),
    Escape: () => acts.clear(),
  };
  chart.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    keys[event.key]();
    event.preventDefault();
  });
  chart.addEventListener("blur", () => {
    brush.cursor = -1;
    acts.tell(-1);
    acts.draw();
  });
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    chart.setPointerCapture(event.pointerId);
    brush.stretch = [at(event), at(event)];
    acts.draw();
  });
  chart.addEventListener("pointermove", (event) => {
    acts.tell(at(event));
    if (!brush.stretch) return;
    brush.stretch = [brush.stretch[0], at(event)];
    acts.draw();
  });
  chart.addEventListener("pointerup", () => {
    if (!brush.stretch) return;
    const [one, other] = brush.stretch;
    brush.stretch = null;
    acts.choose(Math.min(one, other), Math.max(one, other));
  });
  chart.addEventListener("pointercancel", () => {
    brush.stretch = null;
    acts.draw();
  });
  chart.addEventListener("pointerleave", () => acts.tell(-1));
  return brush;
}
