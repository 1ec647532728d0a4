import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { decode } from './encoding.js';
import { Flow } from './flow.js';
import { MAX_RECORDS, addRecords } from './records.js';
import { readOrExplain } from './unreadable.js';
import { parseXml } from './xml.js';

/** XML data: elements that repeat and hold only texts are records; all text stands in the blocks. */
export function readXml(bytes: Buffer, ctx: ReadingContext): Promise<DocumentContent> {
  const prolog = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(bytes.subarray(0, 400).toString('latin1'))?.[1] ?? null;
  return readOrExplain('xml', 'application/xml', () => {
    const decoded = decode(bytes, { headerCharset: ctx.headerCharset, metaCharset: prolog });
    const content = emptyContent('xml', 'application/xml');
    content.encoding = decoded.encoding;
    const flow = new Flow();
    const groups = new Map<string, Record<string, unknown>[]>();
    const open: { name: string; text: string; fields: Record<string, unknown>; nested: boolean }[] = [];
    parseXml(decoded.text, {
      open(name, attributes) {
        open.push({ name, text: '', fields: { ...attributes }, nested: false });
      },
      text(data) {
        const top = open.at(-1);
        if (top !== undefined) top.text += data;
      },
      close() {
        const element = open.pop();
        if (element === undefined) return;
        const parent = open.at(-1);
        const text = element.text.trim();
        flow.paragraph(text);
        const isRecord = Object.keys(element.fields).length > 0 && !element.nested;
        if (isRecord) {
          const group = groups.get(element.name) ?? [];
          if (group.length <= MAX_RECORDS) group.push(element.fields);
          groups.set(element.name, group);
        }
        if (parent === undefined) return;
        if (isRecord && text === '') parent.nested = true;
        else parent.fields[element.name] ??= text;
      },
    });
    content.blocks = flow.result().blocks;
    const records = [...groups.values()].sort((a, b) => b.length - a.length)[0];
    if (records !== undefined && records.length > 1) addRecords(content, records, false);
    if (decoded.legacy) content.traits.push('legacy-encoding');
    if (flow.cut) content.traits.push('limit-reached');
    return content;
  });
}
