import type { Source } from '../model/evidence.js';
import { fileBehind, serviceOf, type Service, type ServiceId } from '../url/index.js';

/**
 * How an outside service met us: `in-part` shows a part at most without an account or its app · `not-shown` shows nothing of its own content ·
 * `closed`: the form takes no answers any more · `no-access`: shared with certain people only · `folder`: a list of files that is drawn by script ·
 * `file-read`: a viewer whose file was read by itself, so that nothing is left unseen.
 */
export type ServiceState = 'in-part' | 'not-shown' | 'closed' | 'no-access' | 'folder' | 'file-read';

export interface ServiceLimits {
  service: ServiceId;
  state: ServiceState;
}

/** Below this a page of a service says no more than what it is. */
const FEW_LETTERS = 200;

/** What of a service's page cannot be judged by machine; null when its content was seen, and for all other addresses. */
export function serviceLimits(source: Source, sources: readonly Source[]): ServiceLimits | null {
  const { resource, document } = source;
  const address = resource.finalUrl ?? resource.requestedUrl;
  const service = serviceBehind(source);
  if (service === null || resource.outcome !== 'ok' || document?.kind !== 'html') return null;
  const says = (state: ServiceState): ServiceLimits => ({ service: service.id, state });
  const text = document.blocks.map((block) => block.text).join('\n').slice(0, 20_000);
  const letters = text.replace(/\s/g, '').length;
  if (service.id === 'google-form') {
    if (/\/closedform\b/.test(address) || (letters < 1000 && CLOSED.test(text))) return says('closed');
    return isEmpty(source, letters) ? says('not-shown') : null;
  }
  if (letters < 1500 && NO_ACCESS.test(`${document.title}\n${text}`)) return says('no-access');
  if (service.shows === 'in-part') return says('in-part');
  if (service.shows === 'wrapper') {
    const file = fileBehind(resource.requestedUrl);
    if (file === null) return says(/\/folders\//.test(address) ? 'folder' : 'not-shown');
    return says(sources.some((other) => other.resource.requestedUrl === file && other.document !== null && other.document.kind !== 'html' && other.document.failure === null) ? 'file-read' : 'not-shown');
  }
  return isEmpty(source, letters) ? says('not-shown') : null;
}

/** By where it arrived, else by what was asked for, else by what was submitted: the stand-in portal answers for services under addresses of its own. */
export function serviceBehind({ resource, link, foundOn }: Source): Service | null {
  return serviceOf(resource.finalUrl ?? '') ?? serviceOf(resource.requestedUrl) ?? (foundOn === null ? (serviceOf(link.requestedUrl ?? '') ?? serviceOf(link.url)) : null);
}

function isEmpty({ document }: Source, letters: number): boolean {
  return document?.traits.includes('client-rendered') === true || (letters < FEW_LETTERS && (document?.html?.forms.length ?? 0) === 0);
}

const CLOSED = /no longer accepting responses|ไม่(?:ได้)?(?:เปิด)?รับ(?:คำตอบ|การตอบกลับ|คำตอบกลับ)(?:อีก)?(?:แล้ว|อีกต่อไป)?|ปิดรับ(?:คำตอบ|การตอบกลับ)/;
const NO_ACCESS = /you need (?:access|permission)|request access|ขอสิทธิ์(?:การ)?เข้าถึง|(?:คุณ|ท่าน)(?:ต้องมี|ต้องได้รับ|จำเป็นต้องมี|ไม่มี)สิทธิ์/i;
