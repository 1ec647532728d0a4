import type { MarkCode, Offer } from '../../model/extraction.js';
import { findPrices, type Price } from '../../procurement/price.js';
import { hasFirmCheckDigit } from './tax-id.js';
import { joinLines, skeleton, toArabicDigits } from '../../thai/index.js';
import { baht, isBlank, withoutNumbers } from './amounts.js';

export interface OffersRead {
  offers: Offer[];
  mark: MarkCode | null;
}

/** Names with their prices, out of the cells that hold names, prices or both, per physical row of one purchase. `wrapped`: see `joinLines`. */
export function readOffers(rows: readonly (readonly string[])[], wrapped: boolean): OffersRead {
  const read = rows.map((cells) => rowOffers(cells.filter((text) => !isBlank(text)), wrapped));
  const offers: Offer[] = [];
  for (const offer of read.flatMap((one) => one.offers)) {
    const last = offers.at(-1);
    // The price on the line below the name.
    if (last !== undefined && offer.name === '' && last.value === null) last.value = offer.value;
    // A merged cell says the same in every row that it covers.
    else if (!offers.some((other) => other.name === offer.name && other.value === offer.value)) offers.push(offer);
  }
  if (offers.every(({ name, value }) => value === null && NOBODY.test(name))) return { offers: [], mark: 'blank' };
  const mark = read.map((one) => one.mark).find((one) => one !== null) ?? null;
  if (mark !== null) return { offers, mark };
  if (offers.length === 0) return { offers, mark: 'blank' };
  return { offers, mark: offers.some((offer) => offer.name === '' || offer.value === null) ? 'blank' : null };
}

/** Words in the place of a name. */
const NOBODY = /^(?:ยกเลิก|ไม่มีผู้|ไม่มี$|อยู่ระหว่าง|รายเดียวกัน)/;

function rowOffers(cells: readonly string[], wrapped: boolean): OffersRead {
  const named = cells.filter(saysName);
  const priced = cells.filter((text) => !saysName(text));
  const [name, ...moreNames] = named;
  if (name !== undefined && moreNames.length === 0 && priced.length > 0 && findPrices(name, false).prices.length === 0) {
    return paired(name, priced.flatMap((text) => findPrices(withoutNumbers(text), true).prices), wrapped);
  }
  if (name === undefined) return { offers: priced.flatMap((text) => findPrices(withoutNumbers(text), true).prices).map((price) => offer('', price, wrapped)), mark: null };
  return combined(cells.join('\n'), wrapped);
}

/** Names in one cell and prices in the next. */
function paired(text: string, prices: readonly Price[], wrapped: boolean): OffersRead {
  if (prices.length < 2) return { offers: [offer(text, prices[0] ?? null, wrapped)], mark: null };
  const names = splitNames(text, prices.length);
  if (names === null) return { offers: [offer(text, null, wrapped)], mark: 'unpaired' };
  return { offers: names.map((name, index) => offer(name, prices[index] ?? null, wrapped)), mark: null };
}

/** Names and prices in turn in one cell. */
function combined(given: string, wrapped: boolean): OffersRead {
  const { text, prices } = findPrices(withoutRemarks(given), false);
  if (prices.length === 0) return { offers: (splitNames(text, null) ?? [text]).map((name) => offer(name, null, wrapped)), mark: null };
  const names = prices.map((price, index) => text.slice(prices[index - 1]?.end ?? 0, price.start));
  const rest = text.slice(prices.at(-1)?.end ?? 0);
  if (prices.length > 1 && saysName(names[0] ?? '') && !names.slice(1).some(saysName)) return paired(names[0] ?? '', prices, wrapped);
  const offers = names.map((name, index) => offer(name, prices[index] ?? null, wrapped));
  // No name before the first price: each stands behind its own.
  if (!saysName(names[0] ?? '') && saysName(rest)) return { offers: [...names.slice(1), rest].map((name, index) => offer(name, prices[index] ?? null, wrapped)), mark: null };
  return { offers: FIRM.test(rest.trimStart()) ? [...offers, offer(rest, null, wrapped)] : offers, mark: null };
}

/** The amount again in words, and remarks on the tax. */
function withoutRemarks(text: string): string {
  return text.replace(/\([^()]*(?:บาทถ้วน|สตางค์|ภาษี|VAT)[^()]*\)/gi, (remark) => (/\d{10}/.test(toArabicDigits(remark)) ? remark : ' '));
}

