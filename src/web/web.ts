import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { AuditOptions } from '../audit/index.js';
import type { District } from '../model/district.js';
import type { Language } from '../report/index.js';
import type { Role, Store } from '../store/index.js';
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
  /** Nobody signs in: the server listens on loopback only and no account was made. The first account ends it, also while the server runs. */
  readonly open: boolean;
  /** People come through a proxy, which `--origin` names. */
  proxied: boolean;
  log: Logger;
  now(): Date;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
}

export type AuditBase = Omit<AuditOptions, 'district' | 'submission' | 'checklist' | 'items' | 'signal' | 'onProgress' | 'run' | 'store' | 'now' | 'asOf'> & {
  /** null: the day in Bangkok on which the audit begins. */
  asOf: string | null;
};

export type { Role };

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

/** Who sits at the computer itself may do everything; there is nobody else. */
export const LOCAL: User = { account: null, displayName: '', role: 'admin', districts: null };

/** Somebody who has not signed in: sees the page to sign in, and nothing else. */
export const NOBODY: User = { account: null, displayName: '', role: 'viewer', districts: [] };

/** Of one request; the `Variables` of hono's context. */
export interface Asked {
  user: User;
  lang: Language;
}

export type Env = { Variables: Asked; Bindings: HttpBindings };
