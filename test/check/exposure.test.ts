import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposuresIn } from '../../src/check/exposure.js';
import { checkLink } from '../../src/check/links.js';
import { checkItem } from '../../src/check/index.js';
import { describe as inWords } from '../../src/wording/fact.js';
import { document, evidence, source } from './documents.js';

const kinds = (...lines: string[]) => exposuresIn(document({ lines })).flatMap((one) => one.kinds);
const inTable = (...rows: string[][]) => exposuresIn(document({ tables: [{ rows }] })).flatMap((one) => one.kinds);

describe('what is exposed', () => {
  it.each([
    ['a citizen number in a row of permits', inTable(['ลำดับ', 'ผู้ขออนุญาต', 'เลขประจำตัว'], ['1', 'นายตัวอย่าง ทดสอบ', '1-2345-67890-12-1']), ['citizen-id']],
    ['the same in Thai digits', kinds('นางสาวตัวอย่าง ทดสอบ เลขประจำตัวประชาชน ๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑'), ['citizen-id']],
    ['numbers of persons in a run, though one is misprinted', inTable(['ชื่อ', 'เลขประจำตัวประชาชน'], ['นายตัวอย่าง ทดสอบ', '1234567890121'], ['นางตัวอย่าง ทดสอบ', '1234567890122'], ['นายทดสอบ ตัวอย่าง', '1234567890123']), ['citizen-id']],
    ['the phone of one who complained', inTable(['ผู้ร้องเรียน', 'โทรศัพท์'], ['นายตัวอย่าง ทดสอบ', '081-234-5678']), ['phone-private']],
    ['a private phone said to be one', kinds('มือถือส่วนตัว 0 8123 4567 8'), ['phone-private']],
    ['the account of a person', inTable(['ชื่อผู้รับเบี้ยยังชีพ', 'เลขที่บัญชี'], ['นางตัวอย่าง ทดสอบ', '123-4-56789-0']), ['bank-account']],
    ['an account of nobody named', kinds('โอนเข้าธนาคารตัวอย่าง เลขที่บัญชี 123-4-56789-0'), ['bank-account']],
    ['an account that an office names as a person’s', kinds('สำนักงานเขตโอนเงินเข้าบัญชี 1234567890 ชื่อบัญชี นายตัวอย่าง ทดสอบ'), ['bank-account']],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  it.each([
    ['the telephone of the office', kinds('สำนักงานเขตห้วยขวาง โทร. 0 2274 6210')],
    ['the mobile of a head of section', kinds('นายตัวอย่าง ทดสอบ หัวหน้าฝ่ายปกครอง โทร. 081-234-5678')],
    ['the mobile that those who complain may call', kinds('ผู้ร้องเรียนติดต่อเจ้าหน้าที่ได้ที่ 081-234-5678')],
    ['a list of officials with mobiles', inTable(['ชื่อ-สกุล', 'ตำแหน่ง', 'โทรศัพท์'], ['นายตัวอย่าง ทดสอบ', 'ผู้อำนวยการเขต', '0812345678'])],
    ['the account of the office', kinds('ชำระค่าธรรมเนียมเข้าบัญชีสำนักงานเขตห้วยขวาง ธนาคารตัวอย่าง เลขที่ 123-4-56789-0')],
    ['the account of a school whose head is named', kinds('บัญชีโรงเรียนตัวอย่าง ธนาคารตัวอย่าง 123-4-56789-0 ผู้อำนวยการสถานศึกษา นางตัวอย่าง ทดสอบ')],
    ['the tax number of a company', kinds('บริษัท ตัวอย่าง จำกัด เลขประจำตัวผู้เสียภาษี 0105536000315')],
    ['a number masked already', kinds('เลขประจำตัวประชาชน 1-2345-xxxxx-xx-x')],
    ['twelve months and their sum', inTable(['ต.ค.', 'พ.ย.'], ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2', '1'])],
    ['codes of property, one of which passes the check digit by chance', inTable(['รหัส', 'รายการ'], ['1234567890121', 'โต๊ะ'], ['1234567890122', 'ตู้'], ['1234567890123', 'เก้าอี้'])],
    ['a code said to be one', kinds('รหัสครุภัณฑ์ 1234567890121')],
    ['a date with a number behind it', kinds('ผู้ขออนุญาต นายตัวอย่าง ทดสอบ วันที่ 08-09-2566 12 ราย')],
  ])('not %s', (_what, found) => expect(found).toEqual([]));

  it('menus and footers are no disclosure', () => {
    const page = document({ lines: ['มือถือส่วนตัว 081-234-5678'] });
    expect(exposuresIn({ ...page, blocks: page.blocks.map((block) => ({ ...block, region: 'furniture' })) })).toEqual([]);
  });
});

describe('the finding', () => {
  const file = source('a.pdf', document({ lines: ['บัญชีรายชื่อผู้รับเบี้ยยังชีพ', 'นายตัวอย่าง ทดสอบ 1-2345-67890-12-1', 'นางตัวอย่าง ทดสอบ 1 2345 67890 12 1'] }));
  const item = evidence([{ id: 'O20.a', rule: { kind: 'mention', within: 'document', near: 2, all: [{ any: ['เบี้ยยังชีพ'], patterns: [], min: 1 }, { any: ['ตัวอย่าง'], patterns: [], min: 1 }], alone: [], none: [], orNone: [], links: false } }], [file]);

  it('names kind, number of places and the first of them, and hides the number', () => {
    const [fact] = checkLink(file, item).facts;
    expect(fact).toMatchObject({ code: 'personal-data-exposed', verdict: 'remark', params: { kinds: ['citizen-id'], count: 2, place: 'page 1, line 2' } });
    if (fact === undefined) throw new Error('no finding');
    const words = inWords(fact, { item: item.item, district: item.district, fiscalYear: 2566, requirement: null });
    expect(words.messageTh).toBe('เอกสารเปิดเผยข้อมูลส่วนบุคคล (เลขประจำตัวประชาชน) 2 แห่ง แห่งแรกที่หน้า 1, บรรทัด 2');
    expect(words.messageEn).toContain('in 2 places, first at page 1, line 2');
    expect(JSON.stringify([fact, words])).not.toMatch(/67890/);
  });

  it('no quote anywhere shows the number, however long the passage around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (before, behind) => {
        const text = `${'ก'.repeat(before)} เบี้ยยังชีพ 1-2345-67890-12-1 นายตัวอย่าง ${'ข'.repeat(behind)}`;
        const one = source('a.pdf', document({ lines: [text, 'สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566'] }));
        const said = JSON.stringify([checkItem({ ...item, sources: [one] }).map(({ facts }) => facts), checkLink(one, item)]);
        expect(said).not.toMatch(/6789|2345-6/);
      }),
      { numRuns: 200 },
    );
  });
});
