/**
 * Fewest edits (insert, drop, replace one letter) that turn `pattern` into some stretch of `text` (Sellers). The strings
 * are compared as given: callers pass skeletons. 0 means contained; the most is `pattern.length`. Time is the product of
 * both lengths, so `text` should be a cell or a line, not a document.
 */
export function approximate(pattern: string, text: string): number {
  if (text.includes(pattern)) return 0;
  let above = new Uint32Array(text.length + 1);
  let row = new Uint32Array(text.length + 1);
  for (let i = 1; i <= pattern.length; i++) {
    const letter = pattern.charCodeAt(i - 1);
    row[0] = i;
    for (let j = 1; j <= text.length; j++) {
      // Typed arrays of text.length + 1: every index here is inside.
      const replaced = (above[j - 1] as number) + (text.charCodeAt(j - 1) === letter ? 0 : 1);
      row[j] = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1);
    }
    [above, row] = [row, above];
  }
  return above.reduce((fewest, edits) => Math.min(fewest, edits), pattern.length);
}
