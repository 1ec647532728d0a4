import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.js';
import { commandHere, runHere } from '../cli/program.js';

/**
 * docs/explain.md is what the commands print: `npx vitest run test/docs -u` writes it anew. All links are the stand-in portal's;
 * its port differs from run to run and is shown as the live portal's address.
 */
const FILES = 'https://webportal.bangkok.go.th/public/user_files_editor/59/Data Room HK';
const LIST = {
  schemaVersion: 1,
  district: 'huaikhwang',
  fiscalYear: 2566,
  items: [
    { item: 'O8', links: [`${FILES}/Plan and Policy new/O8 Government action plan 2566.pdf`] },
    { item: 'O18', links: [`${FILES}/Budget new/O18 budget provisions 2566.pdf`, `${FILES}/Budget new/O18 community subsidies 2566.pdf`] },
    { item: 'O20', links: ['Oct 2565', 'Nov 2565', 'Dec 2565', 'Jan 2566', 'Feb 2566', 'Mar 2566'].map((month) => `${FILES}/Procurement new/O20 summary procurement ${month}.pdf`) },
    { item: 'O24', links: [`${FILES}/Participation new/O24 16 Mar 2566 Promote virtue.pdf`] },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'oit-docs-'));
const list = join(folder, 'links.json');
const [databases, hurried, pictures] = [join(folder, 'oit.sqlite'), join(folder, 'hurried.sqlite'), join(folder, 'pictures.sqlite')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeFileSync(list, JSON.stringify(LIST));
  const check = (...more: string[]) => runHere(['huaikhwang', '--replica', '--submission', list, '--quiet', ...more]);
  const ended = [await check('--db', databases, '--no-ocr'), await check('--db', hurried, '--items', 'O18', '--timeout', '0.0001'), await check('--db', pictures, '--items', 'O24')];
  expect(ended.map((one) => one.status)).toEqual([1, 3, 0]);
}, 120_000);

async function transcript(args: string[], db = databases): Promise<string> {
  const { status, out } = await commandHere(explainCommand, ['huaikhwang', ...args, '--db', db]);
  expect(status).toBe(0);
  const shown = out.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://webportal.bangkok.go.th').trimEnd();
  return ['```text', `$ oit explain huaikhwang ${args.join(' ')}`, shown, '```'].join('\n');
}

it('the transcripts of the documentation are what the command prints', async () => {
  const cases: [title: string, verdict: string, text: string][] = [
    ['ผ่าน · pass', '✓ ผ่าน', await transcript(['O18.a'])],
    ['ผ่านโดยมีข้อสังเกต · remark', '! ผ่าน (มีข้อสังเกต)', await transcript(['O20.c'])],
    ['ไม่ผ่าน · fail', '✗ ไม่ผ่าน', await transcript(['O8.e'])],
    ['ต้องให้คนตรวจ · review', '? ต้องให้คนตรวจ', await transcript(['O24.a'])],
    ['ผ่านจากภาพที่อ่านด้วย OCR · pass by OCR', '✓ ผ่าน', await transcript(['O24.a'], pictures)],
    ['ยังไม่ได้ตรวจ · unchecked', '– ยังไม่ได้ตรวจ', await transcript(['O18.a'], hurried)],
    ['ไม่เกี่ยวข้อง · not-applicable', '· ไม่เกี่ยวข้อง', await transcript(['O20.d'])],
    ['In English', '✗ fail', await transcript(['O8.e', '--lang', 'en'])],
  ];
  for (const [title, verdict, text] of cases) expect(text, title).toContain(verdict);
  const page = [
    '# oit explain',
    '',
    'คำสั่งนี้บอกว่าผลของข้อหนึ่งได้มาอย่างไร: กำหนดอะไร ดูเอกสารใด เอกสารใดไม่นับและเพราะอะไร พบอะไรที่ใด สรุปอย่างไร และควรทำอะไร ทุกบรรทัดมาจากผลตรวจที่เก็บไว้',
    'Says how a verdict came about: what was asked, which documents were looked at, which were set aside and why, what was found where, what',
    'follows and what to do. Every line comes from the stored audit. One transcript for each verdict, printed by the command on the stand-in portal:',
    ...cases.flatMap(([title, , text]) => ['', `## ${title}`, '', text]),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/explain.md');
});
