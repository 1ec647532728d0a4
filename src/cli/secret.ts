import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Language } from '../report/index.js';
import { BadInput, type Sentence } from './bad-input.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';

/** More is no password; it keeps a wrong pipe from filling the memory. */
const LONGEST_BYTES = 4096;

/**
 * Asks for a new password: twice and without showing it on a terminal, else the first line of stdin. It is never an argument, which every
 * other user of the machine could read. null: called off with Ctrl-C or Ctrl-D.
 */
export async function newSecret({ in: input, err }: Terminal, lang: Language, prompts: { first: Sentence; again: Sentence }): Promise<string | null> {
  if (input === undefined) throw new BadInput({ th: 'อ่านรหัสผ่านจาก stdin ไม่ได้', en: 'The password cannot be read from stdin.' });
  if (input.isTTY !== true) return firstLine(input);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  const calledOff = new Promise<null>((resolve) => {
    for (const event of ['SIGINT', 'close'] as const) lines.once(event, () => resolve(null));
  });
  const ask = async (prompt: Sentence): Promise<string | null> => {
    err.write(`${prompt[lang]}: `);
    const answer = await Promise.race([lines.question(''), calledOff]);
    err.write('\n');
    return answer;
  };
  try {
    const first = await ask(prompts.first);
    const again = first === null ? null : await ask(prompts.again);
    if (again === null) {
      err.write(`${say(lang, 'ยกเลิกแล้ว ไม่มีอะไรเปลี่ยน', 'Called off; nothing was changed.')}\n`);
      return null;
    }
    if (first !== again) throw new BadInput({ th: 'รหัสผ่านสองครั้งไม่ตรงกัน ไม่มีอะไรเปลี่ยน', en: 'The two passwords differ; nothing was changed.' });
    return first;
  } finally {
    lines.close();
  }
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of input) {
    const piece = Buffer.from(part);
    parts.push(piece);
    bytes += piece.length;
    if (bytes > LONGEST_BYTES) throw new BadInput({ th: 'สิ่งที่ส่งเข้า stdin ยาวเกินกว่าจะเป็นรหัสผ่าน', en: 'What came from stdin is too long for a password.' });
  }
  return Buffer.concat(parts).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}
