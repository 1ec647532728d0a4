import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong passwords that are taken in a quarter of an hour. An office shares one address, so it may have more of them. */
const PER_ADDRESS = 30;
const PER_NAME = 10;
const WINDOW_S = 15 * 60;

export interface Attempts {
  /** Counts one attempt before the password is looked at, so that many at once count as many. Seconds to wait; 0: go on. */
  take(address: string, name: string): Promise<number>;
  /** It was the right password: neither was guessing. */
  forgive(address: string, name: string): Promise<void>;
}

/** Counted in this process; a restart forgets them. Names that do not exist count like those that do. */
export function signInAttempts(): Attempts {
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: PER_ADDRESS, duration: WINDOW_S });
  const names = new RateLimiterMemory({ keyPrefix: 'name', points: PER_NAME, duration: WINDOW_S });
  const wait = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
    try {
      await limiter.consume(key);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
  return {
    take: async (address, name) => (await wait(addresses, address)) || wait(names, name),
    async forgive(address, name) {
      await addresses.reward(address);
      await names.delete(name);
    },
  };
}
