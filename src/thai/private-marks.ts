/**
 * Thai glyphs in the private use area. Fonts of the nineties kept lowered and shifted forms of the marks there, and
 * PDF writers copy these numbers into the text layer. Two vendors' tables are in use: U+F700–F71A and U+F884–F89E.
 */
export function fromPrivateUse(s: string): string {
  return s.replace(/[\uf700-\uf71a\uf884-\uf89e]/g, (char) => THAI_OF_PRIVATE.get(char) ?? char);
}

export function isKnownPrivateUse(char: string): boolean {
  return THAI_OF_PRIVATE.has(char);
}

/** Thai letter → its private forms. */
const FORMS: readonly (readonly [thai: number, forms: readonly number[]])[] = [
  [0x0e48, [0xf705, 0xf70a, 0xf713, 0xf88a, 0xf88b, 0xf88c]],
  [0x0e49, [0xf706, 0xf70b, 0xf714, 0xf88d, 0xf88e, 0xf88f]],
  [0x0e4a, [0xf707, 0xf70c, 0xf715, 0xf890, 0xf891, 0xf892]],
  [0x0e4b, [0xf708, 0xf70d, 0xf716, 0xf893, 0xf894, 0xf895]],
  [0x0e4c, [0xf709, 0xf70e, 0xf717, 0xf896, 0xf897, 0xf898]],
  [0x0e31, [0xf710, 0xf884]],
  [0x0e34, [0xf701, 0xf885]],
  [0x0e35, [0xf702, 0xf886]],
  [0x0e36, [0xf703, 0xf887]],
  [0x0e37, [0xf704, 0xf888]],
  [0x0e38, [0xf718, 0xf89b]],
  [0x0e39, [0xf719, 0xf89c]],
  [0x0e3a, [0xf71a, 0xf89d]],
  [0x0e47, [0xf712, 0xf889]],
  [0x0e4d, [0xf711, 0xf899]],
  // ญ and ฐ without their lower part
  [0x0e0d, [0xf70f, 0xf89a]],
  [0x0e10, [0xf700, 0xf89e]],
];

const THAI_OF_PRIVATE: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([thai, forms]) => forms.map((form) => [String.fromCharCode(form), String.fromCharCode(thai)] as const)),
);
