import type { ClientAuth, Configuration, CustomFetch } from 'openid-client';
import type { WebPerson } from './visit.ts';

/** Who signs people in, and how the bot proves to them that it is. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** A secret, or what the identity that the process runs as is given instead of one; asked for each time. */
  readonly proof: { readonly secret: string } | { readonly assertion: () => Promise<string> };
}

/** What one sign-in is recognised by; 43 to 128 letters and digits each, never used twice. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** What the challenge was made from (PKCE). */
  readonly verifier: string;
}

/** Whom the issuer has signed in. */
export interface SignedIn extends WebPerson {
  /** Their tenant; undefined where the issuer has none. */
  readonly tid: string | undefined;
}

/** Why nobody was signed in: the issuer does not answer, does not know the bot, or what came back is not what was asked for. */
export interface NotSignedIn {
  readonly kind: 'away' | 'unknownClient' | 'refused';
  /** For the log: the library's or the issuer's code, never its text. */
  readonly code: string;
}

/** Signs people in by OpenID Connect: a code, proven with PKCE (docs/drift.md). Asks the issuer nothing before it is needed. */
export interface Issuer {
  /** Where the browser is sent. */
  readonly begin: (
    attempt: Attempt,
  ) => Promise<{ readonly kind: 'ready'; readonly to: string } | NotSignedIn>;
  /** Whom the issuer names to whoever has the code that came back. */
  readonly finish: (answer: URLSearchParams, attempt: Attempt) => Promise<Finished>;
  /** Where the keys are that it signs with. Rejects when it does not say. */
  readonly keysAt: () => Promise<URL>;
}

/** What came of a sign-in. */
export type Finished = { readonly kind: 'signedIn'; readonly person: SignedIn } | NotSignedIn;

/** The issuer gets so long for each answer, seconds. */
const patience = 5;
/** Between the issuer's clock and ours, seconds. */
const clocksApart = 60;
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const objectId = /^[0-9a-f-]{8,64}$/i;
/** What the issuer says when its settings or ours are wrong, or a secret is over. */
const operatorsCodes: ReadonlySet<string> = new Set(['invalid_client', 'unauthorized_client']);
/** A name is a help and no need; cookies have no room for any length. */
const longestName = 120;

/** The issuer cannot be reached, or is broken. */
class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

/** @param redirectUri where the issuer sends people back; it must know this address. */
export function issuer({ issuer: address, clientId, proof }: IssuerSettings, redirectUri: string): Issuer {
  let found: Promise<Configuration> | undefined;

  /** What the issuer says of itself, asked for once. The library is loaded with the first who signs in. */
  async function discovered(): Promise<Configuration> {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }

  async function discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const auth: ClientAuth =
      'secret' in proof
        ? client.ClientSecretPost(proof.secret)
        : async (_server, { client_id }, body) => {
            body.set('client_id', client_id);
            body.set('client_assertion', await proof.assertion());
            body.set('client_assertion_type', assertionType);
          };
    const { protocol } = new URL(address);
    const options = {
      timeout: patience,
      [client.customFetch]: fetched,
      // The configuration lets http pass only to this machine.
      execute: [
        client.enableNonRepudiationChecks,
        ...(protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    };
    const metadata = { id_token_signed_response_alg: 'RS256', [client.clockTolerance]: clocksApart };
    return client.discovery(new URL(address), clientId, metadata, auth, options);
  }

  return {
    begin: async ({ state, nonce, verifier }) => {
      try {
        const client = await import('openid-client');
        const url = client.buildAuthorizationUrl(await discovered(), {
          redirect_uri: redirectUri,
          scope: 'openid profile',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        return { kind: 'ready', to: url.href };
      } catch (error) {
        return { kind: 'away', code: codeOf(error) };
      }
    },

    finish: async (answer, { state, nonce, verifier }) => {
      let configuration: Configuration;
      try {
        configuration = await discovered();
      } catch (error) {
        return { kind: 'away', code: codeOf(error) };
      }
      try {
        const client = await import('openid-client');
        const tokens = await client.authorizationCodeGrant(
          configuration,
          new URL(`${redirectUri}?${answer}`),
          {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        );
        return personIn(tokens.claims() ?? {});
      } catch (error) {
        const code = codeOf(error);
        if (isAway(error)) return { kind: 'away', code };
        return { kind: operatorsCodes.has(code) ? 'unknownClient' : 'refused', code };
      }
    },

    keysAt: async () => {
      const keys = new URL((await discovered()).serverMetadata().jwks_uri ?? '');
      if (keys.protocol !== new URL(address).protocol) throw new IssuerAway('keys by another protocol');
      return keys;
    },
  };
}

/** The person whom a token names that has been verified. */
export function personIn(claims: Readonly<Record<string, unknown>>): Finished {
  const { oid, name, tid } = claims;
  if (typeof oid !== 'string' || !objectId.test(oid)) return { kind: 'refused', code: 'no object id' };
  return {
    kind: 'signedIn',
    person: {
      oid: oid.toLowerCase(),
      name: typeof name === 'string' ? name.slice(0, longestName) : '',
      tid: typeof tid === 'string' ? tid.toLowerCase() : undefined,
    },
  };
}

/** Tells an issuer that is away from one that refuses. */
const fetched: CustomFetch = async (url, options) => {
  let response: Response;
  try {
    response = await fetch(url, { ...options, body: options.body ?? null });
  } catch (error) {
    throw new IssuerAway('no answer', { cause: error });
  }
  if (response.status >= 500) throw new IssuerAway(`HTTP ${response.status}`);
  return response;
};

function isAway(error: unknown): boolean {
  return (
    error instanceof IssuerAway ||
    (error instanceof Error && error.cause !== undefined && isAway(error.cause))
  );
}

/** What the issuer or the library calls it; never a text, which may hold what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (isAway(error)) return 'IssuerAway';
  if ('error' in error && typeof error.error === 'string' && /^\w{1,60}$/.test(error.error))
    return error.error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
