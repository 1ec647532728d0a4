/**
 * Measures the judging on the labelled set: `npm run eval [-- --item O20] [--category missing] [--hand] [--json FILE]`.
 * Exit status 1 when a verdict is an accusation or a pass that no label allows.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Case } from './case.js';
import { allCases } from './cases/index.js';
import { createJudge } from './judging.js';
import { figures, grouped, outcomeOf, table, type Judgement } from './measure.js';

const { values: options } = parseArgs({
  options: { item: { type: 'string' }, category: { type: 'string' }, hand: { type: 'boolean', default: false }, name: { type: 'string' }, json: { type: 'string' }, quiet: { type: 'boolean', default: false } },
});

const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;
const cases = allCases(checklist).filter(
  (one) => (options.item === undefined || options.item.split(',').includes(one.item)) && (options.category === undefined || one.category === options.category) && (!options.hand || !one.derived) && (options.name === undefined || one.name.includes(options.name)),
);

const started = Date.now();
const judgements = await judgeAll(cases);
report(judgements);
process.exitCode = judgements.some((one) => ['false accusation', 'false pass'].includes(outcomeOf(one))) ? 1 : 0;

async function judgeAll(all: Case[]): Promise<Judgement[]> {
  const processes = Math.max(1, availableParallelism());
  const judge = createJudge(checklist, processes);
  const done: Judgement[][] = [];
  try {
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < all.length) {
        const index = next++;
        const one = all[index];
        if (one === undefined) return;
        const item = await judge.judge(one);
        done[index] = Object.entries(one.expect).map(([letter, expected]) => {
          const requirement = `${one.item}.${letter}`;
          const found = item.requirements.find((candidate) => candidate.id === requirement);
          const kind = checklist.items.find((candidate) => candidate.id === one.item)?.requirements.find((candidate) => candidate.id === requirement)?.rule.kind;
          if (found === undefined || kind === undefined) throw new Error(`${one.name}: no requirement ${requirement}`);
          return { one, requirement, kind, expected, got: found.verdict, reason: found.findings.map((finding) => `${finding.messageEn}${finding.evidence[0] === undefined ? '' : ` [${finding.evidence[0].quote.slice(0, 90)}]`}`).join(' · ') };
        });
        if (process.stderr.isTTY) process.stderr.write(`\r${done.filter((list) => list !== undefined).length} of ${all.length} cases`);
      }
    };
    await Promise.all(Array.from({ length: processes * 2 }, work));
  } finally {
    await judge.close();
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
  return done.flat();
}

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
  console.log(table('all', [figures('written by hand', all.filter((one) => !one.one.derived)), figures('derived by rule', all.filter((one) => one.one.derived)), figures('blind', all.filter((one) => one.one.blind)), figures('together', all)]));
  console.log(`\n${new Set(all.map((one) => one.one)).size} cases in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(wrong.map(({ one, ...rest }) => ({ ...rest, item: one.item, category: one.category, name: one.name })), null, 1));
}
