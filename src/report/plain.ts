/**
 * Text from outside on its way to a terminal: one line without escape sequences, control characters, invisible
 * characters and marks that turn the reading direction, with all of which a page could forge what the reader sees.
 */
export function plainText(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The same for an address or a sentence with one: its percent-encoded Thai made readable. Blanks and signs stay encoded, so that it can still be copied. */
export function readableText(text: string): string {
  return plainText(text.replace(THAI_ENCODED, (encoded) => decodeURIComponent(encoded)));
}

/** CSI, OSC with its end, and the two- and three-character sequences, in their 7-bit and 8-bit forms. */
const ESCAPE_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;

/** Format characters: bidirectional marks and overrides, zero-width characters, tags, soft hyphen. */
const INVISIBLE = /\p{Cf}/gu;

/** U+0E00–U+0E7F in UTF-8; three bytes of this form are always valid. */
const THAI_ENCODED = /(?:%E0%B[89]%[89AB][0-9A-F])+/gi;
