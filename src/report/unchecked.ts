import type { Report } from '../model/report.js';
import type { Finding } from '../model/finding.js';
import { readableText } from './plain.js';
import { indented } from './repairs.js';
import type { View } from './view.js';
import type { Language } from './words.js';

export interface Failure {
  message: string;
  items: Set<string>;
  links: number;
}

/** What failed on our own side, each cause once with the items it touches: nothing there asks the district for a repair. */
export function uncheckedLines(report: Report, view: View): string[] {
  return failures(report, view.lang).flatMap(({ message, items, links }) => indented(`– ${message} (${view.words.touches(links, [...items])})`, 0, view.width));
}

/** Each cause of our own with the items it touches. */
export function failures(report: Report, lang: Language): Failure[] {
  const causes = new Map<string, Failure>();
  const add = (item: string, finding: Finding, links: number): void => {
    const message = readableText(lang === 'th' ? finding.messageTh : finding.messageEn);
    const failure = causes.get(message) ?? { message, items: new Set(), links: 0 };
    failure.items.add(item);
    failure.links += links;
    causes.set(message, failure);
  };
  for (const item of report.items) {
    for (const link of item.links) {
      for (const place of [link, ...link.attachments]) for (const finding of place.findings) if (finding.verdict === 'unchecked') add(item.id, finding, 1);
    }
    // A requirement is unchecked because of a link, which says why, or because its rule failed.
    for (const requirement of item.requirements) for (const finding of requirement.findings) if (finding.code === 'rule-crashed') add(item.id, finding, 0);
  }
  return [...causes.values()];
}
