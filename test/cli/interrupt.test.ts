import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { onInterrupt } from '../../src/cli/interrupt.js';

it('stops politely at the first signal, at once at the second, and not at all after the run', () => {
  const signals = new EventEmitter();
  const done: string[] = [];
  const release = onInterrupt(() => done.push('stop'), () => done.push('end now'), signals);
  signals.emit('SIGINT');
  expect(done).toEqual(['stop']);
  signals.emit('SIGTERM');
  expect(done).toEqual(['stop', 'end now']);
  release();
  expect(signals.emit('SIGINT')).toBe(false);
});
