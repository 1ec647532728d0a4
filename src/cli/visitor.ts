import { networkInterfaces } from 'node:os';
import type { Report } from '../model/report.js';
import { allowListRequest, type Visitor } from '../wording/allow-list.js';
import { wrapThai } from '../thai/index.js';
import type { Language } from '../report/index.js';
import { PACKAGE } from './package-facts.js';
import { say } from './texts.js';

/** How this program names itself to sites. */
export function userAgent(contact: string): string {
  return `${PACKAGE.name}/${PACKAGE.version} (+${contact})`;
}

/** Addresses of this machine that the internet can see; none behind a router, which is the rule. */
export function publicAddresses(interfaces = networkInterfaces()): string[] {
  return Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ internal, family, address }) => !internal && family === 'IPv4' && !PRIVATE.test(address))
    .map(({ address }) => address);
}

const PRIVATE = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|192\.0\.[02]|198\.51\.100|203\.0\.113)\./;
/** Of more sites than these, the command prints the rest. */
const LETTERS_SHOWN = 2;

/** For each site whose protection answered, the letter that asks to be admitted; empty when there is none. */
export function allowListSection(report: Report, facts: Pick<Visitor, 'contact' | 'rate'>, lang: Language, width: number): string {
  const walls = new Map<string, string>();
  for (const place of report.items.flatMap((item) => item.links).flatMap((link) => [link, ...link.attachments])) {
    for (const { params } of place.findings) if (params['cause'] === 'wall') walls.set(String(params['host']), String(params['name']));
  }
  if (walls.size === 0) return '';
  const letters = [...walls].slice(0, LETTERS_SHOWN).flatMap(([host, wall]) => ['', ...letter({ ...facts, host, wall, userAgent: userAgent(facts.contact), addresses: publicAddresses() }, lang, width)]);
  const title = say(lang, 'เว็บไซต์ที่มีระบบป้องกัน: ข้อความขออนุญาตที่ส่งให้ผู้ดูแลเว็บไซต์ได้', 'Sites behind a protection: a request to send to their administrators');
  const other = say(
    lang,
    'ระหว่างรอ: ตรวจจากเครือข่ายของหน่วยงาน หรือเปิดหน้าด้วยเบราว์เซอร์ บันทึก (Webpage, Complete หรือ HAR) แล้วตรวจด้วย --saved',
    'Meanwhile: run the check from the office network, or save the pages in a browser (Webpage, Complete, or HAR) and check them with --saved.',
  );
  const more = walls.size > LETTERS_SHOWN ? [say(lang, `อีก ${walls.size - LETTERS_SHOWN} เว็บไซต์: oit allow-list HOST`, `${walls.size - LETTERS_SHOWN} more sites: oit allow-list HOST`)] : [];
  return `\n${[...wrapThai(title, width), ...letters, '', ...wrapThai(other, width), ...more].join('\n')}\n`;
}

export function letter(visitor: Visitor, lang: Language, width: number): string[] {
  return allowListRequest(visitor, lang).flatMap((line) => {
    // A User-Agent is copied; it must stay in one piece.
    if (line.startsWith('  User-Agent:')) return [line];
    const blanks = line.length - line.trimStart().length;
    return wrapThai(line.trimStart(), width - blanks).map((part) => ' '.repeat(blanks) + part);
  });
}
