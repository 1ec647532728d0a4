import { expect, it } from 'vitest';
import { reportJson } from '../../src/report/index.js';
import { finding, item, report } from './sample.js';

it('writes the report as it is, ending with a line end', () => {
  const whole = report([item('O20', 'fail', [finding()])]);
  const text = reportJson(whole);
  expect(JSON.parse(text)).toEqual(whole);
  expect(text.endsWith('}\n')).toBe(true);
});

it('throws on a report that breaks the contract', () => {
  expect(() => reportJson({ ...report([]), fiscalYear: 2566.5 })).toThrow(/fiscalYear/);
});
