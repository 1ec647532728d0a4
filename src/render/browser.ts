import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { memoryOf } from './memory.js';

/** One running browser and all its processes. */
export interface RunningBrowser {
  browser: Browser;
  /** Bytes of memory of its processes. */
  memory(): number;
  /** Ends it and every process it started, also when it no longer answers. */
  end(): Promise<void>;
}

/**
 * The browser has no network of its own: no name has an address for it, and the proxy it would have to use does not exist. All
 * it gets is handed to it by `traffic.ts`. So nothing a page may think of (sockets, workers, WebRTC, prefetching, QUIC, a name whose address
 * changes) reaches anything, whether or not it was thought of here.
 */
const NO_NETWORK = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Port 1 of this machine: refused at once. Loopback would otherwise go around a proxy.
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=WebTransport,NetworkPrediction,PreconnectToSearch,AsyncDns,OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate',
];

const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--mute-audio', '--js-flags=--max-old-space-size=512'];

/** Rejects when the browser does not start. */
export async function startBrowser(executablePath: string): Promise<RunningBrowser> {
  const before = new Set(childrenOf(process.pid));
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // As root Chromium refuses to start with it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...NO_NETWORK, ...QUIET],
    // With its own blocker a page opens no windows by itself.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 20_000,
  });
  const root = childrenOf(process.pid).find((pid) => !before.has(pid) && commandOf(pid).includes('--remote-debugging-pipe')) ?? null;
  return {
    browser,
    memory: () => (root === null ? 0 : memoryOf(groupOf(root))),
    async end() {
      const closed = browser.close().then(
        () => true,
        () => true,
      );
      const inTime = await Promise.race([closed, new Promise<false>((resolve) => setTimeout(resolve, 3_000, false).unref())]);
      if (!inTime && root !== null) killGroup(root);
    },
  };
}

/** Playwright makes the browser the leader of a process group, in which all its processes stay. */
function groupOf(leader: number): number[] {
  return allProcesses().filter((pid) => statOf(pid)?.group === leader);
}

function childrenOf(parent: number): number[] {
  return allProcesses().filter((pid) => statOf(pid)?.parent === parent);
}

function allProcesses(): number[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    // No Linux: memory is then not watched, and ending relies on Playwright.
    return [];
  }
}

function statOf(pid: number): { parent: number; group: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything.
    const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(parent), group: Number(group) };
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
