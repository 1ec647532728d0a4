import { describe, expect, it } from 'vitest';
import { cellLocator, formatLocator } from '../../src/model/document.js';
import type { DocumentContent } from '../../src/read/content.js';
import { FORM, readDrawn, readTagged, rule, solid, write, type Drawing, type Paper, type Ruled, type Stroke } from './pdf-table-pages.js';

const form: Drawing = (paper) => {
  rule(paper, FORM);
  write(paper, FORM);
};

/** Pieces of one length with gaps of another. */
function broken(piece: number, gap: number): Stroke {
  return (paper, x0, y0, x1, y1) => {
    const length = Math.abs(x1 - x0) + Math.abs(y1 - y0);
    const [dx, dy] = [Math.sign(x1 - x0), Math.sign(y1 - y0)];
    for (let at = 0; at < length; at += piece + gap) {
      const end = Math.min(at + piece, length);
      paper.line(x0 + dx * at, y0 + dy * at, x0 + dx * end, y0 + dy * end);
    }
  };
}

const dots: Stroke = (paper, x0, y0, x1, y1) => {
  const length = Math.abs(x1 - x0) + Math.abs(y1 - y0);
  for (let at = 0; at <= length; at += 2) {
    const [x, y] = [x0 + Math.sign(x1 - x0) * at, y0 + Math.sign(y1 - y0) * at];
    paper.area(x - 0.25, y - 0.25, x + 0.25, y + 0.25);
  }
};

const thinBox: Stroke = (paper, x0, y0, x1, y1) => paper.area(x0 - 0.4, y0 - 0.4, x1 + 0.4, y1 + 0.4);

const places = (table: Ruled): [number, number, number, number][] =>
  table.ys.slice(1).flatMap((bottom, r) => table.xs.slice(1).map((right, c): [number, number, number, number] => [table.xs[c] ?? 0, table.ys[r] ?? 0, right, bottom]));

/** One form drawn in the ways that programs draw tables. */
const LOOKS: Record<string, Drawing> = {
  'full rules': form,
  'thin filled boxes': (paper) => {
    rule(paper, FORM, thinBox);
    write(paper, FORM);
  },
  'a frame per cell': (paper) => {
    for (const [left, top, right, bottom] of places(FORM)) for (const [a, b, c, d] of [[left, top, right, top], [left, bottom, right, bottom], [left, top, left, bottom], [right, top, right, bottom]] as const) paper.line(a, b, c, d);
    write(paper, FORM);
  },
  'double rules': (paper) => {
    rule(paper, FORM);
    rule(paper, { ...FORM, xs: FORM.xs.map((x) => x + 1.5), ys: FORM.ys.map((y) => y - 1.5) });
    write(paper, FORM);
  },
  'dashed rules': (paper) => {
    rule(paper, FORM, broken(5, 5));
    write(paper, FORM);
  },
  'dotted rules': (paper) => {
    rule(paper, FORM, dots);
    write(paper, FORM);
  },
  'no rules at the sides': (paper) => {
    rule(paper, FORM, solid, { left: false, right: false });
    write(paper, FORM);
  },
  'no rules above and below': (paper) => {
    rule(paper, FORM, solid, { top: false, bottom: false });
    write(paper, FORM);
  },
  'no outer rules': (paper) => {
    rule(paper, FORM, solid, { left: false, right: false, top: false, bottom: false });
    write(paper, FORM);
  },
  'shaded cells': (paper) => {
    for (const [index, [left, top, right, bottom]] of places(FORM).entries()) paper.area(left, top, right, bottom, 0.8 + 0.02 * (index % 5));
    write(paper, FORM);
  },
  'white fills under a ruled table': (paper) => {
    for (const y of [495, 465, 435, 405]) paper.area(60, y, 600, y - 14, 1);
    form(paper);
  },
  'rules between rows only': (paper) => {
    for (const y of FORM.ys) paper.line(50, y, 690, y);
    write(paper, FORM);
  },
  'every second row shaded': (paper) => {
    for (const row of [0, 1, 2, 3]) paper.area(50, FORM.ys[row] ?? 0, 690, FORM.ys[row + 1] ?? 0, row % 2 === 0 ? 0.85 : 0.95);
    write(paper, FORM);
  },
  'a frame around the page': (paper) => {
    for (const [a, b, c, d] of [[20, 20, 820, 20], [20, 575, 820, 575], [20, 20, 20, 575], [820, 20, 820, 575]] as const) paper.line(a, b, c, d);
    form(paper);
  },
};

