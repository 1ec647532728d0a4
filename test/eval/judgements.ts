import { availableParallelism } from 'node:os';
import type { Checklist } from '../../src/model/checklist.js';
import type { Case } from './case.js';
import { createJudge } from './judging.js';
import type { Judgement } from './measure.js';

/** Judges every case and sets what came out beside its labels, in the order of the cases. */
export async function judgeAll(checklist: Checklist, cases: readonly Case[], onDone: (cases: number) => void = () => undefined): Promise<Judgement[]> {
  const processes = Math.max(1, availableParallelism());
  const judge = createJudge(checklist, processes);
  const done: Judgement[][] = [];
  let next = 0;
  let count = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < cases.length; index = next++) {
      const one = cases[index];
      if (one === undefined) return;
      const report = await judge.judge(one);
      const requirements = checklist.items.find((item) => item.id === one.item)?.requirements ?? [];
      done[index] = Object.entries(one.expect).map(([letter, expected]) => {
        const id = `${one.item}.${letter}`;
        const found = report.requirements.find((candidate) => candidate.id === id);
        const requirement = requirements.find((candidate) => candidate.id === id);
        if (found === undefined || requirement === undefined) throw new Error(`${one.name}: no requirement ${id}`);
        const reason = found.findings.map((finding) => [finding.messageEn, finding.evidence[0] === undefined ? '' : `[${finding.evidence[0].quote.slice(0, 90)}]`].join(' ').trim()).join(' · ');
        return { one, requirement: id, kind: requirement.rule.kind, expected, got: found.verdict, reason };
      });
      count += 1;
      onDone(count);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes * 2 }, work));
  } finally {
    await judge.close();
  }
  return done.flat();
}
