/**
 * The addresses in a text that should hold one. Two addresses are told apart by a blank or line end before the second
 * `http`, or because the first one ends in a file extension; an address may well carry another one inside
 * (`/web/2023/https://…`, `?url=https://…`), and that is left whole.
 */
export function splitGluedUrls(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/https?:\/\//gi)) {
    if (match.index <= start) continue;
    const before = text.slice(start, match.index);
    if (!/\s$/.test(before) && !/\.(?:pdf|docx?|xlsx?|pptx?|csv|ods|odt|jpe?g|png|gif|zip|rar|html?)$/i.test(before)) continue;
    if (before.trim() !== '') parts.push(before.trim());
    start = match.index;
  }
  parts.push(text.slice(start).trim());
  return parts;
}
