import { distance } from 'fastest-levenshtein';

/**
 * Share of characters that must be changed to turn `read` into the truth, blanks aside. ำ in two parts counts as an
 * error: a search for the word does not find it.
 */
export function errorRate(read: string, truth: readonly string[]): number {
  const [said, meant] = [bare(read), bare(truth.join(''))];
  return distance(said, meant) / Math.max(1, meant.length);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
