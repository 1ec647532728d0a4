import { readFileSync } from 'node:fs';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

/**
 * The structural rules of the published checker (lib-cove-ocds: schema with extensions, closed codelists, prefix of the OCID,
 * unique ids, empty fields, fields of no schema) and the references that its documentation asks for, without its code.
 */
export function problemsOf(value: unknown): string[] {
  const json = JSON.parse(JSON.stringify(value)) as Json;
  return [...schemaProblems(json), ...packageProblems(json)];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const schemas = new URL('../../schemas/ocds/', import.meta.url);
const schema = (name: string): JsonObject => JSON.parse(readFileSync(new URL(name, schemas), 'utf8')) as JsonObject;

const RELEASE = mergePatch(schema('1.1.5/release-schema.json'), schema('bids-1.1.5/release-schema.json')) as JsonObject;
const PACKAGE = schema('1.1.5/release-package-schema.json');
// OCDS 1.1 is written in draft 4.
const ajv = ajvFormats.default(new ajvDraft04.default({ strict: false, allErrors: true }));
ajv.addSchema(RELEASE);
const validate = ajv.compile(PACKAGE);

function schemaProblems(json: Json): string[] {
  return validate(json) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** RFC 7396, by which an extension changes the schema. */
function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: JsonObject = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function packageProblems(json: Json): string[] {
  if (!isObject(json) || !Array.isArray(json['releases'])) return ['no releases'];
  const problems: string[] = [];
  const ids = json['releases'].map((release) => (isObject(release) ? `${String(release['ocid'])} ${String(release['id'])}` : ''));
  if (new Set(ids).size < ids.length) problems.push('releases: ids are not unique');
  const { releases, ...frame } = json;
  problems.push(...unknownFields(frame, PACKAGE, PACKAGE, ''), ...emptyFields(frame, ''));
  for (const [index, release] of releases.entries()) {
    const at = `/releases/${index}`;
    if (!isObject(release)) continue;
    if (!/^ocds-[a-z0-9]{6}/.test(String(release['ocid']))) problems.push(`${at}: prefix of ${String(release['ocid'])}`);
    if (String(release['id']).includes('#')) problems.push(`${at}: # in the id`);
    problems.push(...emptyFields(release, at), ...unknownFields(release, RELEASE, RELEASE, at), ...repeatedIds(release, at), ...looseReferences(release, at), ...dates(release, at));
  }
  return problems;
}

function emptyFields(value: Json, at: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`${at}: empty`] : [];
  if (Array.isArray(value)) return value.length === 0 ? [`${at}: empty`] : value.flatMap((one, index) => emptyFields(one, `${at}/${index}`));
  if (!isObject(value)) return [];
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${at}: empty`] : entries.flatMap(([key, one]) => emptyFields(one, `${at}/${key}`));
}

/** Fields that the schema does not know, fields that it calls deprecated, and words of no closed list. */
function unknownFields(value: Json, given: Json | undefined, root: JsonObject, at: string): string[] {
  const rule = resolved(given, root);
  if (rule === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => unknownFields(one, rule['items'], root, `${at}/${index}`));
  if (!isObject(value)) {
    const list = rule['enum'];
    return Array.isArray(list) && !list.includes(value) ? [`${at}: ${String(value)} is in no closed list`] : [];
  }
  const properties = isObject(rule['properties']) ? rule['properties'] : {};
  return Object.entries(value).flatMap(([key, one]) => {
    const known = properties[key];
    if (known === undefined) return [`${at}/${key}: unknown field`];
    return [...(isObject(known) && 'deprecated' in known ? [`${at}/${key}: deprecated`] : []), ...unknownFields(one, known, root, `${at}/${key}`)];
  });
}

function resolved(rule: Json | undefined, root: JsonObject): JsonObject | null {
  if (!isObject(rule)) return null;
  const reference = rule['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return rule;
  const target = reference.slice(2).split('/').reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), root);
  return isObject(target) ? target : null;
}

function repeatedIds(value: Json, at: string): string[] {
  if (Array.isArray(value)) {
    const ids = value.flatMap((one) => (isObject(one) && 'id' in one ? [String(one['id'])] : []));
    return [...(new Set(ids).size < ids.length ? [`${at}: ids are not unique`] : []), ...value.flatMap((one, index) => repeatedIds(one, `${at}/${index}`))];
  }
  return isObject(value) ? Object.entries(value).flatMap(([key, one]) => repeatedIds(one, `${at}/${key}`)) : [];
}

/** Every organisation that is referred to is a party of that role and name, every award and bid that is referred to is there. */
function looseReferences(release: JsonObject, at: string): string[] {
  const problems: string[] = [];
  const list = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const part = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
  const parties = list(release['parties']);
  const used = new Set<string>();
  const refer = (reference: Json | undefined, role: string): void => {
    if (!isObject(reference)) return;
    const party = parties.find((one) => one['id'] === reference['id']);
    used.add(`${String(reference['id'])} ${role}`);
    if (party === undefined) problems.push(`${at}: ${role} ${String(reference['id'])} is no party`);
    else if (party['name'] !== reference['name'] || !(party['roles'] as Json[]).includes(role)) problems.push(`${at}: ${role} ${String(reference['id'])} differs from the party`);
  };
  const tender = part(release['tender']);
  refer(release['buyer'], 'buyer');
  refer(tender['procuringEntity'], 'procuringEntity');
  for (const one of list(tender['tenderers'])) refer(one, 'tenderer');
  const bids = list(part(release['bids'])['details']);
  for (const one of bids.flatMap((bid) => list(bid['tenderers']))) refer(one, 'tenderer');
  const awards = list(release['awards']);
  for (const award of awards) {
    for (const one of list(award['suppliers'])) refer(one, 'supplier');
    if (award['relatedBid'] !== undefined && !bids.some((bid) => bid['id'] === award['relatedBid'])) problems.push(`${at}: award without its bid`);
  }
  for (const contract of list(release['contracts'])) if (!awards.some((award) => award['id'] === contract['awardID'])) problems.push(`${at}: contract without its award`);
  for (const party of parties) for (const role of party['roles'] as string[]) if (!used.has(`${String(party['id'])} ${role}`)) problems.push(`${at}: party ${String(party['id'])} is nowhere a ${role}`);
  if (tender['numberOfTenderers'] !== undefined && tender['numberOfTenderers'] !== list(tender['tenderers']).length) problems.push(`${at}: number of tenderers`);
  const tags = release['tag'] as string[];
  for (const [tag, key] of [['tender', 'tender'], ['award', 'awards'], ['contract', 'contracts'], ['planning', 'planning']] as const) if (tags.includes(tag) !== (release[key] !== undefined)) problems.push(`${at}: tag ${tag}`);
  return problems;
}

/** Every date has a time and a zone. */
function dates(value: Json, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => dates(one, `${at}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => (key.startsWith('date') && typeof one === 'string' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(one) ? [`${at}/${key}: ${one}`] : dates(one, `${at}/${key}`)));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
