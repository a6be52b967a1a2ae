import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { PersonKey } from '../../domain/basics.ts';

/** Partition key of a channel: 128 bits of SHA-256 as hex, since a Teams channel id holds characters keys must not. */
export function channelKey(channelId: string): string {
  return hash('sha256', channelId).slice(0, 32);
}

/** GUIDs are the same in any letter case, and Teams writes them in both. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Pseudonym of a person in one session: 128 bits of HMAC-SHA-256 as hex (docs/domain.md § 6).
 * @param objectId `Member.objectId`, and never an id of an activity.
 */
export function personKey(secret: string, objectId: string): PersonKey {
  return createHmac('sha256', secret).update(objectId).digest('hex').slice(0, 32);
}

/**
 * Recognises a tap that is delivered again. Made with the session's secret, so that nobody who knows the activity's id
 * can find the answer it belongs to once the session is locked.
 */
export function tapKey(secret: string, activityId: string, change: unknown): string {
  const tap = `${activityId}${JSON.stringify(change)}`;
  return createHmac('sha256', secret).update(tap).digest('hex').slice(0, 12);
}

/** Storage key of an activity id, which Teams lets hold any character. */
export function activityKey(activityId: string): string {
  return hash('sha256', activityId).slice(0, 32);
}

/** Content revision of a card: equal data, equal revision, whatever order its fields were written in. */
export function digest(data: unknown): string {
  return hash('sha256', JSON.stringify(data, sorted)).slice(0, 16);
}

function sorted(_field: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Compares two tokens in constant time. */
export function sameToken(a: string, b: string): boolean {
  const [left, right] = [a, b].map((token) => createHash('sha256').update(token).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
