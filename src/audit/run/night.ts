/** What a command needs of nights, loaded together: it pulls in readers that neither `--help` nor a refusal needs. */
export { runNight, WindowClosed } from './index.js';
export { staleness } from './health.js';
export { closesIn } from './window.js';
