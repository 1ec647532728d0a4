import type { ChecklistItem } from '../../model/checklist.js';
import type { Evidence } from '../../model/finding.js';
import type { PageParts } from '../../model/page.js';
import type { PlacePicture } from '../../model/picture.js';
import { PAGE_WORDS, type PageWords } from '../../wording/page.js';
import { EXPLANATION_WORDS, type ExplanationWords } from '../explanation-words.js';
import { repairs, type Repair } from '../repairs.js';
import { WORDS, type Language, type Words } from '../words.js';

/** What every part of the page needs to know. */
export interface PageView extends PageParts {
  lang: Language;
  words: Words;
  page: PageWords;
  say: ExplanationWords;
  repairs: Repair[];
  /** Pictures by `pictureKey`. */
  numbered: Map<string, NumberedPicture>;
}

export interface NumberedPicture {
  /** From 1, in the order of the page. */
  number: number;
  picture: PlacePicture;
  /** The requirement it stands at; elsewhere the page only points at it. */
  at: string;
}

export function viewOf(parts: PageParts, lang: Language): PageView {
  return { ...parts, lang, words: WORDS[lang], page: PAGE_WORDS[lang], say: EXPLANATION_WORDS[lang], repairs: repairs(parts.report, lang), numbered: numberedPictures(parts) };
}

export function pictureKey({ sha256, locator }: Pick<Evidence, 'sha256' | 'locator'>): string {
  return `${sha256 ?? ''}\n${locator}`;
}

export function itemOf({ checklist }: PageView, id: string): ChecklistItem | undefined {
  return checklist.items.find((one) => one.id === id);
}

function numberedPictures({ report, pictures }: PageParts): Map<string, NumberedPicture> {
  const known = new Map<string, PlacePicture>();
  for (const picture of pictures?.pictures ?? []) for (const locator of picture.locators) known.set(pictureKey({ sha256: picture.sha256, locator }), picture);
  const numbers = new Map<PlacePicture, NumberedPicture>();
  const numbered = new Map<string, NumberedPicture>();
  for (const item of report.items) {
    for (const requirement of item.requirements) {
      for (const evidence of requirement.findings.flatMap((finding) => finding.evidence)) {
        const picture = known.get(pictureKey(evidence));
        if (picture === undefined) continue;
        const entry = numbers.get(picture) ?? { number: numbers.size + 1, picture, at: requirement.id };
        numbers.set(picture, entry);
        numbered.set(pictureKey(evidence), entry);
      }
    }
  }
  return numbered;
}
