import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { isLoopback } from '../loopback.js';
import type { Env, Web } from '../web.js';

/**
 * Address of who asks. What a proxy says of it counts only where `--origin` names one and the connection comes from this machine, and of
 * its list only the last entry, which that proxy wrote itself: everything before it may be invented.
 */
export function addressOf(c: Context<Env>, { proxied }: Pick<Web, 'proxied'>): string {
  const direct = c.env?.incoming?.socket.remoteAddress ?? '';
  if (!proxied || !isLoopback(direct)) return direct;
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return ipaddr.isValid(told) ? told : direct;
}

/** Those of one subscriber count as one: IPv4 as it is, IPv6 by its first 64 bits. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  return known.kind() === 'ipv4' ? known.toString() : known.toByteArray().slice(0, 8).join('.');
}
