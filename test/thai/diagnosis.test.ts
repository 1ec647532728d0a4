import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, skeleton } from '../../src/thai/index.js';
import { anyText, SENTENCES } from './damage.js';

/** About 500 letters of office prose written for this test. */
const PROSE = [
  'สำนักงานเขตตัวอย่างได้ดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566 โดยแต่งตั้งคณะทำงานเพื่อติดตามผลของทุกฝ่าย',
  'ผู้อำนวยการเขตได้ประชุมร่วมกับหัวหน้าฝ่ายและเจ้าหน้าที่ทุกระดับ เพื่อชี้แจงแนวทางการให้บริการประชาชนที่มาติดต่อราชการ และเน้นย้ำเรื่องการไม่รับของขวัญ',
  'ฝ่ายรายได้จัดทำป้ายแสดงขั้นตอนและระยะเวลาไว้หน้าเคาน์เตอร์ ส่วนฝ่ายโยธาปรับปรุงคู่มือสำหรับผู้ขออนุญาตก่อสร้างอาคารให้อ่านง่ายขึ้นกว่าเดิม',
  'ในรอบหกเดือนแรกไม่มีเรื่องร้องเรียนเกี่ยวกับการทุจริตของเจ้าหน้าที่ในสังกัด ปัญหาที่พบคือผู้รับบริการบางรายยังไม่ทราบช่องทางออนไลน์ จึงจะประชาสัมพันธ์เพิ่มเติม',
].join('\n');

/** Names and prices only: hardly a function word in it. */
const TABLE = [
  'ลำดับที่\tผู้เสนอราคา\tราคาที่เสนอ',
  '1\tบริษัท ตัวอย่างการค้า จำกัด\t499,000.00',
  '2\tร้านทดสอบพาณิชย์\t12,500.00',
  '3\tหจก. สมมติวัสดุภัณฑ์\t98,765.25',
  '4\tนายตัวอย่าง ทดสอบ\t3,200.00',
  '5\tนางสาวสมมติ ไม่มีจริง\t7,450.00',
].join('\n');
const PLACES = 'บางกะปิ บางซื่อ ห้วยขวาง ดินแดง พญาไท ราชเทวี ปทุมวัน สาทร ยานนาวา คลองเตย วัฒนา พระโขนง บางนา ประเวศ ลาดกระบัง มีนบุรี หนองจอก คันนายาว บึงกุ่ม สะพานสูง';

/** A seeded generator, so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

function permutedInsideWords(text: string, seed: number): string {
  const roll = dice(seed);
  return text.replace(/[\u0e01-\u0e4e]+/g, (run) =>
    [...words.segment(run)]
      .map(({ segment }) => {
        const letters = [...segment];
        for (let i = letters.length - 1; i > 0; i--) {
          const j = roll(i + 1);
          [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
        }
        return letters.join('');
      })
      .join(''),
  );
}

function everyThirdConsonantReplaced(text: string, seed: number): string {
  const roll = dice(seed);
  let nth = 0;
  return text.replace(/[ก-ฮ]/g, (letter) => (++nth % 3 === 0 ? String.fromCharCode(0x0e01 + roll(46)) : letter));
}

/** What a fallback font does: marks and vowels become consonants. */
const fallbackFont = (text: string) => text.replace(/[าำ]/g, 'จ').replace(/[่ิ]/g, 'ถ').replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, 'บ');

const seeds = Array.from({ length: 20 }, (_, i) => i * 7919 + 1);

describe('sound text', () => {
  it.each([
    ['prose', PROSE],
    ['a table of names and prices', TABLE],
    ['a list of places', PLACES],
    ['a heading', 'สรุปผลการจัดซื้อจัดจ้าง'],
    ['a name', 'นายตัวอย่าง ทดสอบ'],
    ['numbers', '1 2 3 499,000.00 - 12,500.00'],
    ['English', 'This report describes how the district office handled complaints during the fiscal year and who is responsible for the answers.'],
    ['Latin names and abbreviations', 'YouTube Facebook TikTok ITAS NACC OIT e-Service e-GP Traffy Fondue LINE OpenChat PDF DOCX webportal.bangkok.go.th'],
    ['a form to fill in', `ชื่อ ${'.'.repeat(80)} นามสกุล ${'.'.repeat(80)} ☐ ☐`],
  ])('%s', (_, text) => expect(diagnose(text)).toMatchObject({ class: 'sound' }));

  it.each(SENTENCES)('%s', (sentence) => expect(diagnose(sentence).class).toBe('sound'));
});

describe('damaged but readable text', () => {
  it.each([
    ['ำ lost', PROSE.replaceAll('ำ', 'า')],
    ['ำ lost with a blank', PROSE.replaceAll('ำ', ' า')],
    ['ำ as ้า', PROSE.replaceAll('ำ', '้า')],
    ['ำ in two letters', PROSE.replaceAll('ำ', '\u0e4dา')],
    ['า as ำ', PROSE.replaceAll('า', 'ำ')],
    ['tones of the private use area', PROSE.replace(/[่-์]/g, (c) => String.fromCharCode(0xf70a + c.charCodeAt(0) - 0x0e48))],
    ['tones before their vowels', PROSE.replace(/([\u0e31\u0e34-\u0e39])([่-๋])/g, '$2$1')],
  ])('%s', (_, text) => expect(diagnose(text)).toMatchObject({ class: 'repaired' }));
});

