import type { ItemCases, Written } from '../case.js';
import type { Doc } from '../document.js';

interface Carried {
  /** Item of the later year. */
  to: string;
  years?: number;
  /** Letters of the later year by letters of the earlier; a letter that is not named has no successor. Without it letters stay. */
  letters?: Record<string, string>;
  /** Letters (of the later year) that are no longer advice: what was a remark for want of them is a fail. */
  hardened?: string;
  /** Letters (of the later year) that have become advice. */
  softened?: string;
  /** Whether a case is carried over. */
  only?: (one: Written) => boolean;
  derive?: ItemCases['derive'];
}

/**
 * The cases of an item of FY2566 as cases of the item that followed it: documents moved on in time, labels under their new letters.
 * They are no blind cases, for the rules were repaired on what they were made from.
 */
export function moved(from: ItemCases, carried: Carried): ItemCases {
  const { to, years = 1, letters, hardened = '', softened = '', only = () => true } = carried;
  const labels = (expect: string): string => expect.split(' ').flatMap((word) => {
    const [, old = '', signs = ''] = /^([a-q]+)(.+)$/.exec(word) ?? [];
    return [...old].flatMap((letter) => {
      const next = letters === undefined ? letter : letters[letter];
      if (next === undefined) return [];
      if (hardened.includes(next)) return [`${next}${signs.replace('~', '-')}`];
      return [`${next}${softened.includes(next) ? signs.replace('-', '~') : signs}`];
    });
  }).join(' ');
  return {
    item: to,
    blind: false,
    derive: carried.derive ?? from.derive,
    cases: from.cases.filter(only).map(([category, name, submitted, expect, linked = []]): Written => [category, name, submitted.map((doc) => later(doc, from.item, to, years)), labels(expect), linked.map((doc) => later(doc, from.item, to, years))]),
  };
}

/** The same document so many years on, under the number of its new item. */
export function later(doc: Doc, from: string, to: string, years: number): Doc {
  const number = (text: string): string => text.replaceAll(new RegExp(`(^|\\()${from}(?=[ .])`, 'gm'), `$1${to}`);
  const move = (text: string): string => number(text)
    .replaceAll(/25(5[6-9]|6\d|7\d)(?!\d)/g, (whole) => String(Number(whole) + years))
    .replaceAll(/๒๕([๕๖๗][๐-๙])(?![๐-๙])/g, (_whole, digits: string) => thai(`25${Number([...digits].map((digit) => '๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)).join('')) + years}`))
    .replaceAll(/((?:[คยพธ]\.?|Oct|Nov|Dec|Jan|Feb|Mar) ?)(6[2-7])(?![\d,.%])/g, (_whole, month: string, year: string) => `${month}${Number(year) + years}`)
    .replaceAll(/((?:[คยพธ]\.) ?)([๖][๒-๗])(?![๐-๙])/g, (_whole, month: string, digits: string) => `${month}${thai(String(Number([...digits].map((digit) => '๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)).join('')) + years))}`);
  return { ...doc, text: move(doc.text), name: move(doc.name), ...(doc.url === undefined ? {} : { url: doc.url }) };
}

function thai(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}
