import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmLoss, repairText, skeleton } from '../../src/thai/index.js';
import { anyText, SENTENCES } from './damage.js';

describe('sound Thai', () => {
  it.each([...SENTENCES, 'สถิติ 0 เรื่อง – ไม่มี', 'กำราบ กำแพง ลำคลอง น้ำ ซ้ำ ต่ำ ค่ำ คำ ราคาคำนวณ', 'เจรจาเป็นธรรม วาจาจำเป็น ปากกากับดินสอ', 'น้าหมู ย้าย ตาข่าย'])(
    'is left alone: %s',
    (sentence) => expect(repairText(sentence)).toEqual({ text: sentence, repairs: [] }),
  );

  const seeds = new URL('../../../shared/seeds/', import.meta.url);
  it('of the published reports is left alone', ({ skip }) => {
    if (!existsSync(seeds)) {
      console.log('published reports are not here: skipped');
      skip();
    }
    for (const name of readdirSync(seeds).filter((file) => /^00[0124]_/.test(file))) {
      const text = readFileSync(new URL(name, seeds), 'utf8');
      const repaired = repairText(text);
      expect([name, repaired.repairs]).toEqual([name, []]);
      expect(repaired.text).toBe(text);
    }
  });
});

describe('damage of text layers', () => {
  it.each([
    ['เพ่ือ', 'เพื่อ', 'mark-order'],
    ['เจ้าหนา้ที่', 'เจ้าหน้าที่', 'mark-order'],
    ['ส านักงานเขต', 'สำนักงานเขต', 'am-lost'],
    ['จานวนเรื่อง', 'จำนวนเรื่อง', 'am-lost'],
    ['ด้าเนินการตามต้าแหน่ง', 'ดำเนินการตามตำแหน่ง', 'am-as-tho'],
    ['น ้าประปา', 'น้ำประปา', 'am-lost'],
    ['ค ำขวัญ', 'คำขวัญ', 'am-in-pieces'],
    ['ป\u0e4dระจ\u0e4dาปี', 'ป\u0e4dระจำปี', 'am-in-pieces'],
    ['ประจ\ufffdาปี', 'ประจำปี', 'lost-glyph'],
    ['ประจำ\ufffdาปี', 'ประจำปี', 'lost-glyph'],
    ['กำรบริหำรงำนของสำนักงำน', 'การบริหารงานของสานักงาน', 'aa-written-as-am'],
    ['สมัพันธ ์', 'สมัพันธ์', 'space-before-mark'],
    ['เจ้าหน้ าที่ ไฟฟ้ า', 'เจ้าหน้าที่ ไฟฟ้า', 'space-inside-word'],
    ['ที\uf70aตั\uf70bง', 'ที่ตั้ง', 'private-use'],
    ['ข้อ\u200bมูล', 'ข้อมูล', 'zero-width'],
    ['เเผน', 'แผน', 'double-e'],
    ['ที่่', 'ที่', 'mark-doubled'],
    ['\u0002การ', 'การ', 'control'],
  ])('%s → %s', (damaged, sound, repair) => {
    const { text, repairs } = repairText(damaged);
    // ำ of a line in which all า were ำ is known only in certain words.
    expect(text).toBe(repair === 'aa-written-as-am' ? sound.replace('สานัก', 'สำนัก') : sound);
    expect(repairs).toContain(repair);
  });

  it('reads the old one-byte encoding', () => {
    const written = 'สำนักงานเขตตัวอย่าง จังหวัดตัวอย่าง';
    const asLatin = written.replace(/[\u0e01-\u0e5b]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x0e00 + 0xa0));
    expect(repairText(asLatin)).toEqual({ text: written, repairs: ['legacy-bytes'] });
    expect(repairText('Café Zürich, Straße').repairs).toEqual([]);
  });

  it('leaves ำ where it belongs', () => {
    expect(repairText('ราคาสั่งซื้อ เวลาดับเพลิง วิชาระบบ').repairs).toEqual([]);
  });

  it('never touches the skeleton of Thai text without broken glyphs', () => {
    const thai = anyText.filter((s) => !/[\ufffd\u0001a-zÉé\u00ad]|เ.*เ/is.test(s));
    fc.assert(fc.property(thai, (s) => { expect(skeleton(repairText(s).text)).toBe(skeleton(s)); }), { numRuns: 500 });
  });

  it('ends on 200,000 blanks and marks', () => {
    const begin = performance.now();
    repairText(`ก${' '.repeat(200_000)}${'่'.repeat(1000)}${'ก '.repeat(50_000)}`);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

/** What text alone is enough to undo, wherever it happens. A ring that is simply gone is not among it. */
const UNDOABLE: Readonly<Record<string, (text: string) => string>> = {
  'ำ in two pieces': (text) => text.replaceAll('ำ', '\u0e4dา'),
  'ำ in two pieces, the tone last': (text) => text.replace(/([\u0e48\u0e49])ำ/g, '\u0e4d$1า').replaceAll('ำ', '\u0e4dา'),
  'ำ written twice around a lost glyph': (text) => text.replaceAll('ำ', 'ำ\ufffdา'),
  'a blank in place of the ring': (text) => text.replace(/(?<![\u0e48\u0e49])ำ/g, ' า'),
  'tones before their vowels': (text) => text.replace(/([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4b])/g, '$2$1'),
  'private tones': (text) => text.replace(/[\u0e48-\u0e4c]/g, (c) => String.fromCharCode(0xf70a + c.charCodeAt(0) - 0x0e48)),
  'private tones of another vendor': (text) => text.replace(/[\u0e48-\u0e4b]/g, (c) => String.fromCharCode(0xf88b + 3 * (c.charCodeAt(0) - 0x0e48))),
  'doubled marks': (text) => text.replace(/([\u0e48\u0e49\u0e34-\u0e39])/g, '$1$1'),
  'invisible characters': (text) => [...text].join('\u200b'),
  'แ as two เ': (text) => text.replaceAll('แ', 'เเ'),
  'blanks before tones': (text) => text.replace(/([\u0e48\u0e49])/g, ' $1').replace(/ ([\u0e48\u0e49])ำ/g, '$1ำ'),
  'bytes as Latin letters': (text) => text.replace(/[\u0e01-\u0e5b]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x0e00 + 0xa0)),
};

describe('damage done and undone', () => {
  const page = SENTENCES.join('\n');
  it.each(Object.keys(UNDOABLE))('%s', (name) => {
    const damaged = UNDOABLE[name]?.(page) ?? page;
    expect(damaged).not.toBe(page);
    expect(repairText(damaged).text).toBe(page);
  });

  it('any two kinds that leave each other their letters', () => {
    const first = ['ำ in two pieces', 'ำ written twice around a lost glyph', 'แ as two เ'];
    const then = ['private tones', 'private tones of another vendor', 'invisible characters'];
    fc.assert(
      fc.property(fc.constantFrom(...first), fc.constantFrom(...then), fc.shuffledSubarray([...SENTENCES], { minLength: 1 }), (one, other, lines) => {
        const text = lines.join('\n');
        const damaged = UNDOABLE[other]?.(UNDOABLE[one]?.(text) ?? text) ?? text;
        expect(repairText(damaged).text).toBe(text);
      }),
    );
  });

  it('a page that lost every ring is put right in words that alone could be others', () => {
    const text = 'ดำเนินการตามคำสั่งที่จำเป็น นำเสนอผู้อำนวยการ ทำงานร่วมกับตำรวจ ชำระค่าธรรมเนียม สำนักงานแนะนำ';
    for (const [written, loss] of [['า', 'aa'], ['้า', 'tho']] as const) {
      const damaged = text.replaceAll('ำ', written);
      expect(findAmLoss(damaged)).toBe(loss);
      expect(repairText(damaged, findAmLoss(damaged)).text).toBe(text);
    }
    expect(findAmLoss(text)).toBe(null);
  });

  it('sound words stay also where the page lost its rings', () => {
    const text = 'ราคาสั่งซื้อ เวลาดับเพลิง วิชาระบบ ประชาระบบ นามสกุล ทาสี จากนั้น';
    expect(repairText(text, 'aa').text).toBe(text);
  });
});
