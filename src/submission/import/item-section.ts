import { joinLines, splitGluedUrls } from '../../url/index.js';
import type { ImportNote, RawItem } from './result.js';
import type { Token } from './fragment.js';

/**
 * What the result page prints under one item: "URL ที่ส่ง:" with the links, "คำอธิบายของหน่วยงาน:" with the district's words,
 * "ข้อเสนอแนะ:" with the assessor's. A page break may cut any of them.
 */
export class ItemSection {
  private part: 'links' | 'explanation' | 'advice' = 'links';
  private afterBreak = false;
  private readonly links: string[] = [];
  private words = '';
  private overview: string | null = null;

  constructor(
    private readonly item: number,
    private readonly place: ImportNote,
    private readonly notes: ImportNote[],
  ) {}

  /** The page ended here: the next words may belong to the address before. */
  pageBreak(): void {
    this.afterBreak = true;
  }

  take(token: Token): void {
    if (token.kind === 'link') this.takeLink(token.href);
    else for (const piece of token.text.split(BEFORE_PART)) this.takeText(piece.trim());
    this.afterBreak = false;
  }

  result(): RawItem {
    const explanation = [this.words, this.overview ?? ''].filter((text) => text !== '').join(' ');
    return { item: this.item, links: this.links, place: this.place, ...(explanation === '' ? {} : { explanation }) };
  }

  private takeLink(href: string): void {
    if (this.part === 'links') this.links.push(href);
    else if (this.part === 'explanation') this.overview ??= href;
  }

  private takeText(text: string): void {
    const [marker] = PART.exec(text) ?? [];
    if (marker !== undefined) {
      this.part = marker.startsWith('URL') ? 'links' : marker.startsWith('คำอธิบาย') ? 'explanation' : 'advice';
      this.takeText(text.slice(marker.length).trim());
    } else if (text === '' || this.part === 'advice') {
      return;
    } else if (/^https?:\/\//i.test(text)) {
      for (const url of splitGluedUrls(text)) this.takeLink(url);
    } else if (this.part === 'links') {
      if (this.afterBreak) this.continueLink(text);
    } else if (this.overview === null) {
      this.words = `${this.words} ${text}`.trim();
    } else if (this.afterBreak) {
      const joined = joinLines(`${this.overview}\n${text}`);
      if (joined.certain) this.overview = joined.text;
    }
  }

  /** Words that follow a page break where a link is due are the rest of the last one, or nobody knows what. */
  private continueLink(text: string): void {
    const last = this.links.at(-1);
    if (last === undefined) return;
    const joined = joinLines(`${last}\n${text}`);
    if (joined.certain) this.links[this.links.length - 1] = joined.text;
    this.notes.push(joined.certain
      ? { th: `ข้อ O${this.item}: ต่อ URL ที่ถูกตัดตรงรอยต่อหน้าแล้ว (${joined.text})`, en: `O${this.item}: an address cut by a page break was joined again (${joined.text}).` }
      : { th: `ข้อ O${this.item}: URL ${last} ถูกตัดตรงรอยต่อหน้า ข้อความที่ตามมาคือ “${text.slice(0, 80)}” กรุณาตรวจที่อยู่เต็ม`, en: `O${this.item}: the address ${last} was cut by a page break and goes on with "${text.slice(0, 80)}"; please look up the whole address.` });
  }
}

const PART = /^(?:URL\s*ที่ส่ง|คำอธิบาย(?:ของหน่วยงาน)?|ข้อเสนอแนะ)\s*:?/;
/** A part may begin in the middle of a line, but not inside a word or an address. */
const BEFORE_PART = /(?<=^|\s)(?=(?:URL\s*ที่ส่ง|คำอธิบายของหน่วยงาน|ข้อเสนอแนะ)\s*:?)/;
