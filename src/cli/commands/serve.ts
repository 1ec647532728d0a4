import { Command } from 'commander';
import type { AuditBase, Server } from '../../web/index.js';
import type { Language } from '../../report/index.js';
import { auditSettings, type AuditSettingsOptions } from '../audit-settings.js';
import { BadInput } from '../bad-input.js';
import { database } from '../database.js';
import { EXIT } from '../exit-status.js';
import { fetchingOf } from '../fetching.js';
import { onInterrupt } from '../interrupt.js';
import { PACKAGE } from '../package-facts.js';
import type { Session } from '../run.js';
import type { Terminal } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { countValue, portalValue } from '../values.js';
import { commonOption, DEFAULT_PORTAL } from '../common-options.js';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 8420;

interface Options extends AuditSettingsOptions {
  host: string;
  port?: string;
  origin?: string;
  db?: string;
  budgetRequests?: string;
  budgetMb?: string;
  render: boolean;
  lang: Language;
}

/** `oit serve`: the page for working groups, until it is told to end. */
export function serveCommand(session: Session): Command {
  const { lang } = session;
  const command = new Command('serve');
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  const common = (name: Parameters<typeof commonOption>[0]): Command => command.addOption(commonOption(name, lang));
  command.description(say(lang, 'เปิดหน้าเว็บให้คณะทำงานตรวจก่อนส่ง ดูผล และแก้ไขทีละข้อ', 'a web page for the working groups: pre-check, results, repairs item by item'));
  command.option('--host <address>', say(lang, 'ที่อยู่ที่รับการเชื่อมต่อ ที่อยู่อื่นนอกจากเครื่องนี้ต้องมีบัญชีผู้ใช้ก่อน (oit accounts)', 'address to listen on; any other than loopback needs accounts first (oit accounts)'), DEFAULT_HOST);
  option('--port <n>', `พอร์ต (ค่าเริ่มต้น ${DEFAULT_PORT})`, `port (default ${DEFAULT_PORT}; 0: any free one)`);
  option('--origin <url>', 'ที่อยู่ที่ผู้ใช้เปิด เมื่ออยู่หลัง reverse proxy เช่น https://oit.example.go.th', 'address that people open, behind a reverse proxy, such as https://oit.example.go.th');
  common('db');
  common('replica');
  common('portal');
  common('rate');
  common('timeout');
  common('contact');
  common('budgetRequests');
  common('budgetMb');
  common('allowPrivate');
  common('asOf');
  common('noRender');
  common('noOcr');
  return command.addOption(languageOption(lang)).action((options: Options) => serveUntilTold(session, options));
}

async function serveUntilTold({ terminal, end }: Session, options: Options): Promise<void> {
  const { lang } = options;
  const port = options.port === undefined ? DEFAULT_PORT : countValue('--port', options.port, 65_535);
  const origin = options.origin === undefined ? null : new URL(portalValue(options.origin, '--origin'));
  const base = auditBase(options, terminal);
  const { openWeb } = await import('../../web/index.js');
  const store = database(options.db, { create: true });
  const abort = new AbortController();
  let server: Server | null = null;
  try {
    const replica = options.replica === true ? await (await import('../../replica/index.js')).startReplica() : null;
    try {
      const audits: AuditBase = replica === null ? base : { ...base, source: 'replica', replica, portal: replica.origin, asOf: options.asOf === undefined ? replica.asOf : base.asOf };
      const opened = await openWeb({ store, audits, host: options.host, port, origin, now: terminal.now, elapsed: terminal.elapsed, logTo: terminal.err });
      if (!opened.ok) throw new BadInput(opened.message);
      server = opened.server;
      const release = onInterrupt(() => abort.abort(), () => process.exit(EXIT.interrupted));
      terminal.err.write(`${say(options.lang, `เปิดแล้วที่ ${server.origin.href} กด Ctrl-C เพื่อปิด`, `Serving at ${server.origin.href}; Ctrl-C ends it.`)}\n`);
      for (const note of notes(server, options, lang)) terminal.err.write(`${note}\n`);
      await new Promise<void>((resolve) => abort.signal.addEventListener('abort', () => resolve(), { once: true }));
      terminal.err.write(`${say(options.lang, 'กำลังปิด งานที่ค้างอยู่จะทำต่อเมื่อเปิดใหม่', 'Closing; what is under way is taken up again at the next start.')}\n`);
      await server.close();
      release();
    } finally {
      await replica?.close();
    }
  } finally {
    store.close();
  }
  end(EXIT.good);
}

/** What whoever starts the server should know of who can reach it. */
function notes({ origin, open }: Server, { host }: Options, lang: Language): string[] {
  if (open) return [say(lang, 'เปิดได้จากเครื่องนี้เท่านั้น ไม่ต้องเข้าสู่ระบบ (oit accounts สร้างบัญชีผู้ใช้)', 'It answers on this machine only, and nobody signs in (oit accounts makes accounts).')];
  const plain = origin.protocol === 'http:' && host !== 'localhost' && !/^(127\.|\[?::1)/.test(origin.hostname);
  return plain ? [say(lang, 'ไม่ได้เข้ารหัส: รหัสผ่านอ่านได้ระหว่างทาง ควรตั้ง reverse proxy ที่มี TLS ไว้ข้างหน้า แล้วระบุ --origin https://…', 'Not encrypted: passwords can be read on their way. Put a proxy with TLS in front and name it with --origin https://…')] : [];
}

/** Everything that can be refused is refused before anything is opened. */
function auditBase(options: Options, terminal: Terminal): AuditBase {
  const settings = auditSettings(options, terminal);
  return {
    fetching: fetchingOf(options, terminal),
    source: 'live',
    replica: null,
    ...settings,
    portal: settings.portal ?? DEFAULT_PORTAL,
    render: options.render ? { env: terminal.env, onNoBrowser: (sentence) => void terminal.err.write(`${sentence[options.lang]}\n`) } : null,
    toolVersion: PACKAGE.version,
  };
}
