import { deflateSync } from 'node:zlib';
import type { Paper, Part } from '../paper.js';

/** Damage of a text layer, named after what real ones show; the printed page would look the same. */
export type Damage = 'sara-am-lost' | 'sara-am-apart' | 'decomposed' | 'private-use' | 'marks-before' | 'marks-reordered';

const PAGE = { width: 595, height: 842, margin: 50 };
const SIZE = 12;
const LEADING = 20;
const ADVANCE = 0.5;

/**
 * A PDF with a text layer and ruled tables, written directly: the letters' codes are what the layer says, so every
 * damage of real layers can be made at will, and neither browser nor font is needed.
 */
export function pdfFile(paper: Paper, damage?: Damage): Buffer {
  const wide = paper.parts.some((part) => part.kind === 'table' && Math.max(...part.rows.map((row) => row.length)) > 6);
  const sheet = new Sheet(wide ? { width: 1000, height: PAGE.height } : PAGE);
  for (const part of paper.parts) draw(sheet, part);
  return assemble(sheet.pages(), { width: wide ? 1000 : PAGE.width, height: PAGE.height }, (text) => (damage === undefined ? text : DAMAGE[damage](text)));
}

interface Mark {
  text: string;
  x: number;
  y: number;
  size: number;
}

interface Drawn {
  marks: Mark[];
  lines: [number, number, number, number][];
}

class Sheet {
  private readonly done: Drawn[] = [];
  private now: Drawn = { marks: [], lines: [] };
  y: number;
  constructor(readonly page: { width: number; height: number }) {
    this.y = page.height - PAGE.margin;
  }
  get width(): number {
    return this.page.width - 2 * PAGE.margin;
  }
  room(height: number): void {
    if (this.y - height < PAGE.margin) this.turn();
  }
  turn(): void {
    this.done.push(this.now);
    this.now = { marks: [], lines: [] };
    this.y = this.page.height - PAGE.margin;
  }
  write(text: string, x: number, y: number, size = SIZE): void {
    this.now.marks.push({ text, x, y, size });
  }
  rule(x0: number, y0: number, x1: number, y1: number): void {
    this.now.lines.push([x0, y0, x1, y1]);
  }
  pages(): Drawn[] {
    return [...this.done, this.now];
  }
}

function draw(sheet: Sheet, part: Part): void {
  switch (part.kind) {
    case 'break':
      return sheet.turn();
    case 'heading':
      return paragraph(sheet, part.text, part.level === 1 ? 16 : 14, true);
    case 'paragraph':
      return paragraph(sheet, part.text, SIZE, false);
    case 'link':
      return paragraph(sheet, `${part.text} ${part.href}`, SIZE, false);
    case 'form':
      return paragraph(sheet, `${part.labels.join(' ..................  ')} ..................`, SIZE, false);
    case 'image':
      return;
    case 'table':
      return table(sheet, part.rows);
  }
}

function paragraph(sheet: Sheet, text: string, size: number, centred: boolean): void {
  for (const line of wrap(text, sheet.width / (size * ADVANCE))) {
    sheet.room(LEADING);
    sheet.y -= LEADING;
    sheet.write(line, PAGE.margin + (centred ? Math.max(0, (sheet.width - widthOf(line) * size * ADVANCE) / 2) : 0), sheet.y, size);
  }
}

function table(sheet: Sheet, rows: readonly string[][]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, column) => Math.min(34, Math.max(5, ...rows.map((row) => widthOf(row[column] ?? '')))));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const edges = [0];
  for (const weight of weights) edges.push((edges.at(-1) ?? 0) + (weight / total) * sheet.width);
  sheet.y -= 8;
  for (const row of rows) {
    const cells = Array.from({ length: columns }, (_, column) => wrap(row[column] ?? '', ((edges[column + 1] ?? 0) - (edges[column] ?? 0) - 8) / (10 * ADVANCE)));
    const height = Math.max(...cells.map((lines) => lines.length)) * 15 + 8;
    sheet.room(height);
    const top = sheet.y;
    sheet.y -= height;
    sheet.rule(PAGE.margin, top, PAGE.margin + sheet.width, top);
    sheet.rule(PAGE.margin, sheet.y, PAGE.margin + sheet.width, sheet.y);
    for (const edge of edges) sheet.rule(PAGE.margin + edge, top, PAGE.margin + edge, sheet.y);
    cells.forEach((lines, column) => lines.forEach((line, index) => sheet.write(line, PAGE.margin + (edges[column] ?? 0) + 4, top - 14 - index * 15, 10)));
  }
  sheet.y -= 6;
}

