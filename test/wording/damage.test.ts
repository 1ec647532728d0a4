import { describe, expect, it } from 'vitest';
import { DamageMode } from '../../src/model/document.js';
import { DAMAGE } from '../../src/wording/damage.js';

describe('the words of a damaged text layer', () => {
  it.each(DamageMode.options)('%s is named in both languages', (mode) => {
    expect(DAMAGE[mode].th).toMatch(/[ก-๙]{4}/);
    expect(DAMAGE[mode].en).toMatch(/[a-z]{3}/);
  });
});
