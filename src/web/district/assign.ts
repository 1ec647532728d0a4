import { plainText } from '../../report/index.js';
import type { Assignment } from '../../store/index.js';
import { say } from '../say.js';
import type { Web } from '../web.js';
import { LONGEST_DUE, LONGEST_NOTE, LONGEST_SECTION, type Typed } from './assignments.js';
import { parseDue } from './due.js';
import type { Seen } from './seen.js';

/** Keeps what was typed for the items of an audit, all of it or nothing. `field` gives what stands in a field of the form. */
export function assign({ store, now }: Web, seen: Seen, field: (name: string) => string): { faults: { field: string; text: string }[]; typed: Map<string, Typed> } {
  const { report, lang, user, district, record } = seen;
  const faults: { field: string; text: string }[] = [];
  const typed = new Map<string, Typed>();
  const changed: Assignment[] = [];
  for (const { id } of report.items) {
    const one: Typed = { section: plainText(field(`${id}-section`)).slice(0, LONGEST_SECTION), due: field(`${id}-due`).slice(0, LONGEST_DUE), note: plainText(field(`${id}-note`)).slice(0, LONGEST_NOTE) };
    typed.set(id, one);
    const due = parseDue(one.due);
    if (due === undefined) faults.push({ field: `${id}-due`, text: say(lang, `ข้อ ${id}: “${plainText(one.due)}” ไม่ใช่วันที่ กรุณาพิมพ์วัน เดือน และปี พ.ศ. เช่น 30 เม.ย. 2566`, `${id}: “${plainText(one.due)}” is no date. Please type day, month and year, such as 30 April 2566.`) });
    else {
      const known = seen.assignments.get(id);
      const next: Assignment = { item: id, section: one.section, due, note: one.note };
      if ((known?.section ?? '') !== next.section || (known?.due ?? null) !== next.due || (known?.note ?? '') !== next.note) changed.push(next);
    }
  }
  if (faults.length > 0) return { faults, typed };
  const at = now().toISOString();
  store.together(() => {
    for (const assignment of changed) {
      store.assignments.set(district.slug, record.fiscalYear, assignment);
      store.activity.add({ at, account: user.account, name: user.displayName, action: 'item-assigned', district: district.slug, fiscalYear: record.fiscalYear, item: assignment.item, detail: { section: assignment.section, due: assignment.due ?? '' } });
    }
  });
  return { faults, typed };
}
