import type { Checklist } from '../model/checklist.js';
import type { Report } from '../model/report.js';
import { progress, type Language } from '../report/index.js';
import type { Store } from '../store/index.js';
import { EXIT } from './exit-status.js';
import { onInterrupt } from './interrupt.js';
import { writeWhole } from './output.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';

export interface PageChoice {
  path: string;
  lang: Language;
  quiet: boolean;
  /** Whether a browser may draw pictures of web pages. */
  render: boolean;
}

/** Writes a stored report as a page with pictures. False when it was interrupted: the page is not written then, the audit stays. */
export async function writePage(report: Report, checklist: Checklist, store: Store, terminal: Terminal, { path, lang, quiet, render }: PageChoice): Promise<boolean> {
  const abort = new AbortController();
  const line = progress(terminal.err, { lang, quiet, now: terminal.elapsed });
  const release = onInterrupt(
    () => {
      line.end();
      terminal.err.write(`${say(lang, 'กำลังหยุด ผลตรวจเก็บไว้แล้ว ทำรายงานใหม่ได้ด้วย oit report', 'Stopping; the audit is kept, and oit report makes the page anew.')}\n`);
      abort.abort();
    },
    () => process.exit(EXIT.interrupted),
  );
  try {
    // Readers, browser and fonts, which neither `--help` nor a refusal needs.
    const [{ pageParts }, { placePictures }, { reportHtml }] = await Promise.all([import('../audit/page.js'), import('../audit/place-pictures.js'), import('../report/html/index.js')]);
    const onProgress = (done: number, total: number): void => {
      if (!abort.signal.aborted) line.update({ stage: 'picture', done, total, host: null });
    };
    const pictures = await placePictures(report, { store, signal: abort.signal, env: render ? terminal.env : null, onProgress });
    writeWhole('--html', path, reportHtml(pageParts(report, checklist, pictures), lang));
    return true;
  } catch (error) {
    // Whatever was aborted on its way out is the interruption, not a bug.
    if (abort.signal.aborted) return false;
    throw error;
  } finally {
    line.end();
    release();
  }
}
