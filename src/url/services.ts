/** Services outside the districts' own sites that their lists name, and that meet a visitor without an account in their own way. */
export const SERVICE_IDS = ['bma-oss', 'e-gp', 'official-documents', 'facebook', 'social', 'google-form', 'google-sheet', 'google-document', 'google-drive', 'line', 'youtube', 'canva', 'traffy'] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export interface Service {
  id: ServiceId;
  /** Matched on host and path, lower case, without scheme and port: `docs.google.com/forms/d/e/…`. */
  address: RegExp;
  /**
   * `content`: shows its content to everybody, perhaps by script · `in-part`: shows a visitor without an account (or without its app) a part at most, so
   * what is not seen proves nothing · `wrapper`: its page shows a file that can be fetched by itself.
   */
  shows: 'content' | 'in-part' | 'wrapper';
}

/** First match counts. Sources: links in the published results of districts, and the services' own address forms. */
export const SERVICES: readonly Service[] = [
  { id: 'bma-oss', address: /^(?:eservice\.bangkok\.go\.th|(?:[\w-]+\.)?bmaoss\.bangkok\.go\.th|bmaoss\.com)(?:\/|$)/, shows: 'content' },
  { id: 'e-gp', address: /^(?:egp2?\.bangkok\.go\.th|process\d?\.gprocurement\.go\.th|(?:www\.)?gprocurement\.go\.th)(?:\/|$)/, shows: 'content' },
  { id: 'official-documents', address: /^official\.bangkok\.go\.th(?:\/|$)/, shows: 'content' },
  { id: 'facebook', address: /^(?:(?:[\w-]+\.)?facebook\.com|fb\.com|fb\.me|fb\.watch)(?:\/|$)/, shows: 'in-part' },
  { id: 'social', address: /^(?:(?:www\.)?(?:tiktok|instagram|twitter|threads)\.(?:com|net)|(?:vm|vt)\.tiktok\.com|(?:www\.)?x\.com)(?:\/|$)/, shows: 'in-part' },
  { id: 'google-form', address: /^(?:docs\.google\.com\/(?:a\/[\w.-]+\/)?forms\/|forms\.gle\/)/, shows: 'content' },
  { id: 'google-sheet', address: /^docs\.google\.com\/(?:a\/[\w.-]+\/)?spreadsheets\//, shows: 'wrapper' },
  { id: 'google-document', address: /^docs\.google\.com\/(?:a\/[\w.-]+\/)?(?:document|presentation)\//, shows: 'wrapper' },
  { id: 'google-drive', address: /^drive\.google\.com\//, shows: 'wrapper' },
  { id: 'line', address: /^(?:(?:[\w-]+\.)?line\.me|lin\.ee)(?:\/|$)/, shows: 'in-part' },
  { id: 'youtube', address: /^(?:(?:www|m)\.youtube\.com|youtube\.com|youtu\.be)(?:\/|$)/, shows: 'in-part' },
  { id: 'canva', address: /^(?:(?:www\.)?canva\.com\/design\/|[\w-]+\.(?:my\.)?canva\.site(?:\/|$)|canva\.link\/)/, shows: 'content' },
  { id: 'traffy', address: /^(?:(?:[\w-]+\.)*traffy\.in\.th|(?:[\w-]+\.)*fondue\.in\.th)(?:\/|$)/, shows: 'content' },
];

/** The service an address belongs to; null for every other address. */
export function serviceOf(address: string): Service | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const plain = `${hostname}${pathname}`.toLowerCase();
  return SERVICES.find((service) => service.address.test(plain)) ?? null;
}

/** Where the file behind a viewer's page can be fetched without an account, if it was shared with everybody; null when there is no such place. */
export function fileBehind(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const { id } = serviceOf(address) ?? {};
  // `/d/e/2PACX-…` is a published copy with addresses of its own.
  const published = /\/d\/e\/([\w-]{10,})/.exec(url.pathname)?.[1];
  const file = /\/d\/(?!e\/)([\w-]{10,})/.exec(url.pathname)?.[1] ?? url.searchParams.get('id');
  const at = (path: string): string => new URL(path, url.origin).href;
  switch (id) {
    case 'google-sheet': {
      const tab = url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1];
      if (published !== undefined) return at(`/spreadsheets/d/e/${published}/pub?output=${tab === undefined ? 'xlsx' : `csv&single=true&gid=${tab}`}`);
      return file === null ? null : at(`/spreadsheets/d/${file}/export?format=${tab === undefined ? 'xlsx' : `csv&gid=${tab}`}`);
    }
    case 'google-document':
      if (published !== undefined || file === null) return null;
      return url.pathname.includes('/presentation/') ? at(`/presentation/d/${file}/export/pptx`) : at(`/document/d/${file}/export?format=docx`);
    case 'google-drive':
      return file === null || url.pathname.includes('/folders/') ? null : at(`/uc?export=download&id=${encodeURIComponent(file)}`);
    default:
      return null;
  }
}
