import { z } from 'zod';
import { Extraction } from '../../src/model/extraction.js';
import { ReadReport } from '../../src/model/read-report.js';
import { Report } from '../../src/model/report.js';
import { Submission } from '../../src/model/submission.js';

/** The JSON contracts by the name of their file in `schemas/`; the number is their `schemaVersion`. */
export const CONTRACTS = {
  'report-1': { title: 'Report of an audit', description: 'What check-district and oit report write with --json.', model: Report },
  'read-1': { title: 'Reading of one document', description: 'What oit read writes with --json.', model: ReadReport },
  'extract-1': { title: 'Tables taken out of documents', description: 'What oit extract writes with --json.', model: Extraction },
  'submission-1': { title: "A district's links of one fiscal year", description: 'What check-district and oit lint read with --submission.', model: Submission },
} as const;

export type ContractName = keyof typeof CONTRACTS;

/** The schema as it is published. Fields may be added within a version, so that no object is closed. */
export function contractSchema(name: ContractName): string {
  const { title, description, model } = CONTRACTS[name];
  const { $schema, ...schema } = z.toJSONSchema(model, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return `${JSON.stringify({ $schema, $id: `urn:oit-check:schema:${name}`, title, description, ...schema }, null, 2)}\n`;
}
