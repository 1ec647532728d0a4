import { degrees, type PDFArray, PDFDocument, type PDFFont, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFPage, type PDFRef, rgb, StandardFonts } from 'pdf-lib';
import type { DocumentContent } from '../../src/read/content.js';
import { readPdf } from '../../src/read/pdf/index.js';

const CONTEXT = { url: 'https://example.org/a.pdf', fileName: null, headerCharset: null, headerMediaType: null };

/** A page that tables are drawn on; `turn` lays a landscape drawing into a portrait page. */
export class Paper {
  constructor(
    private readonly page: PDFPage,
    private readonly font: PDFFont,
    private readonly turn: 0 | 90 | 270 = 0,
  ) {}

  line(x0: number, y0: number, x1: number, y1: number): void {
    this.page.drawLine({ start: this.place(x0, y0), end: this.place(x1, y1), thickness: 0.5 });
  }

  /** A coloured area, corners in any order. */
  area(x0: number, y0: number, x1: number, y1: number, shade = 0): void {
    const [one, other] = [this.place(x0, y0), this.place(x1, y1)];
    const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
    this.page.drawRectangle({ x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y), color: rgb(shade, shade, shade) });
  }

  text(text: string, x: number, y: number, size = 8): void {
    this.page.drawText(text, { ...this.place(x, y), size, font: this.font, rotate: degrees(this.turn) });
  }

  widthOf(text: string, size = 8): number {
    return this.font.widthOfTextAtSize(text, size);
  }

  private place(x: number, y: number): { x: number; y: number } {
    if (this.turn === 90) return { x: this.page.getWidth() - y, y: x };
    if (this.turn === 270) return { x: y, y: this.page.getHeight() - x };
    return { x, y };
  }
}

export interface PageSettings {
  /** The page's /Rotate. */
  rotate?: number;
  turn?: 0 | 90 | 270;
}

export type Drawing = (paper: Paper) => void;

export async function readDrawn(drawings: Drawing[], { rotate = 0, turn = 0 }: PageSettings = {}): Promise<DocumentContent> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const draw of drawings) {
    const page = document.addPage(turn === 0 && rotate === 0 ? [842, 595] : [595, 842]);
    page.setRotation(degrees(rotate));
    draw(new Paper(page, font, turn));
  }
  return readPdf(await document.save(), CONTEXT);
}

/** A table by the places of its borders and the texts of its cells. */
export interface Ruled {
  xs: number[];
  /** Descending. */
  ys: number[];
  cells: string[][];
}

/** The form that every drawing below shows, five columns and four rows. */
export const FORM: Ruled = {
  xs: [50, 90, 290, 390, 540, 690],
  ys: [500, 470, 440, 410, 380],
  cells: [
    ['No', 'Work', 'Budget', 'Bid', 'Agreed'],
    ['1', 'Office paper', '1,200.00', 'Shop A 1,100.00', 'Shop A 1,100.00'],
    ['2', 'Repair of a pump', '3,400.00', 'Shop B 3,300.00', ''],
    ['3', 'Cleaning', '500.00', '', 'Shop C 480.00'],
  ],
};

/** Texts at the left of their cells; several lines by `\n`. */
export function write(paper: Paper, { xs, ys, cells }: Ruled): void {
  for (const [r, row] of cells.entries())
    for (const [c, text] of row.entries()) for (const [n, line] of text.split('\n').entries()) if (line !== '') paper.text(line, (xs[c] ?? 0) + 4, (ys[r] ?? 0) - 12 - 10 * n);
}

export type Stroke = (paper: Paper, x0: number, y0: number, x1: number, y1: number) => void;

export const solid: Stroke = (paper, x0, y0, x1, y1) => paper.line(x0, y0, x1, y1);

/** Rules at all borders, the outer ones only where wanted. */
export function rule(paper: Paper, { xs, ys }: Ruled, stroke: Stroke = solid, outer: { left?: boolean; right?: boolean; top?: boolean; bottom?: boolean } = {}): void {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  for (const x of xs) if ((x !== left || outer.left !== false) && (x !== right || outer.right !== false)) stroke(paper, x, top, x, bottom);
  for (const y of ys) if ((y !== top || outer.top !== false) && (y !== bottom || outer.bottom !== false)) stroke(paper, left, y, right, y);
}

/** Words in columns without rules, as a browser prints and tags them: an empty cell leaves no tag. */
export async function readTagged(cells: string[][]): Promise<DocumentContent> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  const { context } = document;
  const ofContent: PDFRef[] = [];
  const element = (type: string, parent: PDFRef, kids: (self: PDFRef) => PDFArray | PDFNumber): PDFRef => {
    const self = context.nextRef();
    context.assign(self, context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page.ref, K: kids(self) }));
    return self;
  };
  const cell = (text: string, row: PDFRef, x: number, y: number): PDFRef => {
    const content = ofContent.length;
    const self = element('TD', row, () => PDFNumber.of(content));
    ofContent.push(self);
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of('P'), `<</MCID ${content}>>`]));
    page.drawText(text, { x, y, size: 10, font });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    return self;
  };
  const root = context.nextRef();
  const table = element('Table', root, (self) =>
    context.obj(cells.map((texts, r) => element('TR', self, (row) => context.obj(texts.flatMap((text, c) => (text === '' ? [] : [cell(text, row, 50 + 120 * c, 700 - 20 * r)])))))),
  );
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [table], ParentTree: context.obj({ Nums: [0, ofContent] }) }));
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
  return readPdf(await document.save(), CONTEXT);
}
