import type { Content } from '../blocks.js';
import { anticorruption } from './anticorruption.js';
import { budget } from './budget.js';
import { complaints } from './complaints.js';
import { contact } from './contact.js';
import { integrity } from './integrity.js';
import { laws } from './laws.js';
import { manuals } from './manuals.js';
import { measures } from './measures.js';
import { organisation } from './organisation.js';
import { permits } from './permits.js';
import { plans } from './plans.js';
import { procurement } from './procurement.js';
import { property } from './property.js';
import { risks } from './risk.js';
import { schools } from './schools.js';
import { services } from './services.js';
import { staff } from './staff.js';

const ALL = [organisation, laws, schools, contact, plans, manuals, services, permits, budget, procurement, staff, complaints, integrity, risks, anticorruption, property, measures];

/** Everything that stands on the replica's portal. */
export const content: Content = { pages: ALL.flatMap((one) => one.pages), files: ALL.flatMap((one) => one.files) };
