import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.js';
import { sharedFile } from './shared-files.js';

const SENTENCE = 'สำนักงานเขตตัวอย่าง รายงานผลการดำเนินงาน ประจำปี 2566';

/** Thai letters stand 0x0D60 above their place in TIS-620. */
function tis620(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0))));
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(SENTENCE), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`), 'utf-8', false],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), 'utf-16le', false],
    ['UTF-16 without a mark', Buffer.from(SENTENCE, 'utf16le'), 'utf-16le', false],
    ['big-endian UTF-16 without a mark', Buffer.from(SENTENCE, 'utf16le').swap16(), 'utf-16be', false],
    ['TIS-620', tis620(SENTENCE), 'windows-874', true],
    ['TIS-620 of a few words', tis620('ลำดับ,ชื่อ,จำนวน\n1,ปากกา,5\n'), 'windows-874', true],
  ])('reads %s', (_name, bytes, encoding, legacy) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding, legacy, damaged: false, repaired: false });
    expect(decoded.text).toContain(encoding === 'windows-874' && bytes.length < 40 ? 'ปากกา' : 'สำนักงาน');
  });

  it('believes the bytes, not a wrong declaration', () => {
    expect(decode(tis620(SENTENCE), { headerCharset: 'utf-8' }).text).toBe(SENTENCE);
    expect(decode(Buffer.from(SENTENCE), { metaCharset: 'tis-620' }).text).toBe(SENTENCE);
  });

  it('follows the declaration where the bytes do not tell', () => {
    const french = Buffer.from('Café à la française, été déjà vu', 'latin1');
    expect(decode(french, { headerCharset: 'iso-8859-1' }).text).toContain('déjà');
    expect(decode(french, { headerCharset: 'no-such-thing', metaCharset: 'iso-8859-1' }).text).toContain('déjà');
    expect(decode(french)).toMatchObject({ encoding: 'utf-8', damaged: true });
  });

  it('undoes UTF-8 that was read as Latin-1', () => {
    const mojibake = new TextDecoder('windows-1252').decode(Buffer.from(SENTENCE));
    expect(decode(Buffer.from(mojibake))).toMatchObject({ text: SENTENCE, repaired: true });
  });

  it('undoes TIS-620 that was read as Latin-1, and leaves European words alone', () => {
    const mojibake = tis620(SENTENCE).toString('latin1');
    expect(decode(Buffer.from(mojibake))).toMatchObject({ text: SENTENCE, repaired: true });
    const european = 'Größe, naïve, señor, Ærøskøbing, Bjørnøya';
    expect(decode(Buffer.from(european))).toMatchObject({ text: european, repaired: false });
  });

  it('keeps the whole letters of a broken UTF-8 file and says that it is damaged', () => {
    const decoded = decode(Buffer.from(SENTENCE).subarray(0, -60).subarray(0, 40));
    expect(decoded).toMatchObject({ encoding: 'utf-8', damaged: true });
    expect(decoded.text).toContain('สำนักงานเขต');
  });

  it('never throws, and gives text for every kind of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string({ maxLength: 12 })), (bytes, headerCharset) => {
        expect(typeof decode(bytes, { headerCharset }).text).toBe('string');
      }),
    );
  });

  it('gives back any Thai text in any of the encodings', () => {
    const word = fc.constantFrom('สำนักงาน', 'เขต', 'ที่', 'กรุงเทพมหานคร', 'ปฏิบัติ', 'หน้า', '2566', 'ITA');
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 40 }), (words) => {
        const text = `สำนักงานเขต ${words.join(' ')}`;
        for (const bytes of [Buffer.from(text), tis620(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) expect(decode(bytes).text).toBe(text);
      }),
    );
  });
});

describe('real pages in TIS-620', () => {
  it.each([
    ['chardet-tis620-_mozilla_bug488426_text.html', 'อักขระ'],
    ['chardet-tis620-pharmacy.kku.ac.th.analyse1.xml', 'การ'],
    ['chardet-tis620-pharmacy.kku.ac.th.healthinfo-ne.xml', 'การ'],
    ['chardet-tis620-trickspot.boxchart.com.xml', 'การ'],
    ['uchardet-iso-8859-11.txt', 'มาตรฐานผลิตภัณฑ์อุตสาหกรรม'],
    ['uchardet-utf-8.txt', 'ยูนิโคด'],
  ])('%s', (name, word) => {
    const bytes = sharedFile(`corpus/encodings/${name}`);
    if (bytes === null) return;
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe(name.includes('utf-8') ? 'utf-8' : 'windows-874');
    expect(decoded.text).toContain(word);
  });
});
