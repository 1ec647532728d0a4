import type { ItemCases } from '../../case.js';
import { basic } from './basic.js';
import { complaints } from './complaints.js';
import { integrity } from './integrity.js';
import { people } from './people.js';
import { procurement } from './procurement.js';
import { second } from './second.js';
import { work } from './work.js';

/** O1–O28 of FY2568, for any agency; the one that submits here is a district office. */
export const items: ItemCases[] = [...basic, ...work, ...procurement, ...people, ...complaints, ...integrity];

export const further: ItemCases[] = second;
