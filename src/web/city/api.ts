import { Hono } from 'hono';
import { refuse, type Refusal } from '../refusal.js';
import type { Env, Web } from '../web.js';
import { choiceOf } from './choice.js';
import { settledIn } from './settled.js';
import { cityStanding, type CityStanding, type DistrictStanding } from './standing.js';
import { trendOf } from './trend.js';
import { worstItems } from './worst.js';

/** `GET /api/city?year=2566&days=90`: the page of the city as JSON. Verdicts, scores and districts are written as in the report. */
export function cityApi({ store, districts }: Web): Hono<Env> {
  const settled = settledIn(store);
  return new Hono<Env>().get('/city', (c) => {
    const { year, days } = choiceOf((name) => c.req.query(name));
    if (c.req.query('year') !== undefined && year === null) return refuse(c, NO_YEAR);
    const city = cityStanding(store.board, districts, year, settled);
    if (city === null || (year !== null && city.fiscalYear !== year)) return refuse(c, NOTHING);
    const night = store.board.lastNight();
    return c.json({
      schemaVersion: 1,
      fiscalYear: city.fiscalYear,
      years: city.years,
      checklist: city.checklist === null ? null : { id: city.checklist.id, version: city.checklist.version },
      items: city.items.map(({ id, titleTh, titleEn }) => ({ id, titleTh, titleEn })),
      districts: city.districts.map((one) => districtFacts(one, city)),
      worst: worstItems(store.board, city).map(({ column, verdict, districts: slugs, causes }) => ({
        item: column.id,
        verdict,
        districts: slugs,
        causes: causes.map(({ requirement, code, words, districts: those, advice }) => ({ requirement, code, causeTh: words.th, causeEn: words.en, districts: those, suggestionTh: advice?.th ?? null, suggestionEn: advice?.en ?? null })),
      })),
      trend: trendOf(store.board, city, days).days,
      night: night === null ? null : { startedAt: night.startedAt, finishedAt: night.finishedAt, health: night.health, links: night.links },
    });
  });
}

const NO_YEAR: Refusal = { status: 400, title: { th: 'ปีไม่ถูกต้อง', en: 'Not a year' }, detail: { th: 'year ต้องเป็นปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566', en: 'year must be a fiscal year of the Buddhist era such as 2566.' } };
const NOTHING: Refusal = { status: 404, title: { th: 'ยังไม่มีผลตรวจ', en: 'No such audit' }, detail: { th: 'ยังไม่มีผลตรวจที่เสร็จแล้วของปีที่ขอ', en: 'Nothing was audited for that year yet.' } };

function districtFacts({ district, audit, before, cells }: DistrictStanding, { items }: CityStanding): unknown {
  const { slug, code, nameTh, nameEn } = district;
  return {
    slug,
    code,
    nameTh,
    nameEn,
    audit: audit === null ? null : { id: audit.id, evidenceAt: audit.evidenceAt, source: audit.source, checklist: { id: audit.checklistId, version: audit.checklistVersion } },
    comparedWith: before === null ? null : { id: before.id, evidenceAt: before.evidenceAt },
    score: audit === null || audit.low === null || audit.high === null ? null : { oit: { low: audit.low, high: audit.high } },
    items: items.flatMap(({ id }) => {
      const cell = cells.get(id);
      return cell === undefined ? [] : [{ id, verdict: cell.verdict, change: cell.change, settled: cell.settled }];
    }),
  };
}
