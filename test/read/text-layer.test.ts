import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../src/thai/index.js';
import { repairGlyphs } from '../../src/read/pdf/glyph-repair.js';
import type { Glyph, PageDrawing } from '../../src/read/pdf/glyphs.js';
import { lineText } from '../../src/read/pdf/line-text.js';
import { layOut, newNotes } from '../../src/read/pdf/lines.js';
import { flatFonts } from '../../src/read/pdf/letter-shapes.js';
import { judgePages } from '../../src/read/pdf/page-class.js';
import { gatherEvidence, type PageEvidence } from '../../src/read/pdf/page-evidence.js';
import { SENTENCES } from '../thai/damage.js';
import { setLines, type Setting } from './thai-font.js';

interface Paper {
  page?: number;
  /** Names of the page's fonts, in the order of their numbers. */
  fonts?: string[];
  hidden?: boolean;
  /** A picture covers the page. */
  scanned?: boolean;
}

function evidenceOf(glyphs: Glyph[], { page = 1, fonts = ['AAAAAA+Example'], hidden = false, scanned = false }: Paper = {}): PageEvidence {
  const drawing: PageDrawing = {
    width: 595, height: 842, glyphs, fonts: fonts.map((name) => ({ name, embedded: true, hidden })), strokes: [],
    pictures: scanned ? [{ x0: 0, y0: 0, x1: 595, y1: 842 }] : [], paths: 0, swallowed: 0, toUpright: (box) => box, cut: false,
  };
  const repaired = repairGlyphs(glyphs, fonts.length);
  const raw = layOut(repaired.glyphs, newNotes(flatFonts(repaired.shapes))).map((line) => lineText(line.clusters)).join('\n');
  return gatherEvidence(page, raw, drawing, repaired.glyphs, repaired.shapes, [...new Set([...repaired.repairs, ...repairText(raw).repairs])]);
}

const judge = (lines: readonly string[], setting: Setting = {}, paper: Paper = {}) => {
  const [page] = judgePages([evidenceOf(setLines(lines, setting), paper)]);
  return [page?.reading.textLayer, page?.reading.damage];
};

const NAMES = ['นายตัวอย่าง ทดสอบ', 'นางสาวสมมติ ไม่มีจริง', 'นายฌานวิทย์ ฬาพรหม', 'นางฐิติญา ฆ้องเดช'];
const FOREIGN_WORDS = ['แบตเตอรี่ลิเธียมไอออน', 'คอมเพรสเซอร์แอร์ อินเวอร์เตอร์', 'ฟลูออเรสเซนต์ โซเดียมไฮโปคลอไรต์', 'ซอฟต์แวร์แอปพลิเคชัน เว็บไซต์'];

/** Every letter is another one, each for itself, always the same. */
function permutation(letters: string, seed: number): (char: string) => string {
  const from = [...letters];
  const to = [...letters];
  let state = seed;
  for (let i = to.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [to[i], to[j]] = [to[j] ?? '', to[i] ?? ''];
  }
  return (char) => to[from.indexOf(char)] ?? char;
}
const CONSONANTS = 'กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const LETTERS = `${CONSONANTS}ะาเแโใไ\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4c`;
/** As a spreadsheet program does that sets marks in another font and numbers its glyphs anew. */
const fallback = (char: string): string => ({ '\u0e48': 'ช', '\u0e49': 'น', '\u0e31': 'ว', '\u0e34': 'ด', '\u0e35': 'ท', '\u0e38': 'ส', า: 'จ' })[char] ?? char;

describe('a sound page', () => {
  it.each([
    ['of prose', SENTENCES],
    ['of names', NAMES],
    ['with one name', NAMES.slice(0, 1)],
    ['of foreign words', FOREIGN_WORDS],
    ['of figures', ['1,234,567.00', '98,765.25', '๑๒๓ ๔๕๖']],
    ['in two languages', ['สำนักงานเขตตัวอย่าง Example District Office', 'แผนปฏิบัติการ Action Plan 2566']],
    ['with a heading alone', ['สรุปผลการจัดซื้อจัดจ้าง']],
  ])('%s', (_, lines) => expect(judge(lines)).toEqual(['sound', []]));
});

