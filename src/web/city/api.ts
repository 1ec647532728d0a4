import { Hono } from 'hono';
import { toArabicDigits } from '../../thai/index.js';
import type { Env, Web } from '../web.js';
import { choiceOf } from './choice.js';
import { settledIn } from './settled.js';
import { cityStanding, type CityStanding, type DistrictStanding } from './standing.js';
import { trendOf } from './trend.js';
import { worstItems } from './worst.js';

/** `GET /api/city?year=2566&days=90`: the page of the city as JSON. Verdicts, scores and districts are written as in the report. */
export function cityApi({ store, districts, now }: Web): Hono<Env> {
  return new Hono<Env>().get('/city', (c) => {
    const { year, days } = choiceOf((name) => c.req.query(name));
    const asked = c.req.query('year');
    if (asked !== undefined && year === null) return c.json({ error: { messageTh: `ปี ${toArabicDigits(asked).slice(0, 20)} ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2566`, messageEn: 'year must have four digits of the Buddhist era, such as 2566' } }, 400);
    const city = cityStanding(store.board, districts, year, settledIn(store));
    if (city === null || (year !== null && city.fiscalYear !== year)) {
      return c.json({ error: { messageTh: year === null ? 'ยังไม่มีผลตรวจ' : `ยังไม่มีผลตรวจของปีงบประมาณ พ.ศ. ${year}`, messageEn: year === null ? 'nothing was audited yet' : `nothing was audited for fiscal year ${year} yet` } }, 404);
    }
    const night = store.board.lastNight();
    return c.json({
      schemaVersion: 1,
      fiscalYear: city.fiscalYear,
      years: city.years,
      generatedAt: now().toISOString(),
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
