// The reader: a report's own words, the claim's evidence lit in them, furniture greyed.

import { byId, h, joined, name } from "./dom.js";
import { drawWay, modality, spoken } from "./claims.js";
import { cut } from "./marks.js";
import { copyWords, titleWords } from "./reports.js";
import { countWords, figureWords, isolated, publishedWords, whenWords } from "./words.js";

const BASES = {
  page: "date on the page", metadata: "date in the page's metadata", manifest: "date from the manifest",
  argument: "date given by hand", inferred: "date inferred from other reports",
};

const narrow = window.matchMedia("(max-width: 899px)");
const ALWAYS = ["map-figure", "timeline-figure"];
const WHERE_NARROW = ["masthead", "filters", "panels"];

// What the reader lies over cannot be reached with the keyboard either.
function cover(open) {
  for (const id of ALWAYS) byId(id).inert = open;
  for (const id of WHERE_NARROW) byId(id).inert = open && narrow.matches;
}

function spansOf(record, report, claim) {
  const others = (record.claimsOf.get(report.report) ?? []).filter((one) => one !== claim)
    .map((one) => ({ ...one.evidence, is: "other", claim: one }));
  const furniture = (report.furniture ?? []).map((one) => ({ start: one.start, end: one.end, is: "furniture", why: one.why }));
  const headlines = (report.paragraphs ?? []).filter(({ role }) => role !== undefined && role !== "prose")
    .map(({ start, end, role }) => ({ start, end, is: role }));
  const copied = (report.copies ?? []).flatMap(({ of, direction, passages }) => (passages ?? [])
    .map(({ start, end, verbatim }) => ({ start, end, is: "copied", with: outletOf(record, of), verbatim, direction })));
  const own = claim ? [{ ...claim.evidence, is: "evidence" }] : [];
  const trigger = claim?.evidence.trigger ? [{ ...claim.evidence.trigger, is: "trigger" }] : [];
  return [...furniture, ...headlines, ...copied, ...others, ...own, ...trigger];
}

function outletOf(record, report) {
  return record.reports.get(report)?.outlet ?? report;
}

const TAKEN = { from: "taken from", to: "taken up by" };

// Who else has a sentence, and whether in the same words.
function copiedWords(copies) {
  return copies.map((copy) => `${TAKEN[copy.direction] ?? "shared with"} ${isolated(copy.with)}${copy.verbatim ? "" : ", reworded"}`).join("; ");
}

function stretch({ words, spans }) {
  const is = (kind) => spans.find((span) => span.is === kind);
  const classes = ["furniture", "headline", "crosshead"].filter(is);
  const other = spans.filter((span) => span.is === "other").sort((one, two) => (one.end - one.start) - (two.end - two.start))[0];
  let drawn = is("trigger") ? h("span", { class: "trigger" }, words) : words;
  if (is("evidence")) drawn = h("mark", { class: "evidence" }, drawn);
  else if (other) drawn = h("a", { class: "other", href: `#${other.claim.id}`, title: "Another claim of this report" }, drawn);
  const copies = spans.filter((span) => span.is === "copied");
  if (copies.length) classes.push("copied", copies.some(({ verbatim }) => verbatim) ? "verbatim" : "reworded");
  const title = is("furniture")?.why ?? (copies.length ? copiedWords(copies) : null);
  return classes.length ? h("span", { class: classes.join(" "), title }, drawn) : drawn;
}

// What the marks in the words mean, as far as this report has them.
function legend(record, report, claim) {
  const copies = (report.copies ?? []).filter(({ passages }) => passages?.length);
  const sample = (kind, words) => h("span", null, h("span", { class: "sample", "data-of": kind, "aria-hidden": "true" }, "abc"), " ", words);
  const parts = [
    claim && sample("evidence", "this claim"),
    (record.claimsOf.get(report.report) ?? []).length > (claim ? 1 : 0) && sample("other", "other claims"),
    copies.length > 0 && sample("copied", ["also in ", joined(copies.map(({ of }) => name(outletOf(record, of))), ", ")]),
    report.furniture?.length > 0 && sample("furniture", "not part of the report"),
  ].filter(Boolean);
  return parts.length > 0 && h("p", { class: "legend" }, parts);
}

function link(url) {
  return /^https?:\/\//i.test(url ?? "") && h("a", { href: url, rel: "noopener noreferrer nofollow" }, "where it was published");
}

