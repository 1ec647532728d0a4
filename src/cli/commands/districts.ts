import { Command } from 'commander';
import { cut, pad } from '../../report/index.js';
import { loadDistricts } from '../../submission/index.js';
import type { Session } from '../run.js';
import { writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';

/** `oit districts`: the fifty districts with their slugs. */
export function districtsCommand({ terminal, lang }: Session): Command {
  return new Command('districts')
    .description(say(lang, 'รายชื่อสำนักงานเขตทั้ง 50 แห่ง', 'the fifty districts and their names on the portal'))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async ({ json }: { json?: true }) => {
      const districts = loadDistricts();
      if (json) return writeOut(terminal, `${JSON.stringify(districts, null, 2)}\n`);
      const lines = districts.map(({ code, slug, nameTh, nameEn }) => `${code}  ${pad(slug, 20)} ${pad(cut(nameTh, 24), 24)} ${nameEn}`);
      return writeOut(terminal, `${lines.join('\n')}\n`);
    });
}
