import { storedContentKey } from '../../audit/content.js';
import { changedSince } from '../../audit/settled.js';
import { settlementState } from '../../audit/settlement.js';
import type { ItemReport } from '../../model/report.js';
import type { Settlement } from '../../model/settlement.js';
import { plainText } from '../../report/index.js';
import { say } from '../say.js';
import type { User, Web } from '../web.js';
import type { Seen } from './seen.js';
import { LONGEST_NAME, LONGEST_REASON, type Attempt, type Decision } from './settle.js';

/** All decisions on an item, newest first, with what each means for this audit. */
export function decisionsOf({ store }: Web, { district, record, report }: Seen, item: ItemReport): Decision[] {
  const settlements = store.settlements.list(district.slug, record.fiscalYear, item.id);
  if (settlements.length === 0) return [];
  const key = storedContentKey(store, record, item.id);
  return settlements.map((settlement) => {
    const state = settlementState(settlement, item.requirements.find((one) => one.id === settlement.requirement), key);
    return { settlement, state, changed: state === 'content' ? changedSince(store, settlement, report) : [] };
  });
}

type Posted = Omit<Attempt, 'faults'> & { replaces: string };

/** Keeps a decision, or says what is wrong with it; null: it was kept. */
export function decide(web: Web, seen: Seen, item: ItemReport, { replaces, ...typed }: Posted): Attempt | null {
  const { store } = web;
  const { lang, user, district, record } = seen;
  const requirement = item.requirements.find((one) => one.id === typed.requirement);
  const faults: Attempt['faults'] = [];
  const fault = (field: string, th: string, en: string): void => void faults.push({ field: `${typed.requirement}-${field}`, text: say(lang, th, en) });
  const reason = tidy(typed.reason);
  const name = user.account === null ? plainText(typed.name) : user.displayName;
  if (requirement?.verdict !== 'review') fault('verdict', 'องค์ประกอบนี้เครื่องตัดสินได้เองแล้ว จึงไม่ต้องตัดสินด้วยคน', 'The machine decided this requirement itself; there is nothing to settle.');
  else if (!seen.newest && !seen.record.precheck) fault('verdict', 'มีผลตรวจใหม่กว่านี้แล้ว กรุณาเปิดผลล่าสุดแล้วตัดสินจากผลนั้น', 'There is a newer audit by now. Please open it and decide there.');
  if (typed.verdict !== 'pass' && typed.verdict !== 'fail') fault('verdict', 'กรุณาเลือกว่าผ่านหรือไม่ผ่าน', 'Please choose pass or fail.');
  if (reason === '') fault('reason', 'กรุณาเขียนเหตุผล เช่น เห็นข้อมูลที่หน้าใดของเอกสารใด', 'Please give the reason, such as where it stands.');
  if (reason.length > LONGEST_REASON) fault('reason', `เหตุผลยาวเกิน ${LONGEST_REASON} ตัวอักษร กรุณาย่อให้สั้นลง`, `The reason is longer than ${LONGEST_REASON} characters; please shorten it.`);
  if (name === '') fault('name', 'กรุณาระบุชื่อผู้ตัดสิน', 'Please give your name.');
  if (name.length > LONGEST_NAME) fault('name', `ชื่อยาวเกิน ${LONGEST_NAME} ตัวอักษร`, `The name is longer than ${LONGEST_NAME} characters.`);
  const counting = store.settlements.list(district.slug, record.fiscalYear, item.id).find((one) => one.requirement === typed.requirement && one.withdrawnAt === null);
  if ((counting === undefined ? '' : String(counting.id)) !== replaces) fault('verdict', `${counting?.name ?? 'ผู้อื่น'} เปลี่ยนการตัดสินขององค์ประกอบนี้ไปแล้วระหว่างที่ท่านกรอก กรุณาอ่านการตัดสินนั้นก่อน แล้วบันทึกอีกครั้งหากยังเห็นต่าง`, `${counting?.name ?? 'Somebody'} has changed the decision on this requirement in the meantime. Please read it first, and record yours again if you still differ.`);
  if (faults.length > 0 || requirement === undefined || (typed.verdict !== 'pass' && typed.verdict !== 'fail')) return { ...typed, faults };
  const at = web.now().toISOString();
  const { verdict } = typed;
  store.together(() => {
    store.settlements.add({
      district: district.slug,
      fiscalYear: record.fiscalYear,
      item: item.id,
      requirement: requirement.id,
      contentKey: storedContentKey(store, record, item.id),
      requirementHash: requirement.judgedBy?.requirement ?? '',
      audit: record.id,
      verdict,
      reason,
      name,
      account: user.account,
      at,
    });
    store.activity.add({ at, account: user.account, name, action: 'review-settled', district: district.slug, fiscalYear: record.fiscalYear, item: item.id, detail: { requirement: requirement.id, verdict } });
  });
  return null;
}

export function withdraw({ store, now }: Web, user: User, { id, district, fiscalYear, item, requirement }: Settlement): void {
  const at = now().toISOString();
  store.together(() => {
    if (!store.settlements.withdraw(id, user.displayName, at)) return;
    store.activity.add({ at, account: user.account, name: user.displayName, action: 'settlement-withdrawn', district, fiscalYear, item, detail: { requirement } });
  });
}

/** Line ends stay, what could forge the page does not. */
function tidy(text: string): string {
  return text.split('\n').map(plainText).join('\n').trim();
}
