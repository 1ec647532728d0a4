import fc from 'fast-check';

/** What happens to Thai in PDF text layers, one fault each. `n` chooses the place. The skeleton has to survive all of them. */
export const DAMAGES: Readonly<Record<string, (text: string, n: number) => string>> = {
  'a mark is lost': (text, n) => atPlace(text, MARK, n, () => ''),
  'a mark slips behind the next letter': (text, n) => atPlace(text, /([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])([ก-ฮา])/g, n, (hit) => hit.slice(1) + hit.slice(0, 1)),
  'ำ loses its ring': (text, n) => atPlace(text, /ำ/g, n, () => 'า'),
  'ำ becomes ้า': (text, n) => atPlace(text, /ำ/g, n, () => '้า'),
  'ำ falls into pieces': (text, n) => atPlace(text, /ำ/g, n, () => '\u0e4dา'),
  'า is written as ำ': (text, n) => atPlace(text, /า/g, n, () => 'ำ'),
  'a blank creeps in': (text, n) => {
    const at = n % (text.length + 1);
    return `${text.slice(0, at)} ${text.slice(at)}`;
  },
  'a tone comes from the private use area': (text, n) => atPlace(text, /[่-์]/g, n, (tone) => String.fromCharCode(0xf70a + tone.charCodeAt(0) - 0x0e48)),
  'an invisible character creeps in': (text, n) => {
    const at = n % (text.length + 1);
    return `${text.slice(0, at)}\u200b${text.slice(at)}`;
  },
  'แ is written as two เ': (text, n) => atPlace(text, /แ/g, n, () => 'เเ'),
};

const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

function atPlace(text: string, pattern: RegExp, n: number, change: (hit: string) => string): string {
  const hits = [...text.matchAll(pattern)];
  const hit = hits[n % Math.max(1, hits.length)];
  if (hit === undefined) return text;
  return text.slice(0, hit.index) + change(hit[0]) + text.slice(hit.index + hit[0].length);
}

/** Any sequence of faults, as [name, place] pairs. */
export const faults = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(1000)), { maxLength: 8 });

export function damage(text: string, steps: readonly (readonly [string, number])[]): string {
  return steps.reduce((damaged, [name, n]) => DAMAGES[name]?.(damaged, n) ?? damaged, text);
}

/** Anything that may stand in a file: Thai letters and marks in any order, Latin, digits, blanks, broken glyphs. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)) },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u200b', '\ufeff', '\u00ad', '.', '-', '/', ',', '\ufffd', '\u0001', '\uf70a', '\uf88b', 'ํา', 'เเ') },
      { weight: 2, arbitrary: fc.constantFrom('A', 'z', 'É', 'e\u0301', '7', '๗', '0') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Sound sentences of the kind the documents hold. */
export const SENTENCES = [
  'สำนักงานเขตตัวอย่างขอประกาศสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน',
  'จำนวนเรื่องร้องเรียนทั้งหมดที่อยู่ระหว่างดำเนินการและดำเนินการแล้วเสร็จ',
  'เจ้าหน้าที่ของรัฐต้องไม่รับของขวัญหรือผลประโยชน์อื่นใดทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่',
  'น้ำประปา ต่ำกว่าเกณฑ์ คำสั่งที่ ๑๒/๒๕๖๖ ราคาสั่งซื้อ เวลาดับเพลิง วิชาระบบ ปีก่อน ๆ ฯลฯ',
  'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566 ของฝ่ายเทศกิจ',
] as const;
