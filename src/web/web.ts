import type { Logger } from 'pino';
import type { AuditOptions } from '../audit/index.js';
import type { District } from '../model/district.js';
import type { Language } from '../report/index.js';
import type { Store } from '../store/index.js';
import type { PrecheckQueue } from './prechecks/queue.js';

/** What the pages stand on. One per server; tests hand in their own. */
export interface Web {
  store: Store;
  districts: readonly District[];
  /** What every audit that a page starts has in common; the page adds what is to be checked. */
  audits: AuditBase;
  /** The checks that pages ask for. */
  prechecks: PrecheckQueue;
  /** Where people reach this server: `http://127.0.0.1:8420`, or the public address in front of it. */
  origin: URL;
  /** Nobody signs in: the server listens on loopback only and no account was made. */
  open: boolean;
  log: Logger;
  now(): Date;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
}

export type AuditBase = Omit<AuditOptions, 'district' | 'submission' | 'checklist' | 'items' | 'signal' | 'onProgress' | 'run' | 'store' | 'now' | 'asOf'> & {
  /** null: the day in Bangkok on which the audit begins. */
  asOf: string | null;
};

export type Role = 'viewer' | 'editor' | 'admin';

/** Who asks. */
export interface User {
  /** Name of the account; null where nobody signs in. */
  account: string | null;
  /** As others read it beside what this person did. */
  displayName: string;
  role: Role;
  /** Slugs of the districts an editor works on; null: all. */
  districts: readonly string[] | null;
}

/** Of one request; the `Variables` of hono's context. */
export interface Asked {
  user: User;
  lang: Language;
}

export type Env = { Variables: Asked };
