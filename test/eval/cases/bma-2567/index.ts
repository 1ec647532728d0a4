import type { ItemCases } from '../../case.js';
import { moved } from '../moved.js';
import { o05 as schools } from '../o05.js';
import { o07 as news } from '../o07.js';
import { o08 as actionPlan } from '../o08.js';
import { o09 as staffManual } from '../o09.js';
import { o10 as serviceManual } from '../o10.js';
import { o11 as eService } from '../o11.js';
import { o13 as checklists } from '../o13.js';
import { o14 as tracking } from '../o14.js';
import { o17 as spending } from '../o17.js';
import { o18 as budget } from '../o18.js';
import { o20 as summaries } from '../o20.js';
import { o21 as criteria } from '../o21.js';
import { o22 as complaints } from '../o22.js';
import { o25 as risks } from '../o25.js';
import { o27 as discretion } from '../o27.js';
import { o29 as property } from '../o29.js';
import { o30 as measures } from '../o30.js';
import { more } from './more.js';
import { variation } from './variation.js';
import { o01 } from './o01.js';
import { o02 } from './o02.js';
import { o09 } from './o09.js';
import { o10 } from './o10.js';
import { o15 } from './o15.js';
import { o18 } from './o18.js';
import { o19 } from './o19.js';
import { o22 } from './o22.js';

/** O1–O22 of FY2567: written anew where an item was merged or changed, carried over from FY2566 where it is the same. */
export const items: ItemCases[] = [
  o01,
  o02,
  moved(schools, { to: 'O3' }),
  moved(news, { to: 'O4' }),
  moved(actionPlan, { to: 'O5' }),
  moved(staffManual, { to: 'O6' }),
  moved(serviceManual, { to: 'O7' }),
  moved(eService, { to: 'O8' }),
  o09,
  o10,
  moved(checklists, { to: 'O11' }),
  moved(tracking, { to: 'O12' }),
  moved(spending, { to: 'O13' }),
  moved(budget, { to: 'O14' }),
  o15,
  moved(criteria, { to: 'O16' }),
  moved(complaints, { to: 'O17' }),
  o18,
  o19,
  moved(discretion, { to: 'O20' }),
  moved(property, { to: 'O21' }),
  o22,
];

export const further: ItemCases[] = [
  ...more,
  ...variation,
  moved(summaries, { to: 'O15', letters: { a: 'd', b: 'e', c: 'f', d: 'g' }, hardened: 'f' }),
  moved(measures, { to: 'O22' }),
  // The item speaks of bribery since FY2567; the register of FY2566 does not everywhere.
  moved(risks, { to: 'O19', letters: { e: 'f' }, only: ([category]) => category === 'unreadable' }),
];
