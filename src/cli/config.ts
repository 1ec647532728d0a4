import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Config } from '../model/config.js';
import { BadInput } from './bad-input.js';
import { districtValue } from './district.js';

/** In the current folder. */
const DEFAULT_CONFIG = 'oit.config.json';

/** The configuration of `--config`, or the default file where there is one. Refuses a faulty one with the place, and a secret that is not set. */
export function loadConfig(option: string | undefined, env: Readonly<Record<string, string | undefined>>): Config {
  const path = option ?? DEFAULT_CONFIG;
  if (option === undefined && !existsSync(path)) return {};
  const parsed = Config.safeParse(jsonOf(path));
  if (!parsed.success) {
    const faults = z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ').slice(0, 600);
    throw new BadInput({ th: `${path} ไม่ถูกต้อง: ${faults}`, en: `${path} is not a valid configuration: ${faults}` });
  }
  const { notices } = parsed.data;
  for (const { districts } of notices?.recipients ?? []) if (districts !== 'all') for (const slug of districts) districtValue(slug);
  const secrets = [...(notices?.recipients ?? []).flatMap((one) => ('webhook' in one ? [one.secretEnv] : [])), ...(notices?.smtp?.passwordEnv === undefined ? [] : [notices.smtp.passwordEnv])];
  const unset = secrets.find((name) => !env[name]);
  if (unset !== undefined) throw new BadInput({ th: `${path} อ้างถึงตัวแปรสภาพแวดล้อม ${unset} ซึ่งยังไม่ได้ตั้งค่า`, en: `${path} names the environment variable ${unset}, which is not set.` });
  return parsed.data;
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput({ th: `อ่าน ${path} ไม่ได้ (${reason})`, en: `${path} cannot be read as JSON (${reason}).` });
  }
}
