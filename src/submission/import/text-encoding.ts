/**
 * Text of a file in one of the encodings district offices produce: UTF-8 with or without byte order mark, UTF-16, or
 * Windows-874 (a superset of TIS-620, the default of Thai Excel). null when none of them gives sensible text.
 * Source: oit-rules §6.1 (22).
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 2000);
  const zeros = (offset: number): number => head.filter((byte, index) => byte === 0 && index % 2 === offset).length;
  // Latin letters in UTF-16 have every other byte zero; in no other encoding here does a zero occur.
  if (zeros(1) > head.length / 8) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > head.length / 8) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isThaiTable(bytes) ? new TextDecoder('windows-874').decode(bytes) : null;
  }
}

/** At least half of the high bytes are Thai letters of the 8-bit code, and there are no controls. */
function isThaiTable(bytes: Uint8Array): boolean {
  let high = 0;
  let thai = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte >= 0x80) high++;
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) thai++;
  }
  return thai * 2 >= high;
}