describe('one form drawn in many ways', () => {
  it.each(Object.entries(LOOKS))('%s', async (_name, draw) => {
    expect(cellsOf(await readDrawn([draw]))).toEqual([FORM.cells]);
  });

  it.each([
    ['upright, shown turned', { rotate: 90, turn: 90 as const }],
    ['upright, shown turned the other way', { rotate: 270, turn: 270 as const }],
    ['drawn turned on a portrait page', { rotate: 0, turn: 90 as const }],
    ['drawn turned the other way', { rotate: 0, turn: 270 as const }],
  ])('a landscape page %s', async (_name, settings) => {
    const content = await readDrawn([form], settings);
    expect(cellsOf(content)).toEqual([FORM.cells]);
    const [table] = content.tables;
    const box = table?.rowLocators[0]?.box;
    expect(table && formatLocator(cellLocator(table, 2, 3), 'Bid')).toBe('page 1, table 1, row 3, Bid');
    // Where it stands on the page as shown, from the upper left corner.
    if (settings.rotate !== 0) expect(box).toEqual([50, 95, 690, 125]);
    else expect(box).toEqual(settings.turn === 90 ? [95, 152, 125, 792] : [470, 50, 500, 690]);
  });

  it('columns too narrow for more than a mark', async () => {
    const narrow: Ruled = { xs: [50, 59, 68, 77, 177], ys: [500, 485, 470], cells: [['a', 'b', 'c', 'Name'], ['x', '', 'x', 'Example']] };
    expect(
      cellsOf(
        await readDrawn([
          (paper) => {
            rule(paper, narrow);
            write(paper, { ...narrow, xs: narrow.xs.map((x) => x - 2) });
          },
        ]),
      ),
    ).toEqual([narrow.cells]);
  });
});

describe('text that does not fit its cell', () => {
  it.each([
    ['runs over the next cells from the left', (paper: Paper) => paper.text('Repair of a pump that is much too long for where it stands', 94, 458)],
    ['is centred and sticks out at both sides', (paper: Paper) => paper.text('Repair of a pump that is much too long for its own cell and more', 190 - paper.widthOf('Repair of a pump that is much too long for its own cell and more') / 2, 458)],
    ['is set flush right and begins in the cell before', (paper: Paper) => paper.text('Repair of a pump that is much too long for its cell and more', 286 - paper.widthOf('Repair of a pump that is much too long for its cell and more'), 458)],
  ])('%s', async (_name, draw) => {
    const table: Ruled = { xs: [50, 90, 290, 390], ys: [500, 470, 440], cells: [['No', 'Work', 'Budget'], ['', '', '']] };
    const [cells] = cellsOf(
      await readDrawn([
        (paper) => {
          rule(paper, table);
          write(paper, table);
          draw(paper);
        },
      ]),
    );
    expect(cells?.[1]).toEqual(['', expect.stringMatching(/^Repair .* (?:stands|more)$/), '']);
  });

  it('is told apart from the text that it runs into', async () => {
    const table: Ruled = { xs: [50, 110, 170, 230], ys: [500, 470, 440], cells: [['Long heading number one', 'Long heading number two', 'Third'], ['1', '2', '3']] };
    expect(
      cellsOf(
        await readDrawn([
          (paper) => {
            rule(paper, table);
            write(paper, table);
          },
        ]),
      ),
    ).toEqual([table.cells]);
  });
});

describe('heads', () => {
  const columns: Ruled = { xs: [50, 90, 290, 390, 490, 590], ys: [500, 480, 460, 440], cells: [['No', 'Work', 'Bidders', '', ''], ['', '', 'Name', 'Price', 'Rank'], ['1', 'Paper', 'Shop A', '10.00', '1']] };

  it('merged over columns and over rows stand in every place they cover', async () => {
    const content = await readDrawn([
      (paper) => {
        for (const y of [500, 460, 440]) paper.line(50, y, 590, y);
        paper.line(290, 480, 590, 480);
        for (const x of [50, 90, 290, 590]) paper.line(x, 500, x, 440);
        for (const x of [390, 490]) paper.line(x, 480, x, 440);
        write(paper, columns);
      },
    ]);
    expect(cellsOf(content)).toEqual([
      [
        ['No', 'Work', 'Bidders', 'Bidders', 'Bidders'],
        ['No', 'Work', 'Name', 'Price', 'Rank'],
        ['1', 'Paper', 'Shop A', '10.00', '1'],
      ],
    ]);
    expect(content.blocks.map((block) => block.text)).toEqual(['No\tWork\tBidders', '\t\tName\tPrice\tRank', '1\tPaper\tShop A\t10.00\t1']);
  });

  it('over columns of figures that only white keeps apart', async () => {
    const content = await readDrawn([
      (paper) => {
        for (const y of [520, 470, 380]) paper.line(50, y, 500, y);
        paper.line(200, 495, 340, 495);
        paper.line(350, 495, 500, 495);
        for (const [text, x, y] of [['Region', 60, 492], ['Men', 250, 505], ['Women', 400, 505], ['2564', 210, 480], ['2565', 290, 480], ['2564', 360, 480], ['2565', 440, 480]] as const) paper.text(text, x, y);
        for (const [row, label] of ['North', 'South', 'East', 'West'].entries()) {
          paper.text(label, 60, 455 - 20 * row);
          for (const [column, x] of [230, 310, 380, 460].entries()) {
            const figure = `${1 + row},${column}00`;
            paper.text(figure, x - paper.widthOf(figure), 455 - 20 * row);
          }
        }
      },
    ]);
    expect(cellsOf(content)).toEqual([
      [
        ['Region', 'Men', 'Men', 'Women', 'Women'],
        ['Region', '2564', '2565', '2564', '2565'],
        ['North', '1,000', '1,100', '1,200', '1,300'],
        ['South', '2,000', '2,100', '2,200', '2,300'],
        ['East', '3,000', '3,100', '3,200', '3,300'],
        ['West', '4,000', '4,100', '4,200', '4,300'],
      ],
    ]);
  });
});

