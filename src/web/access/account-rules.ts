import type { Role } from '../../store/index.js';
import type { Sentence } from '../say.js';

export const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];

export const ROLE_WORDS: Readonly<Record<Role, Sentence>> = {
  viewer: { th: 'ผู้ดู', en: 'viewer' },
  editor: { th: 'ผู้แก้ไขของเขต', en: 'district editor' },
  admin: { th: 'ผู้ดูแลระบบ', en: 'administrator' },
};

export const NAME_HINT: Sentence = {
  th: 'ตัวอักษรอังกฤษตัวเล็ก ตัวเลข และ . _ - @ ยาว 2 ถึง 60 ตัว เช่น somchai.j',
  en: 'small Latin letters, digits and . _ - @, 2 to 60 of them, such as somchai.j',
};

/** The name of an account as it is kept; null when it cannot be one. */
export function accountName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._@-]{0,58}[a-z0-9]$/.test(name) ? name : null;
}

/** The name that people read, on one line; null when it is empty or longer than 100 letters. */
export function personName(text: string): string | null {
  const name = text.replace(/\p{Cf}/gu, '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return name === '' || name.length > 100 ? null : name;
}

export function roleValue(text: string): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}
