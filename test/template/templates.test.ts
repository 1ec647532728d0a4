import { describe, expect, it } from 'vitest';
import { loadMap } from '../../src/checklist/map.js';
import type { ItemReport } from '../../src/model/report.js';
import { formsDocx } from '../../src/template/docx.js';
import { formsHtml } from '../../src/template/html.js';
import { formContext, formsOf, type Form, type FormFormat } from '../../src/template/index.js';
import { formsXlsx } from '../../src/template/xlsx.js';
import type { Doc } from '../eval/document.js';
import { checklistOf, judging, lettersOf, published } from '../office/judged.js';
import { fill } from './fill.js';
import { samples } from './samples.js';

/** The forms of an item as files, each in one format. */
async function filesOf(forms: readonly Form[], format?: FormFormat): Promise<Doc[]> {
  const bytes = async (form: Form, as: FormFormat): Promise<Uint8Array> => (as === 'xlsx' ? formsXlsx([form], 'test') : as === 'docx' ? formsDocx([form], 'test') : Buffer.from(formsHtml([form])));
  return Promise.all(forms.map(async (form) => published(`${form.name}.${format ?? form.best}`, await bytes(form, format ?? form.best))));
}

/** Requirements that these forms are to meet and do not; of the soft ones only those that are named. */
function lacking(id: string, { id: item, requirements }: ItemReport): string[] {
  const beyond = BEYOND[`${id} ${item}`] ?? [];
  const soft = SOFT[`${id} ${item}`] ?? [];
  return requirements
    .filter((one) => (one.severity === 'hard' && !beyond.includes(one.id) && !['pass', 'remark', 'not-applicable'].includes(one.verdict)) || (soft.includes(one.id) && one.verdict !== 'pass'))
    .map((one) => `${one.id} ${one.verdict} ${one.findings[0]?.code} ${one.findings[0]?.messageTh.slice(0, 160)}`);
}

/** Hard requirements that ask for something else than the forms: the city's budget ordinance, the people of the office. */
const BEYOND: Record<string, string[]> = { 'bma-2566 O18': ['O18.a'], 'bma-2567 O14': ['O14.a'], 'bma-2567 O1': ['O1.a', 'O1.b', 'O1.c', 'O1.d'] };
/** What the contact page is for in FY2567, where it makes up a soft part of a larger item. */
const SOFT: Record<string, string[]> = { 'bma-2567 O1': ['O1.i', 'O1.j', 'O1.k', 'O1.l', 'O1.m', 'O1.n', 'O1.o'] };

describe.each(['bma-2566', 'bma-2567'] as const)('forms of %s', (id) => {
  const checklist = checklistOf(id);
  const loaded = id === 'bma-2566' ? null : loadMap(2566, 2567);
  if (loaded !== null && !loaded.ok) throw new Error(loaded.message.en);
  const forms = (item: string): Form[] => formsOf(id, item, loaded?.map ?? null, formContext('ห้วยขวาง', checklist.fiscalYear, null));
  const judge = judging(id);
  const items = checklist.items.map((item) => item.id).filter((item) => forms(item).length > 0);

  it('are there where a file is the usual remedy', () => {
    expect(items).toMatchSnapshot();
  });

  it.each(items)('%s filled in passes, in its own format', async (item) => {
    const filled = forms(item).map((form, index) => fill(form, samples(id, item)[index] ?? {}));
    expect(lacking(id, await judge(item, await filesOf(filled)))).toEqual([]);
  });

  it.each(items)('%s left blank does not pass', async (item) => {
    const report = await judge(item, await filesOf(forms(item)));
    expect(lacking(id, report), JSON.stringify(lettersOf(report))).not.toEqual([]);
  });

  it.each(items)('%s: all forms in one workbook and in one Word file', async (item) => {
    const filled = forms(item).map((form, index) => fill(form, samples(id, item)[index] ?? {}));
    const workbook = await judge(item, [published('ทุกแบบฟอร์ม.xlsx', await formsXlsx(filled, 'test'))]);
    const paper = await judge(item, [published('ทุกแบบฟอร์ม.docx', await formsDocx(filled, 'test'))]);
    expect({ workbook: lacking(id, workbook), paper: lacking(id, paper) }).toEqual({ workbook: [], paper: [] });
  });
});
