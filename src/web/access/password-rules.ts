import type { Sentence } from '../say.js';

/** In letters. NIST SP 800-63B asks for length and a list of known passwords, and for no mixture of kinds of characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 };

/** The length up to which patterns are searched; the search grows faster than its text. */
const LOOKED_AT = 64;
/** 0 to 4; below 2 a password is among the first million that are tried. */
const LEAST_SCORE = 2;
const LETTERS_OF_ONES_OWN = 4;
const OF_THIS_PLACE = ['oit', 'oitcheck', 'bangkok', 'bma', 'password', 'กรุงเทพ', 'กรุงเทพมหานคร', 'สำนักงานเขต', 'รหัสผ่าน'];

/** Why this password is not taken, as one sentence; null when it is. `about`: names of the person, which others know too. */
export async function passwordProblem(password: string, about: readonly string[]): Promise<Sentence | null> {
  const text = password.normalize('NFKC');
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_LENGTH.least) return { th: `รหัสผ่านต้องยาวอย่างน้อย ${PASSWORD_LENGTH.least} ตัวอักษร จะเป็นประโยคภาษาไทยก็ได้`, en: `A password needs at least ${PASSWORD_LENGTH.least} characters; a sentence is a good one.` };
  if (length > PASSWORD_LENGTH.most) return { th: `รหัสผ่านยาวได้ไม่เกิน ${PASSWORD_LENGTH.most} ตัวอักษร`, en: `A password may have at most ${PASSWORD_LENGTH.most} characters.` };
  const known = [...about.flatMap((name) => [name, ...name.split(/[\s.@_-]+/)]).filter((name) => name.length > 2), ...OF_THIS_PLACE];
  const { score } = (await estimator()).check(text.slice(0, LOOKED_AT), known);
  if (score >= LEAST_SCORE && !isMostly(text, known)) return null;
  return { th: 'รหัสผ่านนี้เดาง่าย เพราะเป็นคำที่ใช้กันบ่อย เรียงตามแป้นพิมพ์ ซ้ำกัน หรือใกล้เคียงชื่อผู้ใช้ กรุณาตั้งใหม่', en: 'This password is easily guessed: it is a common one, a row of keys, a repetition, or close to the name. Please choose another.' };
}

/** Whether hardly a letter is left of it without words that others know, such as `Bangkok@2566!`. */
function isMostly(text: string, known: readonly string[]): boolean {
  const plain = text.toLowerCase();
  const rest = known.map((word) => word.normalize('NFKC').toLowerCase()).toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest !== plain && rest.replace(/[^\p{L}]/gu, '').length < LETTERS_OF_ONES_OWN;
}

interface Estimator {
  check(password: string, known: string[]): { score: number };
}

let made: Promise<Estimator> | null = null;

/** Its lists take a tenth of a second and 20 MB; few processes ever need them. */
function estimator(): Promise<Estimator> {
  made ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(([core, common]) => new core.ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs }));
  return made;
}
