import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { draftChecklist } from '../../checklist/draft.js';
import { listChecklists } from '../../checklist/load.js';
import type { ChecklistNote } from '../../model/checklist.js';
import { wrapThai } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import { tryOutput, writeOutput } from '../output.js';
import type { Session } from '../run.js';
import { checklistNamed } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { yearValue } from '../values.js';

interface Options {
  from?: string;
  out?: string;
}

/** `oit checklist new YEAR --from ID`: a draft to be edited, written to a file, and what to look at in it. */
export function newCommand({ terminal, lang }: Session): Command {
  return new Command('new')
    .description(say(lang, 'ทำแบบตรวจฉบับร่างของปีใหม่จากปีเดิม เพื่อนำไปแก้ไข', 'make a draft of another year’s checklist to be edited'))
    .argument('<year>', say(lang, 'ปีงบประมาณ พ.ศ. เช่น 2570', 'fiscal year, Buddhist era, such as 2570'))
    .option('--from <id|file>', say(lang, 'แบบตรวจต้นทาง (ค่าเริ่มต้น แบบตรวจปีล่าสุด)', 'the checklist to start from (default: the newest)'))
    .option('--out <file>', say(lang, 'ไฟล์ที่จะเขียน (ค่าเริ่มต้น ชื่อแบบตรวจ.json ในโฟลเดอร์ปัจจุบัน)', 'file to write (default: its id with .json, in the current folder)'))
    .addOption(languageOption(lang))
    .action(async (text: string, options: Options) => {
      const year = yearValue(text, say(lang, 'ปี', 'year'));
      const from = checklistNamed(options.from ?? listChecklists()[0]?.id ?? '');
      if (year <= from.fiscalYear) {
        throw new BadInput({ th: `ฉบับร่างต้องเป็นปีหลังจากแบบตรวจต้นทาง (${from.id} เป็นของปี ${from.fiscalYear})`, en: `A draft must be of a later year than the checklist it starts from (${from.id} is of ${from.fiscalYear}).` });
      }
      const draft = draftChecklist(from, year);
      const out = options.out ?? `${draft.id}.json`;
      // Hours of somebody's editing may stand in it.
      if (out !== '-' && existsSync(out)) throw new BadInput({ th: `มีไฟล์ ${out} อยู่แล้ว จึงไม่เขียนทับ กรุณาระบุชื่ออื่นด้วย --out`, en: `${out} exists already and is not overwritten; name another file with --out.` });
      tryOutput('--out', out, [options.from]);
      await writeOutput('--out', out, `${JSON.stringify(draft, null, 2)}\n`, terminal);
      if (out === '-') return;
      const file = /[/\\]/.test(out) ? out : `./${out}`;
      const width = terminalOptions(terminal, lang).width;
      const notes = (draft.notes ?? []).flatMap((note) => noteLines(note, lang === 'th', width));
      const said = [
        ...wrapThai(say(lang, `เขียนแบบตรวจฉบับร่าง ${draft.id} (${draft.items.length} ข้อ) ไว้ที่ ${out} แล้ว สิ่งที่ต้องตรวจทาน:`, `The draft ${draft.id} (${draft.items.length} items) was written to ${out}. To be looked at:`), width),
        ...notes,
        '',
        say(lang, 'ขั้นต่อไป:', 'Next:'),
        `  oit checklist show ${file}`,
        `  check-district <district> --checklist ${file} --submission <file>`,
      ];
      await writeOut(terminal, `${said.join('\n')}\n`);
    });
}

function noteLines(note: ChecklistNote, th: boolean, width: number): string[] {
  const [first = '', ...more] = wrapThai(`${note.place === undefined ? '' : `${note.place}: `}${th ? note.th : note.en}`, width - 4);
  return [`  • ${first}`, ...more.map((line) => `    ${line}`)];
}
