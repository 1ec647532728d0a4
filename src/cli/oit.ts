#!/usr/bin/env node
import { Command } from 'commander';
import { accountsCommand } from './commands/accounts.js';
import { allowListCommand } from './commands/allow-list.js';
import { backupCommand } from './commands/backup.js';
import { checkCommand } from './commands/check.js';
import { checklistCommand } from './commands/checklist.js';
import { diffCommand } from './commands/diff.js';
import { districtsCommand } from './commands/districts.js';
import { explainCommand } from './commands/explain.js';
import { extractCommand } from './commands/extract.js';
import { lintCommand } from './commands/lint.js';
import { nightlyCommand } from './commands/nightly.js';
import { planCommand } from './commands/plan.js';
import { pruneCommand } from './commands/prune.js';
import { readCommand } from './commands/read.js';
import { rejudgeCommand } from './commands/rejudge.js';
import { reportCommand } from './commands/report.js';
import { scoreCommand } from './commands/score.js';
import { serveCommand } from './commands/serve.js';
import { templateCommand } from './commands/template.js';
import { PACKAGE } from './package-facts.js';
import { main } from './run.js';
import { say } from './texts.js';

await main((session) =>
  new Command('oit')
    .description(say(session.lang, 'เครื่องมือตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ของสำนักงานเขต', 'tools for the OIT assessment of district offices'))
    .version(PACKAGE.version, '-V, --version', say(session.lang, 'แสดงรุ่น', 'show the version'))
    .addCommand(checkCommand(session, 'check'))
    .addCommand(lintCommand(session))
    .addCommand(readCommand(session))
    .addCommand(reportCommand(session))
    .addCommand(explainCommand(session))
    .addCommand(extractCommand(session))
    .addCommand(planCommand(session))
    .addCommand(templateCommand(session))
    .addCommand(rejudgeCommand(session))
    .addCommand(scoreCommand(session))
    .addCommand(nightlyCommand(session))
    .addCommand(diffCommand(session))
    .addCommand(serveCommand(session))
    .addCommand(accountsCommand(session))
    .addCommand(pruneCommand(session))
    .addCommand(backupCommand(session))
    .addCommand(districtsCommand(session))
    .addCommand(checklistCommand(session))
    .addCommand(allowListCommand(session)),
);
