import ipaddr from 'ipaddr.js';

/** Whether only programs of this machine reach a server that listens there. A name other than `localhost` may stand for anything. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
