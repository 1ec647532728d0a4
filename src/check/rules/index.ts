import type { RuleKind } from '../../model/checklist.js';
import type { RuleDefinition } from '../rule.js';
import { channel } from './channel.js';
import { columns } from './columns.js';
import { complaints } from './complaints.js';
import { count } from './count.js';
import { documentExists } from './document.js';
import { figure } from './figure.js';
import { fiscalYear } from './fiscal-year.js';
import { machineReadable } from './machine-readable.js';
import { manual } from './manual.js';
import { mention } from './mention.js';
import { news } from './news.js';
import { people } from './people.js';
import { period } from './period.js';
import { procurement } from './procurement.js';
import { signed } from './signed.js';
import { system } from './system.js';

/** Every kind of rule by its name in the checklist. Adding a kind is adding a file and a line here. */
export const RULES: { [K in RuleKind]: RuleDefinition<K> } = {
  channel,
  columns,
  complaints,
  count,
  document: documentExists,
  figure,
  'fiscal-year': fiscalYear,
  'machine-readable': machineReadable,
  manual,
  mention,
  news,
  people,
  period,
  procurement,
  signed,
  system,
};
