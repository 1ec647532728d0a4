import { setTimeout as timer } from 'node:timers/promises';
import type { Lock } from '../store/index.js';
import type { AuditOptions } from './index.js';

const LOOK_AGAIN_MS = 1_000;

/** Waits until no other process audits the district (or removes evidence), and keeps them out. Rejects with the signal's reason. */
export async function districtLock({ district, store, signal, onWait }: Pick<AuditOptions, 'district' | 'store' | 'signal' | 'onWait'>): Promise<Lock> {
  for (let told = false; ; told = true) {
    signal.throwIfAborted();
    const taken = store.locks.take(`audit ${district.slug}`, `audit ${district.slug}`);
    if (taken.ok) return taken.lock;
    if (!told) onWait?.(taken.holder);
    await timer(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
}
