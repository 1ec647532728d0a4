/**
 * Whether asking for an address could change something or belongs to those who run the site: its editor, signing out, deleting.
 * Pages of the portal carry such links in their public source (`/manage-admin/…`). Such an address is never requested, whether it was
 * submitted, found, or redirected to. Files keep their names: `/admin/upload/delete-form.pdf` is a document.
 */
export function isUnsafeAddress(url: URL): boolean {
  const segments = url.pathname.split('/').map(plain).filter((segment) => segment !== '');
  if (segments.some((segment) => EDITORS.has(segment))) return true;
  if (segments.some((segment) => COMMAND.test(segment))) return true;
  for (const [name, value] of url.searchParams) {
    if (COMMAND.test(plain(name)) && !/^(0|false|no)$/i.test(value)) return true;
    if (/^(action|act|do|mode|task|op|cmd|command|function|method|_method)$/i.test(name) && COMMAND.test(plain(value))) return true;
  }
  return false;
}

/** Editors of the portal, WordPress, and databases: nothing public lies below them. */
const EDITORS = new Set(['manage-admin', 'wp-admin', 'phpmyadmin']);

/** A whole word of the address, not a part of a name. */
const COMMAND = /^(?:log|sign)[-_]?(?:out|off)(?:\.(?:php\d?|aspx?|jsp|do|html?))?$|^(?:delete|destroy|remove|trash|unpublish|purge)(?:\.(?:php\d?|aspx?|jsp|do))?$/;

function plain(segment: string): string {
  try {
    return decodeURIComponent(segment).trim().toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}