describe('a page with wrong letters is scrambled', () => {
  it.each([
    ['a long one', SENTENCES],
    ['a list of names', NAMES],
    ['a heading', ['สรุปผลการดำเนินการจัดซื้อจัดจ้างที่']],
  ])('%s, whose marks became letters', (_, lines) => expect(judge(lines, { unicode: fallback })).toEqual(['scrambled', ['wrong-letters']]));

  it('every letter another one, whatever the text and the order', () => {
    fc.assert(
      fc.property(fc.subarray([...SENTENCES, ...NAMES, ...FOREIGN_WORDS], { minLength: 2 }), fc.nat(100_000), (lines, seed) => {
        const [layer] = judge(lines, { unicode: permutation(LETTERS, seed) });
        expect(['scrambled', 'junk']).toContain(layer);
      }),
    );
  });

  it('consonants alone exchanged, seen by their order where not by their shapes', () => {
    fc.assert(fc.property(fc.nat(100_000), (seed) => { expect(judge(SENTENCES, { unicode: permutation(CONSONANTS, seed) })[0]).toBe('scrambled'); }));
  });

  it('letters moved by one in the alphabet', () => {
    const next = (char: string): string => (char >= 'ก' && char <= '\u0e4d' ? String.fromCharCode(char.charCodeAt(0) + 1) : char);
    expect(judge(NAMES, { unicode: next })).toEqual(['scrambled', ['wrong-letters']]);
  });
});

describe('a page that says too little of itself', () => {
  const flat = { flat: true };
  const other = permutation(CONSONANTS, 7);
  it('is taken for unreadable when nothing else speaks for it', () => {
    expect(judge(['ฆรณซบตหมก ฟงดวสกนย'], flat)).toEqual(['scrambled', ['undecided']]);
  });

  it('is known by a longer page in the same font', () => {
    const long = setLines([...SENTENCES, ...SENTENCES], flat);
    const short = setLines(NAMES.slice(3), flat);
    const layers = judgePages([evidenceOf(long), evidenceOf(short, { page: 2 })]).map((page) => page.reading.textLayer);
    expect(layers).toEqual(['sound', 'sound']);
  });

  it('is scrambled where the longer page is', () => {
    const long = setLines([...SENTENCES, ...SENTENCES], { ...flat, unicode: other });
    const short = setLines(NAMES.slice(3), { ...flat, unicode: other });
    const layers = judgePages([evidenceOf(long), evidenceOf(short, { page: 2 })]).map((page) => page.reading.textLayer);
    expect(layers).toEqual(['scrambled', 'scrambled']);
  });
});

describe('two fonts on one page', () => {
  it('the one with wrong letters is named, to be left out', () => {
    const heading = setLines(['ประกาศที่ตั้งสำนักงาน'], { y: 800, font: 1, unicode: fallback });
    const [page] = judgePages([evidenceOf([...heading, ...setLines(SENTENCES)], { fonts: ['AAAAAA+Example', 'BAAAAA+Example-Bold'] })]);
    expect([page?.reading.textLayer, page?.wrongFonts]).toEqual(['repaired', ['BAAAAA+Example-Bold']]);
  });
});

describe('the layer of an OCR program', () => {
  const scan = { hidden: true, scanned: true };
  it('that read Thai is readable, and marked', () => {
    expect(judge([...SENTENCES, ...SENTENCES], { flat: true }, scan)).toEqual(['repaired', ['ocr-layer']]);
  });

  it('that took Thai for English is junk', () => {
    const misread = ['drinnuesuineniies lalinstwarfeyanisiansinnaan', 'anulsdlalunsdndunuremnienumasy (TA) Tulsudszana', 'idunisliuims uagnisufiRnu vienshivdnmsdmean'];
    expect(judge(misread, { flat: true }, scan)).toEqual(['junk', ['foreign-junk']]);
  });

  it('that read English is readable', () => {
    const english = ['This is the report of the office on the services that it gave', 'to the public in the year, and on the plans for the next one'];
    expect(judge(english, { flat: true }, scan)[0]).toBe('repaired');
  });

  it('a slide with key words on a picture is none', () => {
    expect(judge(['Smart Hospital', 'Health Literacy', 'Patient and Customer Focus', 'Visionary Leadership'], {}, { scanned: true })[0]).toBe('sound');
  });
});
