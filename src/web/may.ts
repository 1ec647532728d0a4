import type { User } from './web.js';

/** Whether this person may change what belongs to a district: start checks, settle reviews, set dates. */
export function mayEdit(user: User, slug: string): boolean {
  return user.role === 'admin' || (user.role === 'editor' && (user.districts === null || user.districts.includes(slug)));
}
