import type { Role } from '../../store/index.js';
import { accountName, NAME_HINT, personName, ROLES, roleValue } from '../../web/access/account-rules.js';
import { BadInput } from '../bad-input.js';
import { districtValue } from '../district.js';

export function nameValue(given: string): string {
  const name = accountName(given);
  if (name === null) throw new BadInput({ th: `ชื่อบัญชี ${given} ใช้ไม่ได้ ใช้ได้เฉพาะ${NAME_HINT.th}`, en: `${given} cannot be the name of an account; it may have ${NAME_HINT.en}.` });
  return name;
}

export function displayNameOption(text: string): string {
  const name = personName(text);
  if (name === null) throw new BadInput({ th: '--display-name ต้องมี 1 ถึง 100 ตัวอักษร', en: '--display-name must have 1 to 100 letters.' });
  return name;
}

export function roleOption(text: string): Role {
  const role = roleValue(text);
  if (role === null) throw new BadInput({ th: `กรุณาระบุ --role เป็น ${ROLES.join(', ')} อย่างใดอย่างหนึ่ง`, en: `--role must be one of ${ROLES.join(', ')}.` });
  return role;
}

/** Slugs, Thai or English names; `all` is every district. */
export function districtsOption(text: string | undefined, role: Role): string[] | null {
  if (role !== 'editor') {
    if (text !== undefined) throw new BadInput({ th: `--districts ใช้กับ --role editor เท่านั้น (${role} ไม่ผูกกับเขต)`, en: `--districts is for --role editor only; a ${role} is not tied to districts.` });
    return null;
  }
  if (text === undefined || text.trim() === '') throw new BadInput({ th: 'กรุณาระบุเขตที่แก้ไขได้ด้วย --districts เช่น --districts huaikhwang,dindaeng หรือ --districts all', en: 'Name the districts of the editor with --districts, such as huaikhwang,dindaeng, or all.' });
  if (text.trim() === 'all') return null;
  return [...new Set(text.split(',').filter((part) => part.trim() !== '').map((part) => districtValue(part.trim()).slug))];
}
