/** A place inside a document in the reader's language. Stored locators are English: `sheet "ต.ค. 65", row 7, ราคากลาง`. */
export function locatorIn(language: 'th' | 'en', locator: string): string {
  if (language === 'en') return locator;
  // Names of sheets and files stand in quotes and are nobody's to translate.
  return locator.replace(/"[^"]*"|\b(?:sheet|archive member) (?=")|\b(?:page|table|row|column|line) (?=\d)/g, (part) => {
    const word = LOCATOR_TH[part.trimEnd()];
    return word === undefined ? part : `${word} `;
  });
}

const LOCATOR_TH: Readonly<Record<string, string>> = { 'archive member': 'ไฟล์ในชุดบีบอัด', sheet: 'แผ่นงาน', page: 'หน้า', table: 'ตาราง', row: 'แถว', column: 'คอลัมน์', line: 'บรรทัด' };
