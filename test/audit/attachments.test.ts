import { describe, expect, it } from 'vitest';
import { followAttachments } from '../../src/audit/attachments.js';
import type { Gathering } from '../../src/audit/gathering.js';
import type { RequirementCheck } from '../../src/model/check.js';
import type { ItemEvidence } from '../../src/model/evidence.js';
import type { Verdict } from '../../src/model/verdict.js';
import { document, evidence, source } from '../check/documents.js';

const SITE = 'https://webportal.bangkok.go.th';
const page = (name: string, ...hrefs: string[]) => source(`${SITE}/huaikhwang/page/sub/${name}`, document({ kind: 'html', title: 'หน้า', links: hrefs.map((href, index) => ({ text: `ลิงก์ ${index}`, href })) }));

/** Follows with a gathering that only notes what it is asked for; the item lacks evidence until `enough` things were seen. */
async function follow(item: ItemEvidence, enough = Number.POSITIVE_INFINITY, budget = { left: 200 }): Promise<string[]> {
  const asked: string[] = [];
  const gathering: Gathering = {
    expect: () => {},
    pictures: async (source) => source.document,
    received: async () => {
      throw new Error('nothing is rendered here');
    },
    source: async (link, url, attachment) => {
      asked.push(url.replace(SITE, ''));
      return { ...source(url, document({ lines: ['ข้อความ'] })), link, foundOn: attachment?.foundOn ?? null, linkText: attachment?.linkText ?? null };
    },
  };
  const check = (seen: ItemEvidence): RequirementCheck[] =>
    seen.item.requirements.map((requirement) => ({ requirement, verdict: (seen.sources.length >= enough ? 'pass' : 'fail') satisfies Verdict, facts: [], looked: [] }));
  await followAttachments(item, budget, gathering, check);
  return asked;
}

const withPages = (...pages: ReturnType<typeof page>[]): ItemEvidence => evidence([{ id: 'O20.a', rule: { kind: 'manual', hints: [] } }], pages);

describe('attachments of submitted pages', () => {
  it('are pages and files of the own site, files first, each once', async () => {
    const item = withPages(
      page('1', `${SITE}/huaikhwang/page/sub/2/เรื่อง`, `${SITE}/public/user_files_editor/59/a.pdf`, `${SITE}/public/user_files_editor/59/a.pdf`, 'https://example.org/b.pdf', `${SITE}/bangkapi/page/sub/9`, `${SITE}/public/user_files_editor/69/c.pdf`, 'mailto:x@example.org', `${SITE}/huaikhwang`, `${SITE}/huaikhwang/page/sub/2/ชื่ออื่น`),
    );
    expect(await follow(item)).toEqual(['/public/user_files_editor/59/a.pdf', '/huaikhwang/page/sub/2/เรื่อง']);
  });

  it('are not what was submitted anyway, nor editors and logouts', async () => {
    const item = withPages(page('1', `${SITE}/huaikhwang/page/sub/2`, `${SITE}/huaikhwang/logout`, `${SITE}/huaikhwang/manage-admin/edit`, `${SITE}/huaikhwang/page/delete/12`, `${SITE}/huaikhwang/login`), page('2'));
    expect(await follow(item)).toEqual([]);
  });

  it('are left alone while nothing is missing', async () => {
    expect(await follow(withPages(page('1', `${SITE}/public/user_files_editor/59/a.pdf`)), 1)).toEqual([]);
  });

  it('end with the first page whose attachments hold what was missing', async () => {
    const item = withPages(page('1', `${SITE}/public/user_files_editor/59/a.pdf`), page('2', `${SITE}/public/user_files_editor/59/b.pdf`));
    expect(await follow(item, 3)).toEqual(['/public/user_files_editor/59/a.pdf']);
  });

  it('stop at thirty a page and at the budget of the audit, and the evidence says that something was left out', async () => {
    const many = (count: number) => withPages(page('1', ...Array.from({ length: count }, (_one, index) => `${SITE}/public/user_files_editor/59/${index}.pdf`)));
    const item = many(40);
    expect(await follow(item)).toHaveLength(30);
    expect(item.attachmentsCut).toBe(true);
    const short = many(10);
    expect(await follow(short, undefined, { left: 4 })).toHaveLength(4);
    expect(short.attachmentsCut).toBe(true);
    const all = many(10);
    await follow(all);
    expect(all.attachmentsCut).toBe(false);
  });
});
