// One claim: who says so, by which way it came, and the words.

import { h, joined, name } from "./dom.js";
import { countWords, figureWords, publishedWords, reportName, speakerWords, whenWords } from "./words.js";

const MODALITIES = { denied: "denied", planned: "planned", possible: "possible" };

// The evidence with the words in it that tell the event, cut by code points as offsets count them.
export function quoted(claim) {
  const { text, start, trigger } = claim.evidence;
  if (!trigger || trigger.start < start) return h("q", { dir: "auto" }, text);
  const letters = Array.from(text);
  const [from, to] = [trigger.start - start, trigger.end - start];
  return h("q", { dir: "auto" }, letters.slice(0, from).join(""),
    h("span", { class: "trigger" }, letters.slice(from, to).join("")), letters.slice(to).join(""));
}

export function modality(claim) {
  const words = MODALITIES[claim.modality];
  return words && h("span", { class: `modality ${claim.modality}` }, words);
}

export function spoken(claim) {
  const { speaker } = claim;
  const called = speakerWords(speaker);
  const known = !speaker.role || called.toLowerCase().includes(speaker.role.toLowerCase());
  const role = known ? "" : `, ${speaker.role}`;
  const manner = speaker.manner && speaker.manner !== "said" ? ` (${speaker.manner})` : "";
  return [
    name(called, { class: "speaker" }), role, manner,
    speaker.via?.length ? [" via ", joined(speaker.via.map((one) => name(one)), ", ")] : "",
  ];
}

function reportWords(record, claim) {
  const report = record.reports.get(claim.report);
  if (!report) return claim.report;
  return [name(reportName(report)), ", ", publishedWords(report)];
}

// One step of the way that a claim came by, and what shows it.
function step(title, words, why) {
  return h("li", null, h("span", { class: "step-name" }, title), h("span", { class: "step-words" }, words),
    why?.length > 0 && h("span", { class: "why" }, joined(why.map((one) => name(one)), "; ")));
}

function reasonsFor(claim, about) {
  return (claim.why ?? []).filter((why) => why.startsWith(`${about}: `)).map((why) => why.slice(about.length + 2));
}

function copied(record, report) {
  return (report?.copies ?? []).filter(({ direction }) => direction === "from").map(({ of, sentences, share }) => {
    const other = record.reports.get(of);
    return step("copied from", name(other?.outlet ?? of), [`${countWords(sentences, "sentence")}, ${Math.round(share * 100)}% of the report, are shared, and it appeared first`]);
  });
}

// Why a claim adds no source of its incident.
export function uncountedWords(claim, incident) {
  if (claim.modality === "denied") return "it denies it";
  if (claim.modality === "possible") return "it only calls it possible";
  const own = claim.speaker.kind === "outlet" || !incident?.denied_by?.length;
  return own ? "the report’s own words, which repeat whom it quotes" : "its side denies it elsewhere";
}

// From the words in the report back to whoever said so, and as what voice it is counted.
export function drawWay(record, claim, incident) {
  const report = record.reports.get(claim.report);
  const basis = report?.basis ?? {};
  const { speaker } = claim;
  const source = (incident?.sources ?? []).find(({ claims }) => claims?.includes(claim.id));
  const trigger = claim.evidence.trigger?.text;
  return h("ol", { class: "way" },
    step("the words", trigger ? ["“", name(trigger), "”"] : "no single word", (claim.why ?? []).slice(0, 1)),
    step("stand in", name(report?.title ?? claim.report), [`characters ${claim.evidence.start}–${claim.evidence.end} of ${claim.report}`, ...(claim.repeats ? ["restates what it has said before"] : [])]),
    step("published by", name(report?.outlet ?? "outlet not said"), [basis.outlet, report && publishedWords(report)].filter(Boolean)),
    (report?.wires ?? []).map((wire) => step("words by", name(wire), [basis.wires ?? "credited on the page"])),
    copied(record, report),
    (speaker.via ?? []).map((via) => step("by way of", name(via), ["the clause names it between the speaker and the report"])),
    step("said by", name(speakerWords(speaker)), reasonsFor(claim, "speaker")),
    source ? step("counted as", name(source.name), [source.why]) : step("counted as", "no source of it", [uncountedWords(claim, incident)]));
}

function facts(claim, incident) {
  const elsewhere = claim.place?.name && claim.place.name !== incident?.place?.name;
  return [
    whenWords(claim.time),
    elsewhere && name(claim.place.name),
    ...(claim.numbers ?? []).map((number) => `${figureWords(number, number.who)}${number.cumulative ? " in all" : ""}`),
    claim.background && "background",
    claim.repeats && "restated",
    claim.doubts?.length && `${claim.doubts.length === 1 ? "a doubt" : `${claim.doubts.length} doubts`}`,
  ].filter(Boolean);
}

// Drawn when it is asked for: an incident may have a hundred claims.
function wayOf(record, claim, incident) {
  const details = h("details", { class: "came" }, h("summary", null, "How it came here"));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length < 2) details.append(drawWay(record, claim, incident));
  });
  return details;
}

export function drawClaim(record, lens, claim, incident) {
  return h("li", { class: `claim${lens.claim === claim ? " chosen" : ""}`, "data-claim": claim.id },
    h("p", { class: "said" }, h("span", null, spoken(claim)), h("span", { class: "by" }, reportWords(record, claim))),
    h("p", { class: "words" }, quoted(claim)),
    h("p", { class: "facts" }, modality(claim), joined(facts(claim, incident), " · "),
      h("a", { class: "open", href: `#${claim.id}`, "aria-label": `Read the report: ${claim.evidence.text}` }, "Read in the report")),
    wayOf(record, claim, incident));
}
