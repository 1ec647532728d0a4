import { Command } from 'commander';
import { carrySubmission, type SubmissionDraft } from '../../checklist/carry.js';
import { loadMap, type LoadedMap } from '../../checklist/map.js';
import type { Submission } from '../../model/submission.js';
import { plainText, type Language } from '../../report/index.js';
import { loadSubmission } from '../../submission/index.js';
import { wrapThai } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import { districtValue } from '../district.js';
import { tryOutput, writeOutput } from '../output.js';
import type { Session } from '../run.js';
import { submissionIn } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { yearValue } from '../values.js';

interface Options {
  submission?: string;
  district?: string;
  out?: string;
  json?: true;
  lang: Language;
}

/** `oit checklist map FROM TO`: which items took over which, and last year's list of links as a draft of this year's. */
export function mapCommand({ terminal, lang }: Session): Command {
  return new Command('map')
    .description(say(lang, 'เทียบข้อของปีเดิมกับปีใหม่ และทำร่างรายการ URL ของปีใหม่จากปีเดิม', 'which items of a year became which of the next, and last year’s list of links as a draft'))
    .argument('<from>', say(lang, 'ปีงบประมาณเดิม เช่น 2566', 'the fiscal year it starts from, such as 2566'))
    .argument('<to>', say(lang, 'ปีงบประมาณใหม่ เช่น 2567', 'the fiscal year it leads to, such as 2567'))
    .option('--submission <file>', say(lang, 'รายการ URL ของปีเดิม (json, csv, xlsx, html)', 'last year’s list of links (json, csv, xlsx, html)'))
    .option('--district <name>', say(lang, 'ชื่อย่อหรือชื่อเขต เมื่อไฟล์ไม่ได้ระบุ หรือใช้รายการที่มากับโปรแกรม', 'slug or name, where the file does not say it, or for the bundled list'))
    .option('--out <file>', say(lang, 'เขียนร่างรายการ URL ของปีใหม่เป็น JSON ลงไฟล์', 'write the draft of the new list as JSON to a file'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (from: string, to: string, options: Options) => {
      const loaded = loadMap(yearValue(from, say(lang, 'ปี', 'year')), yearValue(to, say(lang, 'ปี', 'year')));
      if (!loaded.ok) throw new BadInput(loaded.message);
      const { submission, notes } = lastYears(loaded, options);
      if (options.out !== undefined && submission === null) {
        throw new BadInput({ th: '--out ต้องใช้กับ --submission FILE หรือ --district', en: '--out needs --submission FILE or --district.' });
      }
      if (options.out !== undefined) tryOutput('--out', options.out, [options.submission]);
      const draft = submission === null ? null : carrySubmission(loaded, submission);
      for (const note of notes) terminal.err.write(`${note[options.lang]}\n`);
      if (options.out !== undefined && draft !== null) await writeOutput('--out', options.out, `${JSON.stringify(draft, null, 2)}\n`, terminal);
      if (options.out === '-') return;
      if (options.json) {
        const { map } = loaded;
        const items = Object.entries(map.items).map(([item, targets]) => ({ from: item, to: targets }));
        return writeOut(terminal, `${JSON.stringify({ schemaVersion: 1, from: map.from, to: map.to, items, submission: draft }, null, 2)}\n`);
      }
      const view = { th: lang === 'th', width: terminalOptions(terminal, lang).width };
      const lines = draft === null ? mapLines(loaded, view) : [...mapLines(loaded, view), '', ...draftLines(draft, loaded, options.out, view)];
      await writeOut(terminal, `${lines.join('\n')}\n`);
    });
}

interface View {
  th: boolean;
  width: number;
}

function lastYears({ from }: LoadedMap, { submission: file, district: name }: Options): { submission: Submission | null; notes: { th: string; en: string }[] } {
  const district = name === undefined ? undefined : districtValue(name);
  if (file !== undefined) {
    const read = submissionIn(file, district);
    if (read.submission.fiscalYear === from.fiscalYear) return read;
    throw new BadInput({
      th: `${file} เป็นรายการของปีงบประมาณ ${read.submission.fiscalYear} ไม่ใช่ปี ${from.fiscalYear}`,
      en: `${file} is a list of fiscal year ${read.submission.fiscalYear}, not of ${from.fiscalYear}.`,
    });
  }
  if (district === undefined) return { submission: null, notes: [] };
  const submission = loadSubmission(district.slug, from.fiscalYear);
  if (submission !== null) return { submission, notes: [] };
  throw new BadInput({
    th: `ไม่มีรายการ URL ปี ${from.fiscalYear} ของสำนักงานเขต${district.nameTh} มากับโปรแกรม กรุณาระบุด้วย --submission FILE`,
    en: `No list of ${district.nameEn} District Office for ${from.fiscalYear} comes with the program; please name one with --submission FILE.`,
  });
}

function mapLines({ map, from, to }: LoadedMap, { th, width }: View): string[] {
  const title = (item: { titleTh: string; titleEn: string } | undefined): string => (item === undefined ? '' : th ? item.titleTh : item.titleEn);
  const lines = wrapThai(`${from.id} → ${to.id}`, width);
  for (const item of from.items) {
    const targets = map.items[item.id] ?? [];
    lines.push('', ...wrapThai(`${item.id}  ${title(item)}`, width));
    if (targets.length === 0) lines.push(th ? '   → ไม่มีข้อที่รับช่วง (ตัดออก)' : '   → dropped, no item takes it over');
    for (const target of targets) {
      const presumed = !target.presumed ? '' : th ? ' (สันนิษฐาน)' : ' (presumed)';
      lines.push(...indent(`→ ${target.to}${presumed}  ${title(to.items.find((one) => one.id === target.to))}`, 3, width));
    }
  }
  return lines;
}

function draftLines(draft: SubmissionDraft, { from, to }: LoadedMap, out: string | undefined, { th, width }: View): string[] {
  const say2 = (thai: string, english: string): string => (th ? thai : english);
  const lines = wrapThai(
    say2(
      `ร่างรายการ URL ปี ${to.fiscalYear} (${draft.district}) ที่อยู่ทั้งหมดยังเป็นของปี ${from.fiscalYear} โปรดแทนด้วยเอกสารของปี ${to.fiscalYear}`,
      `Draft of the list for ${to.fiscalYear} (${draft.district}). All addresses are still those of ${from.fiscalYear}; put in the documents of ${to.fiscalYear}.`,
    ),
    width,
  );
  for (const { item, carried } of draft.items) {
    const counts = new Map<string, number>();
    for (const link of carried) for (const source of link.from) counts.set(source.item, (counts.get(source.item) ?? 0) + 1);
    const origins = [...counts].map(([id, count]) => `${id}: ${count}`).join(', ');
    const said = carried.length === 0 ? say2('ยังไม่มีลิงก์', 'no link yet') : say2(`${carried.length} ลิงก์ (จาก ${origins})`, `${carried.length} links (from ${origins})`);
    lines.push(`${item.padEnd(4)} ${said}`);
  }
  if (draft.draft.empty.length > 0) lines.push(...wrapThai(say2(`ข้อที่ต้องเริ่มใหม่: ${draft.draft.empty.join(', ')}`, `To be begun anew: ${draft.draft.empty.join(', ')}`), width));
  for (const { item, links } of draft.draft.dropped) {
    lines.push(...wrapThai(say2(`${item} ของปี ${from.fiscalYear} ไม่มีข้อที่รับช่วง ลิงก์ที่ไม่ได้นำมา:`, `${item} of ${from.fiscalYear} was dropped; its links were not carried over:`), width));
    // Addresses are never cut: they are to be copied.
    lines.push(...links.map((url) => `     ${plainText(url)}`));
  }
  const next = out === undefined ? say2('เขียนร่างลงไฟล์ด้วย --out FILE', 'Write the draft to a file with --out FILE') : say2(`เขียนไว้ที่ ${out} แล้ว ตรวจต่อด้วย oit lint ${out}`, `Written to ${out}; look at it with oit lint ${out}`);
  return [...lines, '', ...wrapThai(next, width)];
}

function indent(text: string, by: number, width: number): string[] {
  return wrapThai(text, width - by).map((line) => ' '.repeat(by) + line);
}
