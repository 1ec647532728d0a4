/**
 * Measures the judging on the labelled set: `npm run eval [-- --checklist bma-2567] [--item O20] [--category missing] [--hand] [--json FILE]`.
 * Exit status 1 when a verdict is an accusation or a pass that no label allows.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadChecklist } from '../../src/checklist/load.js';
import { allCases, MEASURED } from './cases/index.js';
import { judgeAll } from './judgements.js';
import { figures, grouped, outcomeOf, table, type Judgement } from './measure.js';

const { values: options } = parseArgs({
  options: { checklist: { type: 'string' }, item: { type: 'string' }, category: { type: 'string' }, hand: { type: 'boolean', default: false }, name: { type: 'string' }, json: { type: 'string' }, quiet: { type: 'boolean', default: false } },
});

const measured: Judgement[] = [];
for (const id of options.checklist?.split(',') ?? MEASURED) {
  const loaded = loadChecklist(id);
  if (!loaded.ok) throw new Error(loaded.message.en);
  const { checklist } = loaded;
  const cases = allCases(checklist).filter(
    (one) => (options.item === undefined || options.item.split(',').includes(one.item)) && (options.category === undefined || one.category === options.category) && (!options.hand || !one.derived) && (options.name === undefined || one.name.includes(options.name)),
  );
  const started = Date.now();
  const judgements = await judgeAll(checklist, cases, (done) => (process.stderr.isTTY ? process.stderr.write(`\r${done} of ${cases.length} cases`) : undefined));
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(`\n== ${checklist.id}: ${cases.length} cases in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  report(judgements);
  measured.push(...judgements);
}
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(measured.filter((one) => outcomeOf(one) !== 'right').map(({ one, ...rest }) => ({ ...rest, item: one.item, category: one.category, name: one.name })), null, 1));
process.exitCode = measured.some((one) => ['false accusation', 'false pass'].includes(outcomeOf(one))) ? 1 : 0;

function report(all: Judgement[]): void {
  const wrong = all.filter((one) => outcomeOf(one) !== 'right').sort((a, b) => Number(a.requirement.slice(1).split('.')[0]) - Number(b.requirement.slice(1).split('.')[0]));
  if (!options.quiet) {
    for (const one of wrong) console.log(`${outcomeOf(one)}: ${one.requirement} (${one.kind}) ${one.got}, reasonable: ${one.expected.join('/')} – ${one.one.category}, ${one.one.name}\n    ${one.reason.slice(0, 260)}`);
    if (wrong.length > 0) console.log();
  }
  console.log(table('kind of rule', grouped(all, (one) => one.kind).sort((a, b) => b.judgements - a.judgements)));
  console.log();
  console.log(table('item', grouped(all, (one) => one.one.item)));
  console.log();
  console.log(table('kind of case', grouped(all, (one) => one.one.category)));
  console.log();
  console.log(table('all', ([figures('written by hand', all.filter((one) => !one.one.derived)), figures('derived by rule', all.filter((one) => one.one.derived)), figures('written blind', all.filter((one) => one.one.blind)), figures('together', all)]).filter((row) => row.judgements > 0)));
}
