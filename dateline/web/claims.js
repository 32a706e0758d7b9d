// One claim: who says so, by which way it came, and the words.

import { h, joined, name } from "./dom.js";
import { figureWords, publishedWords, speakerWords, whenWords } from "./words.js";

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
  return [name(report.outlet ?? report.report), ", ", publishedWords(report)];
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

export function drawClaim(record, lens, claim, incident) {
  return h("li", { class: `claim${lens.claim === claim ? " chosen" : ""}`, "data-claim": claim.id },
    h("p", { class: "said" }, h("span", null, spoken(claim)), h("span", { class: "by" }, reportWords(record, claim))),
    h("p", { class: "words" }, quoted(claim)),
    h("p", { class: "facts" }, modality(claim), joined(facts(claim, incident), " · "),
      h("a", { class: "open", href: `#${claim.id}`, "aria-label": `Read the report: ${claim.evidence.text}` }, "Read in the report")));
}
