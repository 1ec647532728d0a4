import type { Allowed } from '../matrix.js';

/** By checklist: what the good documents of one item do show for another, and why that is right. */
export const ALLOWED: Record<string, Allowed[]> = {};