const FIRM = /^(?:\(?[\d๐-๙]{1,2}[.)]\s*)?(?:บริษัท|บมจ|บจก|หจก|บ\.|ห้าง|หสม|ร้าน|นาย|นาง|น\.ส\.|กิจการ|สหกรณ์|มูลนิธิ|อู่|โรงพิมพ์|โรงงาน|ศูนย์|สถาบัน|มหาวิทยาลัย|องค์การ|การไฟฟ้า|การประปา|กลุ่ม|วิสาหกิจ)/;
const NUMBERED = /(?:^|\n|\s)\(?[\d๐-๙]{1,2}[.)]\s*(?=[^\d๐-๙\s])/g;

/** The names of a cell that lists several: by their numbers, by lines that begin as a name does, or one to a line. `count` null: any number that is certain. */
function splitNames(text: string, count: number | null): string[] | null {
  const numbered = text.split(NUMBERED).filter(saysName);
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const begun = lines.reduce<string[]>((names, line) => {
    if (FIRM.test(line) || names.length === 0) return [...names, line];
    return [...names.slice(0, -1), `${names.at(-1) ?? ''}\n${line}`];
  }, []);
  const isRight = (names: readonly string[]): boolean => (count === null ? names.length > 1 && names.every((name) => FIRM.test(name.trimStart())) : names.length === count);
  if (isRight(begun)) return begun;
  if (numbered.length > 1 && (count === null || numbered.length === count)) return numbered;
  return count !== null && lines.length === count ? lines : null;
}

function saysName(text: string): boolean {
  return skeleton(cleanName(text)).replace(/[\d\s]/g, '').length >= 2;
}

function offer(text: string, price: Price | null, wrapped: boolean): Offer {
  const line = joinLines(text, wrapped);
  const found = /(?<!\d)0\d{12}(?!\d)|(?<!\d)0-\d{4}-\d{5}-\d{2}-\d(?!\d)/.exec(toArabicDigits(line));
  const taxId = found === null ? null : found[0].replaceAll('-', '');
  const isFirm = taxId !== null && hasFirmCheckDigit(taxId);
  const name = isFirm && found !== null ? `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.replace(TAX_WORDS, ' ') : line;
  return { name: cleanName(name), taxId: isFirm ? taxId : null, value: price === null ? null : baht(price.satang) };
}

const TAX_WORDS = /\(?\s*(?:เลข(?:ประจำตัว)?ผู้เสียภาษี(?:อากร)?|เลขทะเบียน(?:นิติบุคคล)?|TAX ?ID)\s*[:.]?\s*\)?/gi;
/** Words between a name and its price. */
const BEFORE_PRICE = /(?:(?:เสนอ)?ราคาที่(?:เสนอ|ตกลง)(?:ซื้อ|จ้าง|หรือ)*|(?:ใน)?ราคารวม|(?:ใน|เสนอ)?ราคา|เสนอเงิน|เป็นเงิน(?:ทั้งสิ้น)?|(?:เป็น)?จำนวนเงิน|วงเงิน|รวมเป็นเงิน|บาท)$/;

function cleanName(text: string): string {
  let name = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(/^(?:บาท(?:ถ้วน)?|[/|,:;=)\]–—-]|\.(?=\s|-|$))\s*/, '')
      .replace(/^\(?[\d๐-๙]{1,2}[.)]\s*(?=[^\d๐-๙\s])/, '')
      .replace(/\s*[/|,:;=([–—-]$/, '')
      .replace(BEFORE_PRICE, '')
      .trim();
  }
  // The text layer lost the ring of ำ, and a line's end kept the word from being known.
  return FIRM.test(name) ? name.replace(/จากัด(?=$|[\s(])/g, 'จำกัด') : name;
}

/** Bids and awards of one purchase in which the same firm is written the same way, with its blanks where one of them has them. */
export function inOneSpelling(bids: readonly Offer[], awards: readonly Offer[]): { bids: Offer[]; awards: Offer[] } {
  const spellings = new Map<string, string>();
  for (const { name } of [...bids, ...awards]) {
    const known = spellings.get(skeleton(name));
    if (known === undefined || name.length > known.length) spellings.set(skeleton(name), name);
  }
  const respelled = (offers: readonly Offer[]): Offer[] => offers.map((one) => ({ ...one, name: spellings.get(skeleton(one.name)) ?? one.name }));
  return { bids: respelled(bids), awards: respelled(awards) };
}
