import type { Allowed } from '../matrix.js';

/** By checklist: what the good documents of one item do show for another, and why that is right. */
export const ALLOWED: Record<string, Allowed[]> = {
  'bma-2566': [
    { item: 'O4', letters: 'a', by: ['O18'], reason: 'the budget ordinance is itself an ordinance that binds the office; one alone earns a remark' },
    { item: 'O5', letters: 'a', by: ['O1'], reason: 'the list of principals names each school' },
    { item: 'O6', letters: 'b', by: ['O1'], reason: "the executives' page gives telephone numbers of the office" },
    { item: 'O7', letters: 'a', by: ['O8', 'O24'], reason: 'reports of work done and dated activities are what the item asks to be told' },
    { item: 'O11', letters: 'ab', by: ['O14'], reason: 'permits are applied for and tracked in one system; one address for both was accepted in a published result' },
    { item: 'O12', letters: 'ab', by: ['O15', 'O16'], reason: 'permits and taxes by month are statistics of the office; such files were accepted in a published result' },
    { item: 'O29', letters: 'b', by: ['O5'], reason: 'a register of donations to schools is a register of donations' },
  ],
  'bma-2567': [
    { item: 'O3', letters: 'a', by: ['O1'], reason: 'the list of principals names each school' },
    { item: 'O4', letters: 'a', by: ['O5', 'O22'], reason: 'reports of work done are what the item asks to be told' },
    { item: 'O5', letters: 'bc', by: ['O2'], reason: "the city's plan states projects and money; that it is not the district's is judged by the first requirement" },
    { item: 'O8', letters: 'ab', by: ['O12'], reason: 'permits are applied for and tracked in one system' },
    { item: 'O21', letters: 'b', by: ['O3'], reason: 'a register of donations to schools is a register of donations' },
  ],
  'nacc-2568': [
    { item: 'O3', letters: 'bc', by: ['O2'], reason: 'the page of the head gives telephone and mail' },
    { item: 'O4', letters: 'a', by: ['O16', 'O20', 'O21'], reason: 'dated activities of the office are news of its work' },
    { item: 'O13', letters: 'ab', by: ['O12'], reason: 'the two forms are alike, and of which year the annual report is is not settled: this year and the last both count' },
    { item: 'O17', letters: 'a', by: ['O18'], reason: 'the page of the channel says how to complain' },
  ],
};
