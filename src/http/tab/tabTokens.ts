import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Instant } from '../../domain/basics.ts';
import { type Finished, type Issuer, personIn } from '../signIn/issuer.ts';

/** Whom Teams may vouch for in its tab, and for what. */
export interface TabSettings {
  /** Who signs, as for the sign-in in a browser. */
  readonly issuer: string;
  /** The app registration that people sign in to. */
  readonly clientId: string;
  /** In small letters. */
  readonly tenantId: string;
  /** Where the pages are reached. */
  readonly publicUrl: string;
}

/** Checks what Teams gives a tab to say who has opened it: an access token of Entra's for the tab's own scope. */
export interface TabTokens {
  /** Never throws, whatever is sent. */
  readonly check: (authorization: string | undefined) => Promise<Finished>;
}

/** What the app registration exposes, and Teams asks for (docs/drift.md). */
const scope = 'access_as_user';
/** Characters; Entra's own have about 1,500. */
const longestHeader = 8 * 1024;
/** Between the issuer's clock and ours, seconds. */
const clocksApart = 60;
const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const refused = (code: string): Finished => ({ kind: 'refused', code });

/** The keys cannot be had. */
class KeysAway extends Error {
  override readonly name = 'KeysAway';
}

/** @param trusted is asked where its keys are when the first token comes. */
export function tabTokens(
  { issuer, clientId, tenantId, publicUrl }: TabSettings,
  trusted: Issuer,
  now: () => Instant,
): TabTokens {
  let keys: JWTVerifyGetKey | undefined;
  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      // It has limits of its own for time, and for how often it looks for a key it does not know.
      keys ??= createRemoteJWKSet(await trusted.keysAt());
      return await keys(header, token);
    } catch (error) {
      const isNone =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw isNone ? error : new KeysAway('The issuer does not say which keys are its own', { cause: error });
    }
  };

  return {
    check: async (authorization) => {
      const [, token] = bearer.exec(authorization?.slice(0, longestHeader) ?? '') ?? [];
      if (token === undefined) return refused('no token');
      try {
        const { payload } = await jwtVerify(token, find, {
          algorithms: ['RS256'],
          // Entra signs by the first name for version 2 of its tokens, and by the second for version 1.
          issuer: [issuer, `https://sts.windows.net/${tenantId}/`],
          audience: [clientId, `api://${new URL(publicUrl).hostname}/${clientId}`],
          requiredClaims: ['exp'],
          clockTolerance: clocksApart,
          currentDate: new Date(now()),
        });
        // An app's own token has no scope, and nobody is in front of it.
        const { scp } = payload;
        if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) return refused('another scope');
        const found = personIn(payload);
        return found.kind === 'signedIn' && found.person.tid !== tenantId ? refused('another tenant') : found;
      } catch (error) {
        if (error instanceof KeysAway) return { kind: 'away', code: 'KeysAway' };
        return refused(error instanceof errors.JOSEError ? error.code : 'no token');
      }
    },
  };
}
