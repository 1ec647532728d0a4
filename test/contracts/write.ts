import { writeFileSync } from 'node:fs';
import { CONTRACTS, contractSchema, type ContractName } from './schemas.js';

/** `npm run schemas`: writes the schemas of the JSON contracts anew from their models. */
for (const name of Object.keys(CONTRACTS) as ContractName[]) writeFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), contractSchema(name));
