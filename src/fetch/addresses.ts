import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** `never`: no setting opens it. `private`: only where the user allows it. */
export type AddressClass = 'public' | 'private' | 'never';

/**
 * Where an IP address leads. IPv6 forms that carry an IPv4 address inside are judged by that address, so that
 * `::ffff:169.254.169.254` is no way around the block of the cloud metadata service.
 */
export function classifyAddress(address: string): AddressClass {
  // ipaddr.js also takes `0x7f.1`; whatever is no plain address here did not come from a resolver or a parsed URL.
  if (isIP(address) === 0) return 'never';
  const parsed = ipaddr.parse(address);
  const meant = parsed instanceof ipaddr.IPv6 ? (embedded(parsed) ?? parsed) : parsed;
  return METADATA.has(meant.toString()) ? 'never' : classOfRange(meant.range());
}

/** Metadata services of clouds outside the link-local ranges: Alibaba, Azure's host agent, AWS over IPv6. */
const METADATA = new Set(['100.100.100.200', '168.63.129.16', 'fd00:ec2::254']);

function classOfRange(range: string): AddressClass {
  switch (range) {
    case 'unicast':
    case 'as112':
    case 'as112v6':
    case 'amt':
      return 'public';
    case 'loopback':
    case 'private':
    case 'carrierGradeNat':
    case 'uniqueLocal':
      return 'private';
    // Link-local, unspecified, multicast, broadcast, reserved, tunnels and whatever a later ipaddr.js may name.
    default:
      return 'never';
  }
}

/** The IPv4 address an IPv6 address stands for, or null. */
function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = address.parts;
  const low = () => fromWords(g, h);
  if ((a | b | c | d | e) === 0 && f === 0xffff) return low(); // ::ffff:0:0/96 mapped
  if ((a | b | c | d | f) === 0 && e === 0xffff) return low(); // ::ffff:0:0:0/96 RFC 6145
  if (a === 0x64 && b === 0xff9b && (c | d | e | f) === 0) return low(); // 64:ff9b::/96 NAT64
  if (a === 0x2002) return fromWords(b, c); // 6to4
  // ::/96, the abandoned "compatible" form; :: and ::1 are no IPv4 addresses.
  if ((a | b | c | d | e | f) === 0 && (g !== 0 || h > 1)) return low();
  return null;
}

function fromWords(high: number, low: number): ipaddr.IPv4 {
  return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
}
