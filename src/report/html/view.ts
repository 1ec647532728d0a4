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
  /** The finding it stands at (`findingPlace`); elsewhere the page only points at it. */
  at: string;
}

export function viewOf(parts: PageParts, lang: Language): PageView {
  return { ...parts, lang, words: WORDS[lang], page: PAGE_WORDS[lang], say: EXPLANATION_WORDS[lang], repairs: repairs(parts.report, lang), numbered: numberedPictures(parts) };
}

export function pictureKey({ sha256, locator }: Pick<Evidence, 'sha256' | 'locator'>): string {
  return `${sha256 ?? ''}\n${locator}`;
}

/** Where a finding stands in the page: `O20.c 0`. */
export function findingPlace(requirement: string, index: number): string {
  return `${requirement} ${index}`;
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
      const findings = requirement.findings.map((finding, index) => ({ finding, at: findingPlace(requirement.id, index) }));
      // What is wrong is shown; what passes is kept behind a fold.
      for (const { finding, at } of findings.toSorted((one, other) => Number(one.finding.verdict === 'pass') - Number(other.finding.verdict === 'pass'))) {
        for (const evidence of finding.evidence) {
          const picture = known.get(pictureKey(evidence));
          if (picture === undefined) continue;
          const entry = numbers.get(picture) ?? { number: numbers.size + 1, picture, at };
          numbers.set(picture, entry);
          numbered.set(pictureKey(evidence), entry);
        }
      }
    }
  }
  return numbered;
}