describe('rows that are not ruled', () => {
  const staff: Ruled = { xs: [50, 250, 330, 410], ys: [500, 480, 380], cells: [['Post', '2565', '2566'], ['Clerk\nlevel two\nDriver\nGuard', '1\n\n2\n-', '1\n\n3\n1']] };

  it('are told apart by the heights of their figures', async () => {
    const content = await readDrawn([
      (paper) => {
        rule(paper, staff);
        write(paper, staff);
      },
    ]);
    expect(cellsOf(content)).toEqual([
      [
        ['Post', '2565', '2566'],
        ['Clerk\nlevel two', '1', '1'],
        ['Driver', '2', '3'],
        ['Guard', '-', '1'],
      ],
    ]);
  });

  it('a list of bidders and prices beside one number is one row', async () => {
    const bidders: Ruled = { xs: [50, 90, 190, 270, 370], ys: [500, 480, 420], cells: [['No', 'Bidders', 'Bids', 'Agreed'], ['5', 'Shop A\nShop B\nShop C', '10.00\n12.00\n13.00', '10.00']] };
    const content = await readDrawn([
      (paper) => {
        rule(paper, bidders);
        write(paper, bidders);
      },
    ]);
    expect(cellsOf(content)).toEqual([bidders.cells]);
  });
});

describe('words in columns that only the tags tell', () => {
  const staff = [['Name', 'Post', 'Section'], ['A. Sample', 'Director', 'Office'], ['B. Sample', 'Clerk', 'Registry'], ['C. Sample', 'Driver', 'Works']];

  it('are a table', async () => {
    const content = await readTagged(staff);
    expect(cellsOf(content)).toEqual([staff]);
    expect(content.tables[0]?.rowLocators[1]?.box).toEqual([50, 153, 327, 165]);
  });

  it('are none where an empty cell left no tag: what follows would be read under the wrong head', async () => {
    const content = await readTagged(staff.map((row, index) => (index === 2 ? ['B. Sample', '', 'Registry'] : row)));
    expect(content.tables).toEqual([]);
    expect(content.blocks.map((block) => block.text)).toContain('B. Sample Registry');
  });
});

describe('several tables', () => {
  const small = (x: number, y: number, name: string): Ruled => ({ xs: [x, x + 60, x + 160], ys: [y, y - 20, y - 40], cells: [['No', name], ['1', `${name} thing`]] });
  const draw = (...tables: Ruled[]): Drawing => (paper) => {
    for (const table of tables) {
      rule(paper, table);
      write(paper, table);
    }
  };

  it.each([
    ['below one another', [small(50, 500, 'First'), small(50, 400, 'Second')]],
    ['side by side', [small(50, 500, 'First'), small(300, 500, 'Second')]],
  ])('%s stay apart', async (_name, tables) => {
    expect(cellsOf(await readDrawn([draw(...tables)]))).toEqual(tables.map((table) => table.cells));
  });

  it('one inside a cell of another keeps its own text', async () => {
    const outer: Ruled = { xs: [40, 140, 400], ys: [520, 440, 420], cells: [['Outer', ''], ['Last', 'row']] };
    const inner = small(160, 510, 'Inner');
    expect(cellsOf(await readDrawn([draw(outer, inner)]))).toEqual([[['Outer', ''], ['Last', 'row']], inner.cells]);
  });

  it('text beside a table stays out of it', async () => {
    const content = await readDrawn([
      (paper) => {
        draw(small(50, 500, 'First'))(paper);
        paper.text('Words beside the table', 300, 488);
      },
    ]);
    expect(cellsOf(content)).toEqual([small(50, 500, 'First').cells]);
    expect(content.blocks.map((block) => block.text)).toContain('Words beside the table');
  });
});

