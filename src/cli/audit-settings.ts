import { DEFAULT_RATE, DEFAULT_TIMEOUT } from './common-options.js';
import { PACKAGE } from './package-facts.js';
import type { Terminal } from './terminal.js';
import { contactValue, dateValue, numberValue, portalValue } from './values.js';

/** What the options of every command that audits say. */
export interface AuditSettings {
  /** null: the replica's own, or the default. */
  portal: string | null;
  /** Requests per second and host; null: no pacing. */
  rate: number | null;
  timeoutMs: number;
  allowPrivate: boolean;
  ocr: boolean;
  contact: string;
  /** null: the replica's day, or today. */
  asOf: string | null;
}

/** The same as commander gives them: texts that nobody has looked at yet. */
export interface AuditSettingsOptions {
  replica?: true;
  portal?: string;
  rate?: string;
  timeout?: string;
  contact?: string;
  allowPrivate?: true;
  asOf?: string;
  /** False when `--no-ocr` is given. */
  ocr: boolean;
}

/** Refuses values that are none. */
export function auditSettings(options: AuditSettingsOptions, { env }: Terminal): AuditSettings {
  return {
    portal: options.portal === undefined ? null : portalValue(options.portal),
    rate: options.rate === undefined ? (options.replica === true ? null : DEFAULT_RATE) : numberValue('--rate', options.rate, 10_000),
    // An hour; longer ones would not be waits but hangs.
    timeoutMs: 1000 * (options.timeout === undefined ? DEFAULT_TIMEOUT : numberValue('--timeout', options.timeout, 3600)),
    allowPrivate: options.allowPrivate === true,
    ocr: options.ocr,
    contact: contactValue(options.contact ?? (env['OIT_CONTACT'] || PACKAGE.homepage)),
    asOf: options.asOf === undefined ? null : dateValue(options.asOf),
  };
}
