import type { Report } from '../model/report.js';
import { flappingWords } from '../wording/night.js';
import { readableText } from './plain.js';
import { indented } from './repairs.js';
import type { View } from './view.js';

/** Links that went and came in the last nights: whatever they answered this time, the next visitor may find them closed. */
export function flappingLines(report: Report, { lang, width, paint }: View): string[] {
  return report.items.flatMap(({ id, links }) =>
    links.flatMap(({ url, history }) =>
      history?.flapping === undefined ? [] : [...indented(`– ${id} ${flappingWords(history.flapping)[lang]}`, 0, width), paint('grey', `    ${readableText(url)}`)],
    ),
  );
}