describe('a table over several pages', () => {
  const head = ['No', 'Work', 'Budget'];
  const page = (rows: string[][], { x = 50, open = {}, title = '' }: { x?: number; open?: { top?: boolean; bottom?: boolean }; title?: string } = {}): Drawing => (paper) => {
    const table: Ruled = { xs: [x, x + 60, x + 260, x + 360], ys: [500, ...rows.map((_, index) => 470 - 30 * index)], cells: rows };
    if (title !== '') paper.text(title, 300, 540, 12);
    rule(paper, table, solid, open);
    write(paper, table);
    paper.text('- 2 -', 400, 20);
  };
  const numbered = (...numbers: number[]): string[][] => numbers.map((number) => [String(number), `Thing ${number}`, `${number}00.00`]);

  it.each<[string, Drawing[], string[][][]]>([
    ['its head on each', [page([head, ...numbered(1, 2)]), page([head, ...numbered(3, 4)])], [[head, ...numbered(1, 2, 3, 4)]]],
    ['its head on the first only', [page([head, ...numbered(1, 2)]), page(numbered(3, 4))], [[head, ...numbered(1, 2, 3, 4)]]],
    ['margins that change sides', [page([head, ...numbered(1, 2)]), page([head, ...numbered(3)], { x: 90 })], [[head, ...numbered(1, 2, 3)]]],
    ['a row cut by the end of the page', [page([head, ...numbered(1), ['2', 'Thing', '200.00']], { open: { bottom: false } }), page([['', '2', ''], ...numbered(3)], { open: { top: false } })], [[head, ...numbered(1), ['2', 'Thing\n2', '200.00'], ...numbered(3)]]],
    ['a row cut under a repeated head', [page([head, ...numbered(1), ['2', 'Thing', '200.00']]), page([head, ['', '2', ''], ...numbered(3)])], [[head, ...numbered(1), ['2', 'Thing\n2', '200.00'], ...numbered(3)]]],
    ['no outer rules on any page', [page([head, ['a', 'Thing', '1.00']], { open: { top: false, bottom: false } }), page([['b', 'Other', '2.00'], ['c', 'Last', '3.00']], { open: { top: false, bottom: false } })], [[head, ['a', 'Thing', '1.00'], ['b', 'Other', '2.00'], ['c', 'Last', '3.00']]]],
    ['its title repeated', [page([head, ...numbered(1)], { title: 'Plan 2566' }), page([head, ...numbered(2)], { title: 'Plan 2566' })], [[head, ...numbered(1, 2)]]],
    ['another title', [page([head, ...numbered(1)], { title: 'October' }), page([head, ...numbered(2)], { title: 'November' })], [[head, ...numbered(1)], [head, ...numbered(2)]]],
    ['rows counted from one again', [page([head, ...numbered(1, 2)]), page([head, ...numbered(1, 2)])], [[head, ...numbered(1, 2)], [head, ...numbered(1, 2)]]],
  ])('with %s', async (_name, pages, expected) => {
    expect(cellsOf(await readDrawn(pages))).toEqual(expected);
  });
});

it('the whole of a page: one readable picture of what was found', async () => {
  const content = await readDrawn([
    (paper) => {
      paper.text('Summary of purchases', 300, 550, 14);
      paper.text('October 2565', 320, 530);
      form(paper);
      paper.text('Signed by the head of the office', 500, 300);
    },
  ]);
  expect(content.blocks.map((block) => `${block.role} ${JSON.stringify(block.locator)} ${block.text.replaceAll('\t', ' | ')}`).join('\n')).toMatchInlineSnapshot(`
    "title {"page":1,"line":1,"box":[300,32,444,50]} Summary of purchases
    paragraph {"page":1,"line":2,"box":[320,57,369,68]} October 2565
    row {"page":1,"table":1,"row":1,"box":[50,95,690,125]} No | Work | Budget | Bid | Agreed
    row {"page":1,"table":1,"row":2,"box":[50,125,690,155]} 1 | Office paper | 1,200.00 | Shop A 1,100.00 | Shop A 1,100.00
    row {"page":1,"table":1,"row":3,"box":[50,155,690,185]} 2 | Repair of a pump | 3,400.00 | Shop B 3,300.00
    row {"page":1,"table":1,"row":4,"box":[50,185,690,215]} 3 | Cleaning | 500.00 |  | Shop C 480.00
    paragraph {"page":1,"line":3,"box":[500,287,613,298]} Signed by the head of the office"
  `);
});

function cellsOf(content: DocumentContent): string[][][] {
  return content.tables.map((table) => table.rows);
}
