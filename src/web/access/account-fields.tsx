import type { Child } from 'hono/jsx';
import type { District } from '../../model/district.js';
import type { Language } from '../../report/index.js';
import type { Role } from '../../store/index.js';
import { say, type Sentence } from '../say.js';
import { ROLES, ROLE_WORDS } from './account-rules.js';
import { Field } from './form.js';

/** An account as typed so far. */
export interface AccountDraft {
  displayName: string;
  role: Role | null;
  everywhere: boolean;
  districts: string[];
}

const ROLE_MEANS: Readonly<Record<Role, Sentence>> = {
  viewer: { th: 'ดูผลและดาวน์โหลดรายงานของทุกเขต', en: 'sees all results and takes reports' },
  editor: { th: 'ดูได้ทุกเขต และสั่งตรวจ ยืนยันผล มอบหมายงานของเขตที่กำหนด', en: 'sees all, starts checks, settles reviews and assigns items of the districts below' },
  admin: { th: 'แก้ไขได้ทุกเขต จัดการบัญชี และดูบันทึกการใช้งาน', en: 'edits all districts, manages accounts, reads the audit trail' },
};

export function AccountFields({ draft, districts, lang }: { draft: AccountDraft; districts: readonly District[]; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <>
      <Field id="display-name" label={t('ชื่อที่ผู้อื่นเห็น', 'Name that others see')} hint={t('แสดงข้างสิ่งที่ผู้ใช้ทำ เช่น นายตัวอย่าง ทดสอบ (ฝ่ายปกครอง)', 'stands beside what the person does, such as “A. Sample (administration section)”')} value={draft.displayName} autocomplete="off" longest={100} />
      <fieldset>
        <legend>{t('สิทธิ์', 'Role')}</legend>
        {ROLES.map((role) => (
          <label class="choice"><input type="radio" name="role" value={role} checked={draft.role === role} required /> <span><b>{ROLE_WORDS[role][lang]}</b> {ROLE_MEANS[role][lang]}</span></label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('เขตที่แก้ไขได้ (สำหรับผู้แก้ไขของเขต)', 'Districts to edit (for district editors)')}</legend>
        <label class="choice"><input type="radio" name="scope" value="all" checked={draft.everywhere} /> <span>{t('ทุกเขต', 'all')}</span></label>
        <label class="choice"><input type="radio" name="scope" value="some" checked={!draft.everywhere} /> <span>{t('เฉพาะเขตที่เลือกด้านล่าง', 'these only')}</span></label>
        <ul class="columns">
          {districts.map(({ slug, nameTh, nameEn }) => (
            <li><label class="choice"><input type="checkbox" name="district" value={slug} checked={draft.districts.includes(slug)} /> <span>{t(nameTh, nameEn)}</span></label></li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
