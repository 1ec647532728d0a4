import type { DamageMode, Document, PageReading } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { OUTCOMES } from '../../model/outcome.js';
import type { ReadReport } from '../../model/read-report.js';
import type { Resource } from '../../model/resource.js';
import { displayWidth, wrapThai } from '../../thai/index.js';
import { DAMAGE } from '../../wording/damage.js';
import { KIND_NAMES, LAYERS, READABILITY, TRAITS, whyReadable } from '../../wording/document.js';
import { pad } from '../columns.js';
import { MARKS, VERDICT_COLOURS, type Colour } from '../paint.js';
import { plainText, readableText } from '../plain.js';
import { indented, locatedLines } from '../repairs.js';
import type { ReadingView } from './index.js';

/** What it is and how well a machine can read it. */
export function headLines(report: ReadReport, document: Document | null, view: ReadingView): string[] {
  const { say, lang, paint } = view;
  const fields: [string, string, Colour?][] = [[say.name, readableText(report.source.name), 'bold']];
  const { resource } = report.source;
  if (resource !== null) fields.push(...linkFields(resource, view));
  if (document !== null) {
    fields.push([say.kind, kindOf(document, view)]);
    fields.push([say.class, `${document.readability} ${READABILITY[document.readability][lang]} (${whyReadable(document)[lang]})`, CLASS_COLOURS[document.readability]]);
    if (document.traits.length > 0) fields.push([say.traits, document.traits.map((trait) => TRAITS[trait][lang]).join(' · ')]);
    if (document.title !== '') fields.push([say.title, plainText(document.title)]);
    if (document.encoding !== null) fields.push([say.encoding, plainText(document.encoding)]);
    fields.push(['SHA-256', document.sha256, 'grey']);
  }
  const width = Math.max(...fields.map(([name]) => displayWidth(name)));
  return fields.flatMap(([name, value, colour]) =>
    wrapThai(value, view.width - width - 2).map((line, index) => `${paint('grey', pad(index === 0 ? name : '', width))}  ${colour === undefined ? line : paint(colour, line)}`),
  );
}

function linkFields({ outcome, httpStatus, redirects, finalUrl, requestedUrl }: Resource, { say, lang }: ReadingView): [string, string, Colour?][] {
  const meaning = OUTCOMES[outcome];
  // What went wrong is said at length among the findings.
  const opened = outcome === 'ok' ? (lang === 'th' ? meaning.messageTh : meaning.messageEn) : `${say.notOpened} · ${outcome}`;
  const fields: [string, string, Colour?][] = [[say.link, httpStatus === null ? opened : `${opened} (HTTP ${httpStatus})`, VERDICT_COLOURS[meaning.verdict]]];
  // Every hop with the way it was left, and where it ended.
  for (const { url, via, status: answered } of redirects) fields.push([say.way, `${readableText(url)} (HTTP ${answered}, ${say.via[via]})`]);
  if (redirects.length > 0 || (finalUrl !== null && finalUrl !== requestedUrl)) fields.push(['→', readableText(finalUrl ?? '–')]);
  return fields;
}

function kindOf({ kind, mediaType, pages, bytes }: Document, { say, lang }: ReadingView): string {
  const unit = kind === 'pdf' || kind === 'spreadsheet' || kind === 'presentation' ? kind : 'other';
  const parts = [`${KIND_NAMES[kind][lang]} (${plainText(mediaType)})`];
  if (pages !== null) parts.push(say.counted[unit](pages));
  parts.push(say.bytes(bytes.toLocaleString('en-US')));
  return parts.join(' · ');
}

const CLASS_COLOURS: Record<Document['readability'], Colour> = { R4: 'green', R3: 'green', R2: 'green', R1: 'yellow', R0: 'red' };

/** What is wrong with the link or its document, and what to do about it. */
export function noticeLines(findings: readonly Finding[], view: ReadingView): string[] {
  const { lang, say, width, paint } = view;
  return findings.flatMap((finding) => {
    const suggestion = lang === 'th' ? finding.suggestionTh : finding.suggestionEn;
    return [
      ...indented(`${MARKS[finding.verdict]} ${readableText(lang === 'th' ? finding.messageTh : finding.messageEn)}`, 0, width).map((line) => paint(VERDICT_COLOURS[finding.verdict], line)),
      ...finding.evidence.flatMap((one) => locatedLines(one, view)),
      ...(suggestion === undefined ? [] : indented(`→ ${say.suggestion}: ${readableText(suggestion)}`, 2, width)),
    ];
  });
}

/** How the pages fared: neighbours alike in one line, with all that is wrong with them and what OCR made of them. */
export function layerLines({ pageReadings: readings, ocr }: Pick<Document, 'pageReadings' | 'ocr'>, view: ReadingView): string[] {
  const runs: { from: number; to: number; layer: PageReading['textLayer']; damage: Set<DamageMode>; seen: NonNullable<PageReading['ocr']>[] }[] = [];
  for (const reading of readings) {
    const last = runs.at(-1);
    if (last !== undefined && last.layer === reading.textLayer && last.to === reading.page - 1) {
      last.to = reading.page;
      for (const mode of reading.damage) last.damage.add(mode);
      if (reading.ocr !== undefined) last.seen.push(reading.ocr);
    } else runs.push({ from: reading.page, to: reading.page, layer: reading.textLayer, damage: new Set(reading.damage), seen: reading.ocr === undefined ? [] : [reading.ocr] });
  }
  const lines = runs.flatMap(({ from, to, layer, damage, seen }) => {
    const title = wrapThai(`${view.say.range(from, to)} · ${LAYERS[layer][view.lang]}`, view.width);
    const words = seen.reduce((sum, one) => sum + one.words, 0);
    const confidence = Math.round(seen.reduce((sum, one) => sum + one.words * one.confidence, 0) / Math.max(1, words));
    return [
      ...title.map((line) => view.paint(LAYER_COLOURS[layer], line)),
      ...[...damage].flatMap((mode) => indented(`- ${DAMAGE[mode][view.lang]}`, 2, view.width)),
      ...(seen.length === 0 ? [] : indented(`- ${view.say.ocrPages(words, confidence)}`, 2, view.width)),
    ];
  });
  if (ocr === undefined) return lines;
  if (ocr.failure !== null) return [...lines, ...wrapThai(view.say.ocrFailed, view.width)];
  return ocr.left.length === 0 ? lines : [...lines, ...wrapThai(view.say.ocrLeft(ocr.left.map(({ page }) => page)), view.width)];
}

const LAYER_COLOURS: Record<PageReading['textLayer'], Colour> = { sound: 'green', repaired: 'yellow', scrambled: 'red', junk: 'red', picture: 'yellow', blank: 'grey' };
