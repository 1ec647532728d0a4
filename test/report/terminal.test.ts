import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/index.js';
import type { Verdict } from '../../src/model/verdict.js';
import { displayWidth } from '../../src/thai/index.js';
import { finding, item, link, report } from './sample.js';

const th = { lang: 'th', width: 80, colour: false } as const;
const en = { ...th, lang: 'en' } as const;

const THIRTY: Verdict[] = [...Array<Verdict>(26).fill('pass'), 'remark', 'fail', 'review', 'unchecked'];
const whole = report(THIRTY.map((verdict, i) => item(`O${i + 1}`, verdict, verdict === 'pass' ? [] : [finding({ verdict })])));

describe('the table', () => {
  it.each([60, 80, 100, 120])('has one line per item that fits a terminal of %i columns', (width) => {
    const lines = renderTerminal(whole, { ...th, width }).split('\n');
    expect(lines.filter((line) => /^O\d+ +[✓!✗?–·] /.test(line))).toHaveLength(30);
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it('puts the titles under each other, however many marks the words above them have', () => {
    const lines = renderTerminal(whole, th).split('\n').filter((line) => /^O\d+ +[✓!✗?–·] /.test(line));
    const columns = lines.map((line) => displayWidth(line.slice(0, line.indexOf('สรุปผล'))));
    expect(new Set(columns).size).toBe(1);
  });

  it('says the six verdicts in words of both languages', () => {
    const all = report((['pass', 'remark', 'fail', 'review', 'unchecked', 'not-applicable'] as const).map((verdict, i) => item(`O${i + 1}`, verdict)));
    const thai = renderTerminal(all, th);
    for (const word of ['ผ่าน', 'ผ่าน (มีข้อสังเกต)', 'ไม่ผ่าน', 'ต้องให้คนตรวจ', 'ยังไม่ได้ตรวจ (ฝ่ายเรา)', 'ไม่เกี่ยวข้อง']) expect(thai).toContain(`${word}`);
    expect(renderTerminal(all, en)).not.toMatch(/[ก-๙]/);
  });
});

describe('links that go and come', () => {
  it('are named with their item, and nothing stands there without them', () => {
    const shaky = link({ outcome: 'ok', verdict: 'pass', history: { flapping: { changes: 4, nights: 7 } } });
    const text = renderTerminal(report([{ ...item('O7', 'pass'), links: [shaky, link({ outcome: 'ok', verdict: 'pass' })] }]), en);
    expect(text).toContain(`Links that went and came in the last nights\n${'─'.repeat(43)}\n– O7 goes and comes (4 changes in the last 7 nights)`);
    expect(text.match(/goes and comes/g)).toHaveLength(1);
    expect(renderTerminal(whole, en)).not.toContain('went and came');
  });
});

describe('a checklist that settles nothing for the present year', () => {
  const on = (status: 'draft' | 'past' | 'current', language: 'th' | 'en' = 'th'): string => {
    const old = report([item('O1', 'pass')], { checklist: { id: 'bma-2566', version: '1.0.0', status } });
    return renderTerminal({ ...old, audit: { ...old.audit, asOf: '2026-11-25' } }, language === 'th' ? th : en).split('\n\n')[0]?.replaceAll('\n', '') ?? '';
  };
  it('says first that it is of a year that is over, and which year it is now', () => {
    expect(on('past')).toMatch(/^โปรดทราบ: .*พ\.ศ\. 2566 ซึ่งสิ้นสุดไปแล้ว.*2570/);
    expect(on('past', 'en')).toMatch(/^Note: .*2566.*2570/);
  });
  it('says first that it is a draft', () => {
    expect(on('draft')).toMatch(/^โปรดทราบ: แบบตรวจ bma-2566 เป็นฉบับร่าง/);
    expect(on('draft', 'en')).toMatch(/^Note: the checklist bma-2566 is a draft/);
  });
  it('says nothing of the present year’s, nor of a report that does not know', () => {
    expect(on('current')).toMatch(/^สำนักงานเขตห้วยขวาง/);
    expect(renderTerminal(whole, th)).toMatch(/^สำนักงานเขตห้วยขวาง/);
  });
});

describe('the head and the score', () => {
  it('says who, which year, when and from where', () => {
    const text = renderTerminal(whole, th);
    expect(text).toContain('สำนักงานเขตห้วยขวาง');
    expect(text).toContain('พ.ศ. 2566');
    expect(text).toContain('15 มิถุนายน 2566');
    expect(text).toContain('เว็บไซต์จำลอง');
  });

  it('calls the score an estimate and shows its band', () => {
    expect(renderTerminal(whole, th)).toMatch(/ประมาณการคะแนน OIT: 82\.5–95\.0/);
    expect(renderTerminal(whole, en)).toMatch(/estimate: 82\.5–95\.0/);
  });
});

describe('the level', () => {
  const level = { iit: 96.61, eit: 96.08, parts: { iit: 28.98, eit: 28.82, oit: { low: 37.4, high: 40 } }, total: { low: 95.2, high: 97.8 }, level: { low: 'good', high: 'excellent' } } as const;

  it('is an estimate over the band, with its parts, and is not there unless both surveys are given', () => {
    const text = renderTerminal(report([item('O1', 'pass')], { score: { oit: { low: 93.5, high: 100 }, nodes: [], method: '', level } }), { ...th, width: 120 });
    expect(text).toContain('ระดับผลการประเมิน (ประมาณการ) หาก IIT ได้ 96.61 และ EIT ได้ 96.08: ผ่านดี – ผ่านดีเยี่ยม');
    expect(text).toContain('IIT 28.98 + EIT 28.82 + OIT 37.40–40.00 = 95.20–97.80');
    expect(renderTerminal(whole, th)).not.toContain('ระดับผลการประเมิน');
  });

  it('names what other rules of averaging give, only where they give something else', () => {
    const score = { oit: { low: 90, high: 95 }, nodes: [], method: '', alternatives: [{ id: 'two-level' as const, oit: { low: 92, high: 96 }, method: '' }, { id: 'flat' as const, oit: { low: 90, high: 95 }, method: '' }] };
    const text = renderTerminal(report([item('O1', 'pass')], { score }), { ...en, width: 120 }).replaceAll('\n', ' ');
    expect(text).toContain('Estimate under other rules of averaging (the official one is not published): two levels, as in the national assessment 92.0–96.0');
    expect(text).not.toContain('every item alike');
  });
});

describe('our own failures', () => {
  it('stand apart, each cause once with its links and items, and ask nobody for a repair', () => {
    const down = finding({ code: 'link-outcome', verdict: 'unchecked', messageTh: 'เครือข่ายใช้ไม่ได้', messageEn: 'The network is down', suggestionEn: 'Check again later' });
    const broken = ['O1', 'O2'].map((id) => {
      const one = item(id, 'unchecked', [finding({ code: 'requirement-unchecked', verdict: 'unchecked', messageEn: 'Could not be checked' })]);
      return { ...one, links: [{ ...link(), findings: [down] }] };
    });
    const text = renderTerminal(report(broken), { ...en, width: 120 });
    expect(text).toContain('– The network is down (2 links, items O1, O2)');
    expect(text).not.toContain('Could not be checked');
  });
});

describe('what to repair', () => {
  it('puts the worst first', () => {
    const text = renderTerminal(whole, en);
    const places = [...text.matchAll(/^. (O\d+)\.a {2}/gm)].map((match) => match[1]);
    expect(places).toEqual(['O28', 'O29', 'O27']);
  });

  it('puts a dead link of an item that passes all the same behind what costs an item its pass', () => {
    const dead = finding({ code: 'link-dead', messageEn: 'The link is dead' });
    const link = { url: 'https://a.example/dead', requestedUrl: null, finalUrl: null, outcome: 'not-found' as const, httpStatus: 404, verdict: 'fail' as const, document: null, findings: [dead], attachments: [] };
    const text = renderTerminal(report([{ ...item('O10', 'remark'), links: [link] }, item('O11', 'review', [finding({ verdict: 'review' })])]), en);
    expect(text.indexOf('? O11.a  needs a person')).toBeGreaterThan(0);
    expect(text.indexOf('✗ O10 (link)  fail')).toBeGreaterThan(text.indexOf('? O11.a'));
    expect(text).toContain('https://a.example/dead');
  });

  it('shows message, place, quote and suggestion', () => {
    const evidence = [{ url: 'https://webportal.bangkok.go.th/public/%E0%B8%81%E0%B9%88.xlsx', locator: 'sheet "row 3", row 7, ราคากลาง', quote: '๑,๒๓๔.๐๐', sha256: null }];
    const text = renderTerminal(report([item('O20', 'remark', [finding({ verdict: 'remark', evidence })])]), th);
    expect(text).toContain('ไม่พบชื่อผู้รับผิดชอบ');
    expect(text).toContain('https://webportal.bangkok.go.th/public/ก่.xlsx');
    expect(text).toContain('แผ่นงาน "row 3", แถว 7, ราคากลาง: “๑,๒๓๔.๐๐”');
    expect(text).toContain('คำแนะนำ: ขอให้เพิ่มชื่อ');
  });

  it('says the same thing about one item once, with all its places', () => {
    const at = (url: string) => finding({ evidence: [{ url, locator: '', quote: '', sha256: null }] });
    const text = renderTerminal(report([item('O6', 'fail', [at('https://a.example/1'), at('https://a.example/2')])]), en);
    // The table's own line is cut before these words.
    expect(text.match(/is not named/g)).toHaveLength(1);
    expect(text).toContain('https://a.example/1');
    expect(text).toContain('https://a.example/2');
  });

  it('says so where there is nothing', () => {
    expect(renderTerminal(report([item('O1', 'pass')]), th)).toContain('ไม่พบสิ่งที่ต้องแก้ไข');
  });
});

describe('findings about the list', () => {
  it('groups them by rule, the gravest first, and does not flood the terminal', () => {
    const about = (code: string, severity: 'H' | 'S', n: number) => ({
      code, severity, params: { item: 'O20', url: `https://a.example/${n}` }, messageTh: 'ลิงก์ซ้ำ', messageEn: `duplicate ${n}`, evidence: [],
    });
    const lint = [...Array.from({ length: 20 }, (_, n) => about('D12-unsafe-characters', 'S', n)), about('D1-duplicate-link', 'H', 0)];
    const text = renderTerminal(report([item('O1', 'pass')], { lint }), en);
    expect(text.indexOf('D1-duplicate-link (1)')).toBeLessThan(text.indexOf('D12-unsafe-characters (20)'));
    expect(text).toContain('and 12 more of this kind');
    expect(text.match(/D12-unsafe-characters/g)).toHaveLength(1);
  });
});

describe('text from outside', () => {
  const nasty = '\u001b[2J\u001b]0;title\u0007\u009b31mราคา\u202eกลาง\r\nO1 ✓ ผ่าน\u0000\u200b';

  it('brings no control character, escape sequence or turned text to the terminal', () => {
    const evidence = [{ url: `https://a.example/${nasty}`, locator: nasty, quote: nasty, sha256: null }];
    const bad = report([{ ...item('O1', 'fail', [finding({ messageTh: nasty, suggestionTh: nasty, evidence })]), titleTh: nasty }], {
      lint: [{ code: 'D11-broken-url', severity: 'H', params: { item: 'O1', url: nasty }, messageTh: nasty, messageEn: nasty, evidence: [] }],
    });
    const text = renderTerminal(bad, th);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('ราคากลาง');
    expect(text).not.toContain('title');
    expect(text).not.toContain('[2J');
  });

  it('has colour only where it is asked for', () => {
    expect(renderTerminal(whole, th)).not.toContain('\u001b');
    expect(renderTerminal(whole, { ...th, colour: true })).toContain('\u001b[31m');
  });
});