function masthead(record, report) {
  const { published, wires, photo_credits: photos, byline } = report;
  const lines = [
    [name(report.outlet ?? "outlet not said", { class: "outlet" }), " · ", publishedWords(report),
      published && h("span", { class: "basis" }, ` (${BASES[published.basis] ?? published.basis})`)],
    [byline && ["By ", name(byline), ". "], wires?.length > 0 && ["Words by ", joined(wires.map((one) => name(one)), ", "), ". "],
      photos?.length > 0 && ["Pictures by ", joined(photos.map((one) => name(one)), ", "), ". "],
      link(report.url)],
    joined(copyWords(record, report), "; "),
    (report.doubts ?? []).map((doubt) => h("span", { class: "doubt" }, doubt)),
  ];
  return lines.filter((line) => line.flat(3).some((one) => one)).map((line) => h("p", null, line));
}

function said(words) {
  return words && h("span", { class: "basis" }, " (", h("q", { dir: "auto" }, words), ")");
}

function reading(claim, record) {
  const kind = record.kind(claim.event);
  const why = [...(claim.place?.why ? [`place: ${claim.place.why}`] : []), ...(claim.why ?? [])];
  return [
    h("h3", null, h("span", { class: `kind family-${kind.family.key}` }, kind.label), modality(claim),
      claim.place?.name && [" ", name(claim.place.name)]),
    h("p", null, spoken(claim), " · ", whenWords(claim.time), said(claim.time?.text),
      (claim.numbers ?? []).map((number) => [" · ", figureWords(number, number.who), number.cumulative && " in all", said(number.text)])),
    h("details", { class: "came" }, h("summary", null, "How it came here"), drawWay(record, claim, record.incidentOf.get(claim.id))),
    claim.repeats && record.claims.has(claim.repeats) && h("p", null, "Restates ",
      h("a", { href: `#${claim.repeats}` }, "another claim of this report"), "; counted once."),
    (claim.doubts ?? []).map((doubt) => h("p", { class: "doubt" }, doubt)),
    why.length > 0 && h("details", { open: !narrow.matches }, h("summary", null, "Why it was read so"), h("ul", null, why.map((one) => h("li", null, one)))),
    h("p", { class: "id" }, `dateline explain ${claim.id}`),
  ];
}

export function drawReader(record, lens) {
  const panel = byId("reader");
  let opener = null;
  const close = () => lens.select(lens.incident?.id ?? "");
  function steps(report, claim) {
    const claims = record.claimsOf.get(report.report) ?? [];
    const at = claims.indexOf(claim);
    const step = (words, label, to) => h("a", { class: "step", href: to && `#${to.id}`, "aria-label": label, "aria-disabled": !to && "true" }, words);
    return h("p", { class: "steps" }, step("‹", "The claim before", claims[at - 1]),
      claim ? `claim ${at + 1} of ${claims.length}` : countWords(claims.length, "claim"), step("›", "The next claim", claims[at + 1]));
  }
  function draw() {
    const { report, claim } = lens;
    document.body.classList.toggle("reading", Boolean(report));
    const was = panel.hidden;
    panel.hidden = !report;
    cover(Boolean(report));
    if (!report) {
      if (!was) opener?.focus?.({ preventScroll: true });
      return;
    }
    if (was) opener = document.activeElement;
    const title = h("h2", { tabindex: -1, id: "reader-title" }, name(titleWords(report)));
    const words = h("div", { class: "report-words", tabindex: 0, role: "region", "aria-label": "The report, word for word", dir: "auto" },
      cut(report.text, spansOf(record, report, claim)).map(stretch));
    panel.replaceChildren(
      h("div", { class: "reader-head" },
        h("div", { class: "reader-bar" }, steps(report, claim),
          h("button", { type: "button", class: "close", onclick: close, "aria-label": "Close the report" }, "Close ×")),
        title, masthead(record, report), legend(record, report, claim)),
      words,
      claim ? h("div", { class: "reading-of", tabindex: 0, role: "region", "aria-label": "How the claim was read" }, reading(claim, record)) : "");
    const lit = words.querySelector(".evidence");
    if (lit) words.scrollTop = lit.offsetTop - words.offsetTop - words.clientHeight / 3;
    if (was) title.focus({ preventScroll: true });
  }
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  lens.watch((what) => { if (what === "selection") draw(); });
  draw();
}