describe('scrambled text', () => {
  it.each(seeds)('letters permuted inside words (seed %i)', (seed) => {
    expect(diagnose(permutedInsideWords(PROSE, seed))).toMatchObject({ class: 'scrambled' });
    expect(diagnose(permutedInsideWords(TABLE.repeat(3), seed)).class).toBe('scrambled');
  });

  it.each(seeds)('every third consonant replaced (seed %i)', (seed) => {
    expect(diagnose(everyThirdConsonantReplaced(PROSE, seed))).toMatchObject({ class: 'scrambled' });
  });

  it('marks and vowels turned to consonants', () => {
    expect(diagnose(fallbackFont(PROSE))).toMatchObject({ class: 'scrambled', reason: 'no marks above or below the letters' });
    expect(diagnose(fallbackFont(TABLE)).class).toBe('scrambled');
  });

  it('some marks and า turned to consonants, the others kept', () => {
    expect(diagnose(PROSE.replace(/[าำ]/g, 'จ').replace(/[่ิ]/g, 'ถ').replace(/\u0e31/g, 'บ')).class).toBe('scrambled');
  });

  it.each(['จจจนวนโครงกจร พบฒนจททองถถถน', 'คคคำกลลคำว'])('a line of it: %s', (line) => expect(diagnose(line).class).toBe('scrambled'));
});

describe('text that is none', () => {
  it.each([
    ['control characters', Array.from({ length: 60 }, (_, i) => String.fromCharCode(1 + (i % 8))).join(' ')],
    ['replacement characters', `${'\ufffd'.repeat(40)} การ ที่ และ`],
    ['unknown private use', Array.from({ length: 60 }, (_, i) => String.fromCharCode(0xe100 + i)).join('')],
    ['signs of a symbol font', '✁✂✄☎✆✝✞✟✠✡☛☞✌✍✎✏✑✒✓✔✕✖✗✘✙✚✛✜✢✣✤✥✦✧★✩✪✫'],
    ['another script', 'ສຳນັກງານເຂດ ຄະແນນ ການປະເມີນ'],
    ["a scanner's English reading of Thai", "flrhfi n'rimJ:vuJ nr:niuYr' d'tlJn{rul qrrndd mruiilr rJ:c6rU hJ:rurru uo{ a-rtndr'ru Lrrm"],
  ])('%s is junk', (_, text) => expect(diagnose(text)).toMatchObject({ class: 'junk' }));

  it('old one-byte letters in the order of the alphabet are Thai letters, but no words', () => {
    expect(diagnose('ÀÁÂ ÃÄÅ ÆÇÈ ÉÊË ÌÍÎ ÏÐÑ ÒÓÔ ÕÖØ ÙÚÛ ÜÝÞ').class).toBe('scrambled');
  });

  it.each(['', ' \n\t', '\u200b\ufeff'])('nothing visible is empty', (text) => expect(diagnose(text).class).toBe('empty'));
});

describe('any text', () => {
  it('has a class and finite figures', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const health = diagnose(s);
        expect(Object.values(health).filter((figure) => typeof figure === 'number' && !Number.isFinite(figure))).toEqual([]);
        if (skeleton(s) !== '') expect(health.class).not.toBe('empty');
      }),
    );
  });
});

describe('the published reports', () => {
  const folder = new URL('../../../shared/seeds/', import.meta.url);
  it.each([
    ['000_599350abebe518dd.txt', 'sound'],
    ['001_56d11a479975f352.txt', 'sound'],
    ['002_94778f0be8fa35c7.txt', 'sound'],
    ['003_93aae46870acd503.txt', 'repaired'],
    ['004_10e7ea78da8abceb.txt', 'sound'],
  ])('%s is %s', (name, health) => {
    if (!existsSync(new URL(name, folder))) return console.log(`${name} is not here: skipped`);
    expect(diagnose(readFileSync(new URL(name, folder), 'utf8')).class).toBe(health);
  });
});

describe('words that look like faults', () => {
  it.each([
    'สื่อออนไลน์ ระบบบริการ แบบบูรณาการ',
    '[{"id":1,"provinceCode":10,"districtNameEn":"Phra Nakhon","districtNameTh":"พระนคร","postalCode":10200}]',
    '<ul style="list-style-type: none"><li><a href="https://example.go.th/page/sub/1/E-Service">E-Service</a></li></ul> <p>O11 E&ndash;Service</p>',
  ])('%s', (text) => expect(diagnose(text).class).toBe('sound'));
});

describe('shuffled letters', () => {
  it('are never surely sound, and of a page never sound', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PROSE.split('\n'), TABLE, PLACES, ...SENTENCES], { minLength: 1 }), fc.nat(100_000), (texts, seed) => {
        const health = diagnose(permutedInsideWords(texts.join('\n'), seed));
        expect(health.sure && (health.class === 'sound' || health.class === 'repaired')).toBe(false);
        if (health.thaiLetters >= 300) expect(health.class).toBe('scrambled');
      }),
      { numRuns: 300 },
    );
  });

  it('are found even where the shapes of the glyphs look right', () => {
    fc.assert(fc.property(fc.nat(100_000), (seed) => { expect(diagnose(swappedLetters(PROSE, seed), 'right').class).toBe('scrambled'); }));
  });

  it('names and foreign words stay sound where the shapes are right', () => {
    for (const text of [PLACES, 'ฌานวิทย์ ฬาพรหม ฐิติญา ฆ้องเดช ฟลูออเรสเซนต์ โซเดียมไฮโปคลอไรต์ คอมเพรสเซอร์อินเวอร์เตอร์']) expect(diagnose(text, 'right')).toMatchObject({ class: 'sound', sure: true });
  });
});

/** Every consonant another one, always the same. */
function swappedLetters(text: string, seed: number): string {
  const roll = dice(seed);
  const from = [...'กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];
  const to = [...from];
  for (let i = to.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [to[i], to[j]] = [to[j] ?? '', to[i] ?? ''];
  }
  return text.replace(/[ก-ฮ]/g, (letter) => to[from.indexOf(letter)] ?? letter);
}
