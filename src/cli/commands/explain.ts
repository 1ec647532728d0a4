import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import { explain } from '../../audit/explanation.js';
import type { Checklist } from '../../model/checklist.js';
import { renderExplanation, type Language } from '../../report/index.js';
import { toArabicDigits } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import type { Session } from '../run.js';
import { storedAudit } from '../stored-audit.js';
import { storedChecklist } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { itemsValue } from '../values.js';

interface Options {
  year?: string;
  db?: string;
  audit?: string;
  checklist?: string;
  json?: true;
  lang: Language;
}

/** `oit explain DISTRICT O20 [O20.c …]`: how the verdict came about. */
export function explainCommand({ terminal, lang }: Session): Command {
  return new Command('explain')
    .description(say(lang, 'อธิบายว่าผลของข้อหนึ่งได้มาอย่างไร จากผลตรวจที่เก็บไว้', 'how the verdict on an item came about, from the stored audit'))
    .argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang', 'slug or name, such as huaikhwang'))
    .argument('<what...>', say(lang, 'ข้อ เช่น O20 หรือบางองค์ประกอบของข้อเดียว เช่น O20.c', 'an item such as O20, or some requirements of one item, such as O20.c'))
    .addOption(commonOption('year', lang))
    .option('--audit <id>', say(lang, 'ผลตรวจที่มีรหัสนี้ (ค่าเริ่มต้น ครั้งล่าสุด)', 'the audit of this id (default: the last one)'))
    .addOption(commonOption('ownChecklist', lang))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (district: string, what: string[], options: Options) => {
      const report = storedAudit(district, options);
      const loaded = storedChecklist(report.checklist.id, options.checklist);
      if (!loaded.ok) throw new BadInput(loaded.message);
      const { item, only } = wanted(what, loaded.checklist);
      const explanation = explain(report, item, loaded.checklist, only);
      if (explanation === null) {
        const audited = report.items.map((one) => one.id).join(', ');
        throw new BadInput({ th: `ผลตรวจนี้ไม่มีข้อ ${item} มีเฉพาะ ${audited}`, en: `This audit has no ${item}; it has ${audited}.` });
      }
      await writeOut(terminal, options.json ? `${JSON.stringify({ schemaVersion: 1, ...explanation }, null, 2)}\n` : renderExplanation(explanation, terminalOptions(terminal, options.lang)));
    });
}

/** One item, and the requirements of it that were named; null for all of them. */
function wanted(texts: readonly string[], checklist: Checklist): { item: string; only: Set<string> | null } {
  const parts = texts.map((text) => {
    const [, item = text, letter] = /^\s*(.+?)\.([a-zA-Z])\s*$/.exec(toArabicDigits(text)) ?? [];
    const [id = item] = itemsValue(item, checklist, 'ITEM');
    return { id, requirement: letter === undefined ? null : `${id}.${letter.toLowerCase()}` };
  });
  const items = [...new Set(parts.map((part) => part.id))];
  const [item] = items;
  if (item === undefined || items.length > 1) throw new BadInput({ th: `กรุณาระบุทีละข้อ (ระบุมา ${items.join(', ')})`, en: `Please name one item at a time (named: ${items.join(', ')}).` });
  const named = parts.flatMap((part) => part.requirement ?? []);
  const known = checklist.items.find((one) => one.id === item)?.requirements.map((one) => one.id) ?? [];
  const unknown = named.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new BadInput({ th: `ข้อ ${item} ไม่มีองค์ประกอบ ${unknown} มี ${known.join(', ')}`, en: `${item} has no requirement ${unknown}; it has ${known.join(', ')}.` });
  return { item, only: named.length === 0 ? null : new Set(named) };
}
