import { describe, expect, it } from 'vitest';
import { settleItem } from '../../src/judge/item-verdict.js';
import type { LinkReport, RequirementReport } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';

const link = (change: Partial<LinkReport> = {}): LinkReport => ({ url: 'https://example.org/a', requestedUrl: null, finalUrl: null, outcome: 'ok', httpStatus: 200, verdict: 'pass', document: null, findings: [], attachments: [], ...change });
const dead = link({ url: 'https://example.org/dead', outcome: 'not-found', verdict: 'fail', findings: [{ code: 'link-outcome', verdict: 'fail', params: {}, messageTh: '', messageEn: '', evidence: [] }] });
const flawed = (code: string, verdict: Verdict = 'review'): LinkReport => link({ verdict, findings: [{ code, verdict, params: {}, messageTh: '', messageEn: '', evidence: [] }] });
const asked = (...verdicts: [RequirementReport['severity'], Verdict][]): RequirementReport[] => verdicts.map(([severity, verdict], at) => ({ id: `O1.${'abcdefgh'[at] ?? 'z'}`, severity, verdict, findings: [] }));

describe('the verdict of an item', () => {
  it.each<[string, RequirementReport[], LinkReport[], Verdict, unknown[]]>([
    ['no link', asked(['hard', 'pass']), [], 'fail', [{ by: 'no-links' }]],
    ['all links dead', asked(['hard', 'review']), [dead, dead], 'fail', [{ by: 'all-links-dead' }]],
    ['all hard pass', asked(['hard', 'pass'], ['hard', 'not-applicable']), [link()], 'pass', [{ by: 'hard', requirement: 'O1.a', verdict: 'pass' }]],
    ['worst of the hard ones', asked(['hard', 'pass'], ['hard', 'review'], ['hard', 'fail']), [link()], 'fail', [{ by: 'hard', requirement: 'O1.c', verdict: 'fail' }]],
    ['unchecked before review', asked(['hard', 'review'], ['hard', 'unchecked']), [link()], 'unchecked', [{ by: 'hard', requirement: 'O1.b', verdict: 'unchecked' }]],
    ['a soft one adds a remark, whatever its own verdict', asked(['hard', 'pass'], ['soft', 'unchecked']), [link()], 'remark', [{ by: 'soft', requirement: 'O1.b', verdict: 'unchecked' }]],
    ['a soft one moves nothing that is worse', asked(['hard', 'review'], ['soft', 'remark']), [link()], 'review', [{ by: 'hard', requirement: 'O1.a', verdict: 'review' }]],
    ['manual ones count for nothing', asked(['hard', 'pass'], ['manual', 'review']), [link()], 'pass', [{ by: 'hard', requirement: 'O1.a', verdict: 'pass' }]],
    ['a dead link among living ones', asked(['hard', 'pass']), [link(), dead], 'remark', [{ by: 'link', url: dead.url, code: 'link-outcome' }]],
    ['a scan beside what was found', asked(['hard', 'pass']), [flawed('document-picture')], 'remark', [{ by: 'link', url: link().url, code: 'document-picture' }]],
    ['personal data', asked(['hard', 'pass']), [flawed('personal-data-exposed', 'remark')], 'remark', [{ by: 'link', url: link().url, code: 'personal-data-exposed' }]],
    ['a repaired text layer is advice only', asked(['hard', 'pass']), [flawed('document-damaged-text', 'remark')], 'pass', [{ by: 'hard', requirement: 'O1.a', verdict: 'pass' }]],
    ['a table only as PDF', asked(['hard', 'pass']), [flawed('table-only-pdf', 'remark')], 'remark', [{ by: 'link', url: link().url, code: 'table-only-pdf' }]],
    ['nothing applies', asked(['hard', 'not-applicable']), [link()], 'pass', []],
  ])('%s', (_what, requirements, links, verdict, reasons) => {
    expect(settleItem({ requirements, links })).toEqual({ verdict, reasons });
  });
});
