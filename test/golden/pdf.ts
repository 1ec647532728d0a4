import { PDFDocument, PDFHexString, PDFName, StandardFonts, type PDFFont, type PDFRef } from 'pdf-lib';
import { sarabun } from './font.js';

/** One drawn glyph and what the text layer says it stands for. */
export interface Mark {
  char: string;
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Changes the glyphs of one line the way a bad producer does. */
export interface Damage {
  /** Draw ำ in two, its ring and า, as fonts with Thai shaping do. */
  inTwo?: true;
  change(marks: Mark[]): Mark[];
}

export interface TextStyle {
  size?: number;
  damage?: Damage;
}

const FONT = sarabun();
/** Every file claims this day, so that a second run writes the same bytes. */
const MADE = new Date('2023-04-10T02:00:00Z');

/**
 * A PDF whose text layer is under control glyph by glyph: what is drawn is Sarabun, what is said of it is up to the
 * damage. Latin letters and signs are Helvetica, which every viewer has.
 */
export class PaperMaker {
  private readonly codes = new Map<string, { code: number; glyph: number; text: string }>();
  private readonly pages: { content: string[]; rotated: boolean; pictures: [name: string, ref: PDFRef][] }[] = [];

  private constructor(
    private readonly document: PDFDocument,
    private readonly latin: PDFFont,
  ) {}

  static async start(title = ''): Promise<PaperMaker> {
    const document = await PDFDocument.create();
    document.setTitle(title);
    document.setProducer('golden');
    document.setCreator('golden');
    document.setCreationDate(MADE);
    document.setModificationDate(MADE);
    return new PaperMaker(document, await document.embedFont(StandardFonts.Helvetica));
  }

  /** `rotated`: an upright sheet that viewers turn by a quarter, as landscape tables are printed. */
  page({ rotated = false } = {}): this {
    this.pages.push({ content: rotated ? ['0 1 -1 0 595 0 cm'] : [], rotated, pictures: [] });
    return this;
  }

  /** Sets one line with its baseline at (x, y) and returns where it ends. */
  line(text: string, x: number, y: number, { size = 14, damage }: TextStyle = {}): number {
    let pen = x;
    const marks: Mark[] = [];
    for (const char of damage?.inTwo ? drawnInTwo(text) : text) {
      marks.push({ char, text: char, x: pen, y, size });
      pen += this.advance(char, size);
    }
    this.draw(damage?.change(marks) ?? marks);
    return pen;
  }

  /** Text that is there to be copied and not to be seen, as OCR programs lay it over a scan. */
  hidden(text: string, x: number, y: number, size = 10): void {
    this.put(`BT 3 Tr /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'latin1').toString('hex')}> Tj ET`);
  }

  rule(x0: number, y0: number, x1: number, y1: number): void {
    this.put(`0.7 w ${x0} ${y0} m ${x1} ${y1} l S`);
  }

  async picture(jpeg: Uint8Array, x: number, y: number, width: number, height: number): Promise<void> {
    const image = await this.document.embedJpg(jpeg);
    const name = `I${this.current().pictures.length}`;
    this.current().pictures.push([name, image.ref]);
    this.put(`q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q`);
  }

  width(text: string, size: number): number {
    return [...text].reduce((sum, char) => sum + this.advance(char, size), 0);
  }

  async finish(): Promise<PDFDocument> {
    const { context } = this.document;
    const font = this.embed();
    for (const { content, rotated, pictures } of this.pages) {
      const page = this.document.addPage([595, 842]);
      if (rotated) page.node.set(PDFName.of('Rotate'), context.obj(90));
      page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font, F2: this.latin.ref }, XObject: Object.fromEntries(pictures) }));
      page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))));
    }
    await this.document.flush();
    return this.document;
  }

  private draw(marks: readonly Mark[]): void {
    for (const { char, text, x, y, size } of marks) {
      const glyph = FONT.glyphOf(char);
      const isLatin = glyph === 0 || char === ' ';
      const [font, hex] = isLatin ? ['F2', Buffer.from(char, 'latin1').toString('hex')] : ['F1', this.codeOf(glyph, text).toString(16).padStart(4, '0')];
      this.put(`BT /${font} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${hex}> Tj ET`);
    }
  }

  private codeOf(glyph: number, text: string): number {
    const key = `${glyph} ${text}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known.code;
    const code = this.codes.size + 1;
    this.codes.set(key, { code, glyph, text });
    return code;
  }

  private advance(char: string, size: number): number {
    const glyph = FONT.glyphOf(char);
    if (glyph !== 0 && char !== ' ') return (FONT.advanceOf(glyph) * size) / FONT.unitsPerEm;
    return this.latin.widthOfTextAtSize(char, size);
  }

  private current(): (typeof this.pages)[number] {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('there is no page yet');
    return page;
  }

  private put(operators: string): void {
    this.current().content.push(operators);
  }

  /** A composite font with one code per glyph and meaning, so that one shape can stand for several texts. */
  private embed(): PDFRef {
    const { context } = this.document;
    const codes = [...this.codes.values()];
    const toGlyph = Buffer.alloc(2 * (codes.length + 1));
    for (const { code, glyph } of codes) toGlyph.writeUInt16BE(glyph, 2 * code);
    const file = context.register(context.flateStream(FONT.sfnt, { Length1: FONT.sfnt.length }));
    const name = 'GOLDEN+Sarabun';
    const descriptor = context.register(
      context.obj({ Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [-500, -500, 1500, 1200], ItalicAngle: 0, Ascent: 900, Descent: -300, CapHeight: 700, StemV: 80, FontFile2: file }),
    );
    const system = { Registry: PDFHexString.fromText('Adobe'), Ordering: PDFHexString.fromText('Identity'), Supplement: 0 };
    const widths = codes.flatMap(({ code, glyph }) => [code, [(FONT.advanceOf(glyph) * 1000) / FONT.unitsPerEm]]);
    const descendant = context.register(
      context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, CIDSystemInfo: system, FontDescriptor: descriptor, DW: 1000, W: widths, CIDToGIDMap: context.register(context.flateStream(toGlyph)) }),
    );
    const map = context.register(context.flateStream(letterMap(codes)));
    return context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map }));
  }
}

/** The bytes, the same in every run. */
export async function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  // Plain objects: a reader that looks for them in the bytes, and the lock of a password, need no second look.
  return document.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: false });
}

function drawnInTwo(text: string): string {
  return text.replace(/([่-๋]?)ำ/g, '\u0e4d$1\u0e32');
}

function letterMap(codes: readonly { code: number; text: string }[]): string {
  const lines = ['/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Golden def /CMapType 2 def', '1 begincodespacerange <0000> <FFFF> endcodespacerange'];
  for (let from = 0; from < codes.length; from += 100) {
    const part = codes.slice(from, from + 100);
    lines.push(`${part.length} beginbfchar`, ...part.map(({ code, text }) => `<${hex4(code)}> <${[...text].map((_, at) => hex4(text.charCodeAt(at))).join('')}>`), 'endbfchar');
  }
  return [...lines, 'endcmap end end'].join('\n');
}

function hex4(number: number): string {
  return number.toString(16).padStart(4, '0');
}
