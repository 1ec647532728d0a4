import { describe, expect, it } from 'vitest';
import { emptyContent, type ReceivedContent } from '../../src/read/content.js';
import { shortened } from '../../src/read/shortened.js';

const rows = Array.from({ length: 1000 }, (_, i) => [`${i}`, 'ซื้อวัสดุสำนักงาน']);
const long = (): ReceivedContent => ({
  ...emptyContent('csv', 'text/csv'),
  blocks: rows.map((row, i) => ({ text: row.join('\t'), role: 'row', region: 'content', locator: { row: i + 1 } })),
  tables: [{ locator: { table: 1 }, caption: '', rows, rowLocators: rows.map((_, i) => ({ row: i + 1 })) }],
});

describe('a document too long to be handed over', () => {
  it('keeps its beginning and says that it was cut', () => {
    const cut = shortened(long(), 0.25);
    expect(cut.traits).toEqual(['limit-reached']);
    expect(cut.blocks.length).toBeGreaterThan(200);
    expect(cut.blocks).toEqual(long().blocks.slice(0, cut.blocks.length));
    expect(cut.tables[0]?.rows).toEqual(rows.slice(0, cut.tables[0]?.rows.length));
    expect(cut.tables[0]?.rowLocators).toHaveLength(cut.tables[0]?.rows.length ?? 0);
    expect(JSON.stringify(cut).length).toBeLessThan(0.3 * JSON.stringify(long()).length);
  });

  it('and so do the files of an archive', () => {
    const archive: ReceivedContent = { ...emptyContent('archive', 'application/zip'), members: [{ ...long(), name: 'a.csv', sha256: 'a', bytes: 1 }] };
    const cut = shortened(archive, 0.5);
    expect([cut.members?.[0]?.name, cut.members?.[0]?.traits, (cut.members?.[0]?.blocks.length ?? 0) < 600]).toEqual(['a.csv', ['limit-reached'], true]);
  });
});
