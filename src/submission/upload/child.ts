import { writeSync } from 'node:fs';
import { startWatchdog } from '../../child/watchdog.js';
import { importSubmission } from '../import/read.js';
import { ANSWER_DESCRIPTOR, type UploadOptions } from './messages.js';

/*
 * The process that opens one uploaded list: its options in the first line of standard input, the bytes of the file behind it.
 */

process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group; the parent decides what happens to us
startWatchdog();

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer); // no encoding was set
const input = Buffer.concat(chunks);
const end = input.indexOf(0x0a);
const options = JSON.parse(input.toString('utf8', 0, end)) as UploadOptions; // written by our own parent
const answer = Buffer.from(JSON.stringify(importSubmission(input.subarray(end + 1), options)));
for (let at = 0; at < answer.length; ) at += writeSync(ANSWER_DESCRIPTOR, answer, at);
process.exit(0);