const isMark = (letter: string): boolean => /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uf700-\uf71f]/.test(letter);

/** Columns a text takes: marks above and below take none. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + columnsOf(letter), 0);
}

function columnsOf(letter: string): number {
  return isMark(letter) ? 0 : /[.,:;'|ijlftI()[\]]/.test(letter) ? 0.5 : 1;
}

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** A page that is a picture, as a scanner without text recognition leaves it. */
export function scanFile(): Buffer {
  const width = 40;
  const height = 56;
  const grey = Buffer.from(Array.from({ length: width * height }, (_, index) => ((index * 7919) % 97 < 20 ? 40 : 250)));
  const packed = deflateSync(grey);
  const picture = Buffer.concat([Buffer.from(`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]);
  return bodyOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>`,
    picture,
    stream(`${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /I Do`),
  ]);
}

/** Breaks between words, as word processors do. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const whole of text.split('\n')) {
    let line = '';
    for (const { segment } of WORDS.segment(whole)) {
      if (line !== '' && widthOf(line + segment.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = segment.trimStart();
      } else line += segment;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

const PRIVATE: Record<string, string> = { '่': '\uf70a', '้': '\uf70b', '๊': '\uf70c', '๋': '\uf70d', '์': '\uf70e' };

const DAMAGE: Record<Damage, (text: string) => string> = {
  'sara-am-lost': (text) => text.replaceAll('ำ', 'า'),
  'sara-am-apart': (text) => text.replace(/([ก-ฮ])([่-๋]?)ำ/g, '$1 $2า'),
  decomposed: (text) => text.replaceAll('ำ', '\u0e4d\u0e32'),
  'private-use': (text) => text.replace(/([ก-ฮ])([่-์])/g, (_, letter: string, mark: string) => letter + (PRIVATE[mark] ?? mark)),
  'marks-before': (text) => text.replace(/([ัิ-ู])([่-๋])/g, '$2$1'),
  'marks-reordered': (text) => text.replace(/([ก-ฮ])([ิ-ื])([่-๋])/g, '$1$3$2'),
};

function assemble(pages: Drawn[], size: { width: number; height: number }, say: (text: string) => string): Buffer {
  const used = new Set<number>();
  const contents = pages.map((page) => {
    const operators = page.lines.map(([x0, y0, x1, y1]) => `${x0.toFixed(1)} ${y0.toFixed(1)} m ${x1.toFixed(1)} ${y1.toFixed(1)} l S`);
    for (const mark of page.marks) {
      const units = [...say(mark.text)].map((letter) => letter.charCodeAt(0));
      units.forEach((unit) => used.add(unit));
      operators.push(`BT /F1 ${mark.size} Tf ${mark.x.toFixed(1)} ${mark.y.toFixed(1)} Td <${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}> Tj ET`);
    }
    return operators.join('\n');
  });
  const codes = [...used].sort((a, b) => a - b).map((unit) => unit.toString(16).padStart(4, '0'));
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${chunks(codes, 100).map((some) => `${some.length} beginbfchar\n${some.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`).join('\n')}\nendcmap end end`;
  const widths = codes.map((code) => `${Number.parseInt(code, 16)} [${columnsOf(String.fromCharCode(Number.parseInt(code, 16))) * ADVANCE * 1000}]`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sarabun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sarabun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [${widths}] /FontDescriptor << /Type /FontDescriptor /FontName /Sarabun /Flags 4 /FontBBox [-500 -300 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -250 /CapHeight 700 /StemV 80 >> >>`,
    stream(toUnicode),
  ];
  contents.forEach((content, index) => {
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`, stream(content));
  });
  return bodyOf(objects);
}

function stream(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]);
}

function bodyOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += whole.length;
    parts.push(whole);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
