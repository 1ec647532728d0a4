import type { Context } from 'hono';
import type { Precheck } from '../../store/index.js';
import type { Env, Web } from '../web.js';

export type PrecheckAction = 'list-uploaded' | 'list-changed' | 'list-removed' | 'list-exported' | 'check-started' | 'check-stopped' | 'result-adopted';

/** Adds what a person did to the audit trail. */
export function note(web: Web, c: Context<Env>, action: PrecheckAction, { id, district, fiscalYear }: Pick<Precheck, 'id' | 'district' | 'fiscalYear'>, item: string | null = null, detail: Record<string, string> = {}): void {
  const { account, displayName } = c.var.user;
  web.store.activity.add({ at: web.now().toISOString(), account, name: displayName, action, district, fiscalYear, item, detail: { precheck: id, ...detail } });
}
