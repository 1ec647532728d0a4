import { Command } from 'commander';
import { wrapThai } from '../../thai/index.js';
import { listChecklists, loadChecklist } from '../../checklist/load.js';
import type { Checklist } from '../../model/checklist.js';
import type { Language } from '../../report/index.js';
import { BadInput } from '../bad-input.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';

/** `oit checklist list` and `oit checklist show ID`. */
export function checklistCommand(session: Session): Command {
  const { lang } = session;
  return new Command('checklist')
    .description(say(lang, 'แบบตรวจของแต่ละปีงบประมาณ', 'the checklists of the fiscal years'))
    .addCommand(listCommand(session))
    .addCommand(showCommand(session));
}

function listCommand({ terminal, lang }: Session): Command {
  return new Command('list')
    .description(say(lang, 'แบบตรวจที่มีอยู่', 'the checklists there are'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async ({ json }: { json?: true }) => {
      const checklists = listChecklists();
      if (json) return writeOut(terminal, `${JSON.stringify(checklists, null, 2)}\n`);
      const lines = checklists.map((one) => `${one.id}  ${one.fiscalYear}  O1–O${one.items}  ${lang === 'th' ? one.titleTh : one.titleEn}`);
      return writeOut(terminal, `${lines.join('\n')}\n`);
    });
}

function showCommand({ terminal, lang }: Session): Command {
  return new Command('show')
    .description(say(lang, 'ข้อและองค์ประกอบด้านข้อมูลของแบบตรวจหนึ่ง', 'the items and requirements of one checklist'))
    .argument('<id>', say(lang, 'เช่น bma-2566', 'such as bma-2566'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (id: string, { json }: { json?: true }) => {
      const loaded = loadChecklist(id);
      if (!loaded.ok) throw new BadInput(loaded.message);
      const text = json ? `${JSON.stringify(loaded.checklist, null, 2)}\n` : checklistText(loaded.checklist, lang, terminalOptions(terminal, lang).width);
      return writeOut(terminal, text);
    });
}

function checklistText(checklist: Checklist, lang: Language, width: number): string {
  const th = lang === 'th';
  const lines = [...wrapThai(`${checklist.id} ${checklist.version} · ${th ? checklist.titleTh : checklist.titleEn}`, width)];
  for (const item of checklist.items) {
    lines.push('', ...wrapThai(`${item.id}  ${th ? item.titleTh : item.titleEn} (${item.topic})`, width));
    for (const requirement of item.requirements) {
      const [first = '', ...more] = wrapThai(th ? requirement.textTh : requirement.textEn, Math.max(20, width - 18));
      lines.push(`  ${requirement.id.padEnd(6)} ${requirement.severity.padEnd(7)} ${first}`, ...more.map((line) => ' '.repeat(17) + line));
    }
  }
  return `${lines.join('\n')}\n`;
}
