import { Command } from 'commander';
import { checklistStatus } from '../../audit/checklist-status.js';
import { listChecklists } from '../../checklist/load.js';
import type { Checklist } from '../../model/checklist.js';
import type { Language } from '../../report/index.js';
import { dayInBangkok, wrapThai } from '../../thai/index.js';
import type { Session } from '../run.js';
import { checklistNamed } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { mapCommand } from './checklist-map.js';
import { newCommand } from './checklist-new.js';

/** `oit checklist list`, `show`, `map` and `new`. */
export function checklistCommand(session: Session): Command {
  const { lang } = session;
  return new Command('checklist')
    .description(say(lang, 'แบบตรวจของแต่ละปีงบประมาณ', 'the checklists of the fiscal years'))
    .addCommand(listCommand(session))
    .addCommand(showCommand(session))
    .addCommand(mapCommand(session))
    .addCommand(newCommand(session));
}

function listCommand({ terminal, lang }: Session): Command {
  return new Command('list')
    .description(say(lang, 'แบบตรวจที่มีอยู่', 'the checklists there are'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async ({ json }: { json?: true }) => {
      const today = dayInBangkok(terminal.now());
      const checklists = listChecklists().map((one) => ({ ...one, status: checklistStatus(one, today) }));
      if (json) return writeOut(terminal, `${JSON.stringify(checklists, null, 2)}\n`);
      const lines = checklists.map((one) => `${one.id}  ${one.fiscalYear}  O1–O${one.items}  ${STATUS[one.status][lang]}  ${lang === 'th' ? one.titleTh : one.titleEn}`);
      return writeOut(terminal, `${lines.join('\n')}\n`);
    });
}

const STATUS = {
  draft: { th: 'ฉบับร่าง', en: 'draft' },
  past: { th: 'ปีที่ผ่านมา', en: 'past year' },
  current: { th: 'ปีปัจจุบัน', en: 'present year' },
} as const;

function showCommand({ terminal, lang }: Session): Command {
  return new Command('show')
    .description(say(lang, 'ข้อและองค์ประกอบด้านข้อมูลของแบบตรวจหนึ่ง', 'the items and requirements of one checklist'))
    .argument('<id|file>', say(lang, 'เช่น bma-2566 หรือไฟล์ของท่านเอง', 'such as bma-2566, or a file of your own'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (name: string, { json }: { json?: true }) => {
      const checklist = checklistNamed(name);
      const text = json ? `${JSON.stringify(checklist, null, 2)}\n` : checklistText(checklist, lang, terminalOptions(terminal, lang).width, dayInBangkok(terminal.now()));
      return writeOut(terminal, text);
    });
}

function checklistText(checklist: Checklist, lang: Language, width: number, today: string): string {
  const th = lang === 'th';
  const status = STATUS[checklistStatus(checklist, today)][lang];
  const lines = [...wrapThai(`${checklist.id} ${checklist.version} (${status}) · ${th ? checklist.titleTh : checklist.titleEn}`, width)];
  const about = (place: string | undefined): string[] => (checklist.notes ?? []).filter((note) => note.place === place).flatMap((note) => wrapThai(`* ${th ? note.th : note.en}`, width));
  lines.push(...about(undefined));
  for (const item of checklist.items) {
    lines.push('', ...wrapThai(`${item.id}  ${th ? item.titleTh : item.titleEn} (${item.topic})`, width), ...about(item.id));
    for (const requirement of item.requirements) {
      const [first = '', ...more] = wrapThai(th ? requirement.textTh : requirement.textEn, Math.max(20, width - 18));
      lines.push(`  ${requirement.id.padEnd(6)} ${requirement.severity.padEnd(7)} ${first}`, ...more.map((line) => ' '.repeat(17) + line));
    }
  }
  return `${lines.join('\n')}\n`;
}
