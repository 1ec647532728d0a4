import { written, type Case, type ItemCases } from '../case.js';
import { derived } from '../derived.js';
import { o01 } from './o01.js';
import { o02 } from './o02.js';
import { o03 } from './o03.js';
import { o04 } from './o04.js';
import { o05 } from './o05.js';
import { o06 } from './o06.js';
import { o07 } from './o07.js';
import { o08 } from './o08.js';
import { o09 } from './o09.js';
import { o10 } from './o10.js';
import { o11 } from './o11.js';
import { o12 } from './o12.js';
import { o13 } from './o13.js';
import { o14 } from './o14.js';
import { o15 } from './o15.js';
import { o16 } from './o16.js';
import { o17 } from './o17.js';
import { o18 } from './o18.js';
import { o19 } from './o19.js';
import { o20 } from './o20.js';
import { o21 } from './o21.js';
import { o22 } from './o22.js';
import { o23 } from './o23.js';
import { o24 } from './o24.js';
import { o25 } from './o25.js';
import { o26 } from './o26.js';
import { o27 } from './o27.js';
import { o28 } from './o28.js';
import { o29 } from './o29.js';
import { o30 } from './o30.js';
import type { Checklist } from '../../../src/model/checklist.js';
import { fourth } from './fourth.js';
import { matrix } from '../matrix.js';
import { ALLOWED } from './allowed.js';
import * as bma2567 from './bma-2567/index.js';
import * as nacc2568 from './nacc-2568/index.js';
import { realCases } from './real.js';
import { secondBasic } from './second-basic.js';
import { secondWork } from './second-work.js';
import { third } from './third.js';

interface LabelledSet {
  /** One for each item, its first good case the one from which others are derived. */
  items: ItemCases[];
  further: ItemCases[];
}

/** The labelled sets by checklist. */
const SETS: Record<string, LabelledSet> = {
  'bma-2566': {
    items: [o01, o02, o03, o04, o05, o06, o07, o08, o09, o10, o11, o12, o13, o14, o15, o16, o17, o18, o19, o20, o21, o22, o23, o24, o25, o26, o27, o28, o29, o30],
    further: [...secondBasic, ...secondWork, ...third, ...fourth],
  },
  'bma-2567': bma2567,
  'nacc-2568': nacc2568,
};

/** The checklists that are measured. */
export const MEASURED = Object.keys(SETS);

function setOf(id: string): LabelledSet {
  const set = SETS[id];
  if (set === undefined) throw new Error(`no labelled set for ${id}`);
  return set;
}

/** The cases of each item of which others are derived. */
export const itemsOf = (id: string): ItemCases[] => setOf(id).items;

/** The whole labelled set of a checklist: cases by hand, those derived from each item's first good one, and each item with the documents of the others. */
export function allCases(checklist: Checklist): Case[] {
  const { items, further } = setOf(checklist.id);
  return [
    ...items.flatMap((item) => [...written(item), ...derived(item, checklist)]),
    ...further.flatMap(written),
    ...(checklist.id === 'bma-2566' ? realCases() : []),
    ...matrix(checklist, items, ALLOWED[checklist.id] ?? []),
  ];
}
