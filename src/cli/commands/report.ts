import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import type { Report } from '../../model/report.js';
import { renderTerminal, reportJson } from '../../report/index.js';
import { CHART_NAMES, type ChartName } from '../../report/charts/names.js';
import { BadInput } from '../bad-input.js';
import { database, DEFAULT_DATABASE } from '../database.js';
import { EXIT, exitStatus } from '../exit-status.js';
import { tryFile, tryOutput, writeOutput, writeWhole } from '../output.js';
import { writePage } from '../page.js';
import type { Session } from '../run.js';
import { storedAudit } from '../stored-audit.js';
import { storedChecklist } from '../submission.js';
import { terminalOptions, writeOut, type Terminal } from '../terminal.js';
import { languageOption, say, statusHelp } from '../texts.js';
import { workbookOf } from '../workbook.js';
import type { Checklist } from '../../model/checklist.js';
import type { Language } from '../../report/index.js';

interface Options {
  year?: string;
  db?: string;
  json?: string;
  html?: string;
  xlsx?: string;
  svg?: string[];
  png?: string[];
  checklist?: string;
  render: boolean;
  strict?: true;
  quiet?: true;
  lang: Language;
}

/** `oit report SLUG`: the last finished audit once more, with the status it ended with. */
export function reportCommand({ terminal, lang, end }: Session): Command {
  return new Command('report')
    .description(say(lang, 'แสดงผลตรวจครั้งล่าสุดที่เก็บไว้อีกครั้ง', 'the last stored audit of a district again'))
    .argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang', 'slug or name, such as huaikhwang'))
    .addOption(commonOption('year', lang))
    .addOption(commonOption('db', lang))
    .option('--json <file>', say(lang, 'เขียนผลเป็น JSON ลงไฟล์ หรือ - สำหรับ stdout', 'write the report as JSON to a file, or - for stdout'))
    .option('--html <file>', say(lang, 'เขียนรายงานเป็นหน้าเว็บไฟล์เดียว พร้อมภาพและข้อความให้คัดลอก พิมพ์ลงกระดาษ A4 ได้', 'write the report as one page (HTML) with pictures and texts to paste, ready to print on A4'))
    .option('--xlsx <file>', say(lang, 'เขียนผลเป็นไฟล์ Excel (รายข้อ สิ่งที่พบ ลิงก์)', 'write the report as an Excel file (items, findings, links)'))
    .option('--svg <chart-and-file...>', say(lang, 'เขียนแผนภาพเป็น SVG เช่น --svg strip items.svg (strip ผลรายข้อ, months รายเดือน, score คะแนน)', 'write a chart as SVG, such as --svg strip items.svg (strip, months or score)'))
    .option('--png <chart-and-file...>', say(lang, 'เขียนแผนภาพเป็น PNG ด้วยเบราว์เซอร์ในเครื่อง', 'write a chart as PNG, drawn by a browser of this machine'))
    .addOption(commonOption('ownChecklist', lang))
    .option('--no-render', say(lang, 'ไม่ทำภาพของหน้าเว็บด้วยเบราว์เซอร์', 'no pictures of web pages, which a browser draws'))
    .option('--strict', say(lang, 'มีข้อสังเกตถือเป็นสถานะ 1', 'a remark sets exit status 1'))
    .addOption(commonOption('quiet', lang))
    .addOption(languageOption(lang))
    .addHelpText('after', statusHelp(lang))
    .action(async (text: string, options: Options) => {
      const charts = [...chartsOf('--svg', options.svg), ...chartsOf('--png', options.png)];
      const taken = [options.db ?? DEFAULT_DATABASE, options.checklist];
      if (options.json !== undefined) tryOutput('--json', options.json, taken);
      if (options.html !== undefined) tryFile('--html', options.html, [...taken, options.json]);
      if (options.xlsx !== undefined) tryFile('--xlsx', options.xlsx, [...taken, options.json, options.html]);
      for (const chart of charts) tryFile(chart.option, chart.path, [...taken, options.json, options.html]);
      const report = storedAudit(text, options);
      const drawn = options.html !== undefined || charts.length > 0 ? checklistOf(report, options) : null;
      if (drawn !== null) await writeCharts(charts, report, drawn, terminal, options.lang);
      if (drawn !== null && options.html !== undefined) {
        const store = database(options.db, { create: false });
        try {
          const page = { path: options.html, lang: options.lang, quiet: options.quiet === true, render: options.render };
          if (!(await writePage(report, drawn, store, terminal, page))) return end(EXIT.interrupted);
        } finally {
          store.close();
        }
      }
      if (options.json !== undefined) await writeOutput('--json', options.json, reportJson(report), terminal);
      if (options.xlsx !== undefined) {
        const known = storedChecklist(report.checklist.id, options.checklist);
        writeWhole('--xlsx', options.xlsx, await workbookOf(report, options.lang, known.ok ? known.checklist : undefined));
      }
      if (options.json !== '-') await writeOut(terminal, renderTerminal(report, terminalOptions(terminal, options.lang)));
      end(exitStatus(report, { strict: options.strict === true }));
    });
}

function checklistOf(report: Report, options: Options): Checklist {
  const loaded = storedChecklist(report.checklist.id, options.checklist);
  if (!loaded.ok) throw new BadInput(loaded.message);
  return loaded.checklist;
}

interface ChartOutput {
  option: '--svg' | '--png';
  name: ChartName;
  path: string;
}

/** The option takes pairs: which chart, and where to. */
function chartsOf(option: ChartOutput['option'], values: readonly string[] = []): ChartOutput[] {
  const outputs: ChartOutput[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const [given = '', path] = values.slice(index, index + 2);
    const name = CHART_NAMES.find((one) => one === given);
    if (name === undefined || path === undefined) {
      throw new BadInput({
        th: `${option} ต้องระบุชื่อแผนภาพ (${CHART_NAMES.join(', ')}) แล้วตามด้วยชื่อไฟล์ เช่น ${option} strip items${option.replace('--', '.')}`,
        en: `${option} needs the name of a chart (${CHART_NAMES.join(', ')}) and then a file, such as ${option} strip items${option.replace('--', '.')}.`,
      });
    }
    outputs.push({ option, name, path });
  }
  return outputs;
}

/** Pixels: sharp on paper and on a slide. */
const PNG_WIDTH = 1600;

async function writeCharts(outputs: readonly ChartOutput[], report: Report, checklist: Checklist, terminal: Terminal, lang: Language): Promise<void> {
  if (outputs.length === 0) return;
  const [{ chartSvg }, { chartPicture }] = await Promise.all([import('../../report/charts/index.js'), import('../../audit/chart-picture.js')]);
  for (const { option, name, path } of outputs) {
    const svg = chartSvg(name, report, checklist, { lang });
    if (svg === null) throw new BadInput({ th: `ผลตรวจนี้ไม่มีองค์ประกอบที่กำหนดเป็นรายเดือน จึงไม่มีแผนภาพ ${name}`, en: `Nothing in this audit is asked for by month, so there is no chart ${name}.` });
    if (option === '--svg') {
      writeWhole(option, path, `${svg}\n`);
      continue;
    }
    const picture = await chartPicture(svg, PNG_WIDTH, terminal.env, new AbortController().signal);
    if (!picture.ok) throw new BadInput(picture.message);
    writeWhole(option, path, picture.png);
  }
}
