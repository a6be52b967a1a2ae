/** What everything else is said in: who, in which role, and when. */
export const roleIds = ['sykepleier', 'lege', 'helsefag', 'fysioergo', 'annen'] as const;
export type RoleId = (typeof roleIds)[number];

/** What the bot is said in: bokmål, nynorsk or English. */
export const languageIds = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languageIds)[number];

/** Pseudonym of one person in one session: HMAC of the Entra object id with the session's secret. */
export type PersonKey = string;

/** A patient is answered once, or once more after it has been shown («Svar på nytt»). */
export type Round = 1 | 2;

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;
