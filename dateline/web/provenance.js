// Who says so and how it came here, drawn: voices at the left, wires and go-betweens in the middle,
// reports at the right, a thread for each way. Many threads from one voice are one source.

import { h, name, onPaper, s } from "./dom.js";
import { uncountedWords } from "./claims.js";
import { countWords, publishedWords, speakerWords } from "./words.js";

// A voice that is counted, or one that is none: who denies, and who only says it may be so.
function voicesOf(incident, claims) {
  const sources = (incident.sources ?? []).map((source) => ({ ...source, counted: true, ids: new Set(source.claims ?? []) }));
  const counted = new Set(sources.flatMap(({ ids }) => [...ids]));
  const others = new Map();
  for (const claim of claims.filter(({ id }) => !counted.has(id))) {
    const words = speakerWords(claim.speaker);
    const why = uncountedWords(claim, incident);
    const key = `${words} ${why}`;
    const voice = others.get(key) ?? { name: words, kind: "uncounted", modality: claim.modality, why, ids: new Set() };
    voice.ids.add(claim.id);
    others.set(key, voice);
  }
  return [...sources, ...others.values()];
}

// Those who speak in the same reports stand by each other, so that threads cross less.
function inOrder(voices, claims) {
  const reports = [...new Set(claims.map(({ report }) => report))];
  const place = (voice) => {
    const rows = claims.filter(({ id }) => voice.ids.has(id)).map(({ report }) => reports.indexOf(report));
    return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
  };
  const placed = voices.map((voice) => ({ voice, at: place(voice) }));
  return placed.sort((one, other) => Number(other.voice.counted ?? false) - Number(one.voice.counted ?? false) || one.at - other.at).map(({ voice }) => voice);
}

// What lies between a voice and the report that has its words.
function between(record, claim) {
  const report = record.reports.get(claim.report);
  const wires = (report?.wires ?? []).filter((wire) => wire !== report.outlet);
  return [...new Set([...(claim.speaker.via ?? []), ...wires])].join(" → ");
}

// Every way once, with its claims: from a voice, by way of something or directly, to a report.
function threadsOf(record, voices, claims) {
  const threads = new Map();
  for (const claim of claims) {
    const voice = voices.findIndex(({ ids }) => ids.has(claim.id));
    const by = between(record, claim);
    const key = `${voice}\n${by}\n${claim.report}`;
    const thread = threads.get(key) ?? { voice, by, report: claim.report, claims: [] };
    thread.claims.push(claim);
    threads.set(key, thread);
  }
  return [...threads.values()];
}

function voiceItem(voice) {
  return h("li", { class: voice.counted ? "" : `uncounted ${voice.modality}` }, name(voice.name, { class: "speaker" }),
    voice.kind === "own reporting" && h("span", { class: "tag" }, "own reporting"),
    voice.party && h("span", { class: "tag party" }, "a side in it"),
    h("span", { class: "why" }, voice.counted ? "" : "no source: ", name(voice.why)));
}

function reportItem(record, report, threads) {
  const found = record.reports.get(report);
  const claims = threads.filter((one) => one.report === report).flatMap((one) => one.claims);
  const copies = (found?.copies ?? []).filter(({ of, direction }) => direction === "from" && threads.some((one) => one.report === of));
  const number = (claim, index) => h("a", { href: `#${claim.id}`, "aria-label": `Claim ${index + 1}: ${claim.evidence.text}` }, String(index + 1));
  return h("li", null, name(found?.outlet ?? report, { class: "speaker" }),
    h("span", { class: "why" }, found ? publishedWords(found) : ""),
    copies.map(({ of }) => h("span", { class: "why taken" }, "copies ", name(record.reports.get(of)?.outlet ?? of))),
    h("span", { class: "numbers" }, h("span", { class: "apart" }, `${countWords(claims.length, "claim")}: `), claims.map(number)));
}

function path(frame, from, to, attributes) {
  const origin = frame.getBoundingClientRect();
  const [one, other] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
  const [x1, x2] = [one.right - origin.left, other.left - origin.left];
  const [y1, y2] = [one.top + Math.min(one.height / 2, 13) - origin.top, other.top + Math.min(other.height / 2, 13) - origin.top];
  const half = (x1 + x2) / 2;
  return s("path", { ...attributes, d: `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}` });
}

function drawThreads(frame, net, threads, items) {
  net.replaceChildren(...threads.flatMap((thread) => {
    const voice = items.voices[thread.voice];
    const report = items.reports.get(thread.report);
    const by = items.between.get(thread.by);
    const look = { class: `thread ${voice.className}`, "stroke-width": Math.min(1 + thread.claims.length * 0.6, 5) };
    return by ? [path(frame, voice, by, look), path(frame, by, report, look)] : [path(frame, voice, report, look)];
  }));
}

// The threads of whatever is pointed at are lit.
function light(frame, threads, items, net) {
  const keys = [...items.voices.map((item, voice) => [item, (one) => one.voice === voice]),
    ...[...items.between].map(([by, item]) => [item, (one) => one.by === by]),
    ...[...items.reports].map(([report, item]) => [item, (one) => one.report === report])];
  const show = (test) => {
    const lit = threads.flatMap((thread) => (thread.by ? [thread, thread] : [thread]));
    [...net.children].forEach((line, index) => line.classList.toggle("lit", Boolean(test?.(lit[index]))));
    frame.classList.toggle("pointing", Boolean(test));
  };
  for (const [item, test] of keys) {
    item.addEventListener("pointerenter", () => show(test));
    item.addEventListener("pointerleave", () => show(null));
    item.addEventListener("focusin", () => show(test));
    item.addEventListener("focusout", () => show(null));
  }
}

export function drawProvenance(record, incident, claims) {
  if (!claims.length) return null;
  const voices = inOrder(voicesOf(incident, claims), claims);
  const threads = threadsOf(record, voices, claims);
  const reports = [...new Set(threads.map(({ report }) => report))];
  const ways = [...new Set(threads.map(({ by }) => by).filter(Boolean))];
  const items = {
    voices: voices.map(voiceItem),
    between: new Map(ways.map((by) => [by, h("li", null, name(by))])),
    reports: new Map(reports.map((report) => [report, reportItem(record, report, threads)])),
  };
  const net = s("svg", { class: "threads", "aria-hidden": "true" });
  const column = (words, kind, list) => h("div", { class: "column" }, h("h5", null, words), h("ul", { class: kind }, list));
  const frame = h("div", { class: `provenance${ways.length ? "" : " direct"}` }, net, column("Who says so", "sources", items.voices),
    ways.length > 0 && column("By way of", "between", [...items.between.values()]), column("In the report of", "papers", [...items.reports.values()]));
  new ResizeObserver(() => { if (!onPaper()) drawThreads(frame, net, threads, items); }).observe(frame);
  light(frame, threads, items, net);
  return h("section", null, h("h4", null, "Who says so, and how it came here"), frame,
    incident.denied_by?.length > 0 && h("p", { class: "denied-by" }, "Denied by ", incident.denied_by.map((one, index) => [index > 0 && ", ", name(one)]), "."));
}
