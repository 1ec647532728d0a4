#!/usr/bin/env node
import { checkCommand } from './commands/check.js';
import { PACKAGE } from './package-facts.js';
import { main } from './run.js';
import { say } from './texts.js';

await main((session) => checkCommand(session, 'check-district').version(PACKAGE.version, '-V, --version', say(session.lang, 'แสดงรุ่น', 'show the version')));
