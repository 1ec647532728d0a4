/**
 * The lines of a cell as one line. `wrapped`: the lines end where the cell was too narrow, as in a PDF, so that a word may
 * go on in the next one and Thai is joined without a blank; otherwise somebody broke them, and each break is a blank.
 */
export function joinLines(text: string, wrapped: boolean): string {
  const lines = text.split(/\s*\n\s*/).map((line) => line.trim()).filter((line) => line !== '');
  const joined = lines.reduce((all, line) => all + (all === '' || (wrapped && goesOn(all, line)) ? '' : ' ') + line, '');
  return joined.replace(/[ \t\u00a0]+/g, ' ');
}

function goesOn(before: string, line: string): boolean {
  if (/[A-Za-z]-$/.test(before) && /^[A-Za-z]/.test(line)) return true;
  return /[\u0e01-\u0e4e]$/.test(before) && /^[\u0e01-\u0e4e]/.test(line) && !AFTER_BLANK.test(line) && !BEFORE_BLANK.test(before);
}

/** Words that nobody writes without a blank behind or before them; at the end of a line the blank is lost. */
const BEFORE_BLANK = /(?:บริษัท|จำกัด|จากัด|บาท)$/;
const AFTER_BLANK = /^(?:จ[ำา]กัด(?![\u0e01-\u0e4e])|จำนวน|ลงวันที่|ลว\.|เลขที่|ราคาที่|ประจำ(?:เดือน|ปี)|ตามสัญญา|โดยวิธี|บริษัท|ห้างหุ้นส่วน|หจก\.|ร้าน|นาย|นางสาว|น\.ส\.)/;
