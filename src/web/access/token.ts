import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits. Whoever has it is who it was given to, so only its hash is kept. */
export function newToken(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** Random tokens need no salt and no cost: nobody can try 2^256 of them. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Of tokens for programs, so that those who search for leaked ones know it. */
export const API_TOKEN_PREFIX = 'oit_';
