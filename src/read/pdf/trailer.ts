/**
 * The bytes with a trailer that names the catalogue, or null when no catalogue is found. Enough for the engine to
 * rebuild the cross-reference table of a file whose end was lost (extraction.md §1, “Broken ends”).
 */
export function withAppendedTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // The newest catalogue counts: an updated file holds the older ones too.
  const at = lastMatch(text, /\/Type\s*\/Catalog\b/g);
  if (at === null) return null;
  const opening = text.lastIndexOf(' obj', at);
  if (opening < 0 || at - opening > 10_000) return null;
  const number = /(\d{1,10})\s+(\d{1,5})$/.exec(text.slice(Math.max(0, opening - 20), opening));
  if (number === null) return null;
  const trailer = Buffer.from(`\ntrailer\n<</Root ${number[1]} ${number[2]} R>>\n`, 'latin1');
  return Buffer.concat([bytes, trailer]);
}

function lastMatch(text: string, pattern: RegExp): number | null {
  let last: number | null = null;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
