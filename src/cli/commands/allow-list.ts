import { Command } from 'commander';
import type { Language } from '../../report/index.js';
import { BadInput } from '../bad-input.js';
import { PACKAGE } from '../package-facts.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { contactValue, numberValue } from '../values.js';
import { letter, publicAddresses, userAgent } from '../visitor.js';
import { DEFAULT_PORTAL, DEFAULT_RATE } from '../common-options.js';

interface Options {
  contact?: string;
  rate?: string;
  address?: string;
  lang: Language;
}

/** `oit allow-list [HOST]`: the letter that asks the administrator of a protected site to admit this program. */
export function allowListCommand({ terminal, lang }: Session): Command {
  return new Command('allow-list')
    .description(say(lang, 'ข้อความขอให้ผู้ดูแลเว็บไซต์อนุญาตโปรแกรมนี้', 'the text that asks the administrator of a site to admit this program'))
    .argument('[host]', say(lang, 'ชื่อเว็บไซต์', 'host name of the site'), new URL(DEFAULT_PORTAL).host)
    .option('--contact <url|mail>', say(lang, 'ที่ติดต่อ (หรือ OIT_CONTACT)', 'contact (or OIT_CONTACT)'))
    .option('--rate <n>', say(lang, `คำขอต่อวินาที (ค่าเริ่มต้น ${DEFAULT_RATE})`, `requests per second (default ${DEFAULT_RATE})`))
    .option('--address <ip>', say(lang, 'หมายเลข IP สาธารณะของเครือข่ายที่ใช้ตรวจ', 'public IP address of the network the check runs in'))
    .addOption(languageOption(lang))
    .action(async (text: string, options: Options) => {
      const contact = contactValue(options.contact ?? (terminal.env['OIT_CONTACT'] || PACKAGE.homepage));
      const rate = options.rate === undefined ? DEFAULT_RATE : numberValue('--rate', options.rate, 10_000);
      const addresses = options.address === undefined ? publicAddresses() : [addressValue(options.address)];
      const { width } = terminalOptions(terminal, options.lang);
      await writeOut(terminal, `${letter({ host: hostValue(text), wall: null, userAgent: userAgent(contact), contact, rate, addresses }, options.lang, width).join('\n')}\n`);
    });
}

function hostValue(text: string): string {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (host !== '') return host;
  throw new BadInput({ th: `${text} ไม่ใช่ชื่อเว็บไซต์ เช่น webportal.bangkok.go.th`, en: `${text} is no host name such as webportal.bangkok.go.th.` });
}

function addressValue(text: string): string {
  if (/^[\da-fA-F.:]{3,45}(\/\d{1,3})?$/.test(text)) return text;
  throw new BadInput({ th: `--address ${text} ไม่ใช่หมายเลข IP`, en: `--address ${text} is no IP address.` });
}
