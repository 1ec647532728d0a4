import { describe, expect, it } from 'vitest';
import { readOffers } from '../../src/extract/purchases/offers.js';

const read = (...rows: string[][]) => {
  const { offers, mark } = readOffers(rows, true);
  return { offers: offers.map(({ name, value }) => [name, value]), mark };
};

describe('names and prices', () => {
  it.each<[string, string[][], (string | null)[][], string | null]>([
    ['in one cell, with a stroke', [['บริษัท ก จำกัด / 149,430.66 บาท']], [['บริษัท ก จำกัด', '149430.66']], null],
    ['over two lines', [['ร้านสมมติ\nราคาที่เสนอ 31,800 บาท']], [['ร้านสมมติ', '31800.00']], null],
    ['the price in brackets', [['ร้านสมมติ (31,800.00 บาท)']], [['ร้านสมมติ', '31800.00']], null],
    ['the price in words as well', [['ร้านสมมติ 31,800.00 บาท (สามหมื่นหนึ่งพันแปดร้อยบาทถ้วน)']], [['ร้านสมมติ', '31800.00']], null],
    ['in Thai digits', [['ร้านสมมติ / ๓๑,๘๐๐.๐๐ บาท']], [['ร้านสมมติ', '31800.00']], null],
    ['a number in the name', [['บริษัท คลีนเทค 2019 จำกัด 12,000.00 บาท']], [['บริษัท คลีนเทค 2019 จำกัด', '12000.00']], null],
    ['several, numbered', [['1. บริษัท ก จำกัด 100,000.00 บาท\n2. บริษัท ข จำกัด 120,000.00 บาท']], [['บริษัท ก จำกัด', '100000.00'], ['บริษัท ข จำกัด', '120000.00']], null],
    ['several in one line', [['บริษัท ก จำกัด ราคาที่เสนอ 1,940,400.00 บาท / บริษัท ข จำกัด ราคาที่เสนอ 1,942,900.00 บาท']], [['บริษัท ก จำกัด', '1940400.00'], ['บริษัท ข จำกัด', '1942900.00']], null],
    ['names first, prices behind', [['บริษัท ก จำกัด\nบริษัท ข จำกัด\n100,000.00\n120,000.00']], [['บริษัท ก จำกัด', '100000.00'], ['บริษัท ข จำกัด', '120000.00']], null],
    ['in two columns', [['บริษัท ก จำกัด', '100000']], [['บริษัท ก จำกัด', '100000.00']], null],
    ['in two columns, several to a cell', [['ห้างหุ้นส่วนจำกัด ญาติ\nมิตร\nร้าน ข', '100,000.00\n120,000.00']], [['ห้างหุ้นส่วนจำกัด ญาติมิตร', '100000.00'], ['ร้าน ข', '120000.00']], null],
    ['in rows of their own', [['บริษัท ก จำกัด', '100,000.00'], ['บริษัท ข จำกัด', '120,000.00']], [['บริษัท ก จำกัด', '100000.00'], ['บริษัท ข จำกัด', '120000.00']], null],
    ['the price in the row below', [['บริษัท ก จำกัด'], ['100,000.00 บาท']], [['บริษัท ก จำกัด', '100000.00']], null],
    ['a merged cell over two rows', [['บริษัท ก จำกัด 100,000.00 บาท'], ['บริษัท ก จำกัด 100,000.00 บาท']], [['บริษัท ก จำกัด', '100000.00']], null],
    ['no price', [['บริษัท ก จำกัด']], [['บริษัท ก จำกัด', null]], 'blank'],
    ['no name', [['31,800.00']], [['', '31800.00']], 'blank'],
    ['nothing', [['-']], [], 'blank'],
    ['nobody', [['ยกเลิกการจัดซื้อ']], [], 'blank'],
    ['three names and two prices', [['บริษัท ก จำกัด\nบริษัท ข จำกัด\nร้าน ค', '100,000.00\n120,000.00']], [['บริษัท ก จำกัด บริษัท ข จำกัด ร้าน ค', null]], 'unpaired'],
  ])('%s', (_name, rows, offers, mark) => expect(read(...rows)).toEqual({ offers, mark }));

  it('keeps the tax number of a firm apart, and no other number', () => {
    expect(readOffers([['บริษัท ก จำกัด (เลขประจำตัวผู้เสียภาษี 0994000368968) 5,000.00 บาท']], false).offers).toEqual([{ name: 'บริษัท ก จำกัด', taxId: '0994000368968', value: '5000.00' }]);
    expect(readOffers([['บริษัท ก จำกัด 0994000368967 5,000.00 บาท']], false).offers).toEqual([{ name: expect.stringContaining('บริษัท ก จำกัด') as string, taxId: null, value: '5000.00' }]);
  });
});
