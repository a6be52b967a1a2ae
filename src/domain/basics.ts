/** What everything else is said in: who, in which role, and when. */
export const roleIds = ['sykepleier', 'lege', 'helsefag', 'fysioergo', 'annen'] as const;
export type RoleId = (typeof roleIds)[number];

/** Pseudonym of one person in one session: HMAC of the Entra object id with the session's secret. */
export type PersonKey = string;

/** A patient is answered once, or once more after it has been shown («Svar på nytt»). */
export type Round = 1 | 2;

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;
