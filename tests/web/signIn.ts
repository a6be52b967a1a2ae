import { generateKeyPairSync } from 'node:crypto';
import { type IssuerEnvironment, startIssuer, type TrialIssuer } from '../../src/dev/trial/issuer/issuer.ts';
import { tenantId } from '../../src/dev/trial/unit.ts';
import type { Person } from '../teams/person.ts';
import { words } from '../words.ts';
import { type Browser, browser, type Shown } from './browser.ts';

/** Made once for a test file: it takes a while. */
const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

/** How people of the simulated Teams sign in to the pages of bots. */
export interface SignIn {
  /** For the bots' processes. */
  readonly env: IssuerEnvironment;
  /** The page this person is shown in the end, in a browser of their own. */
  readonly opens: (person: Person, url: string) => Promise<Shown>;
  readonly browserOf: (person: Person) => Browser;
  readonly close: () => Promise<void>;
}

/**
 * A real issuer, the trial's own, that is started with the first who signs in.
 * @param port where it is to listen.
 * @param botPorts of the bots that people sign in to.
 */
export function signInOf(port: number, botPorts: readonly number[]): SignIn {
  const people: { readonly name: string; readonly aadObjectId: string }[] = [];
  const browsers = new Map<Person, Browser>();
  const secret = 'hemmelig for alle andre';
  let started: Promise<TrialIssuer> | undefined;
  const start = () =>
    startIssuer({
      words: words.trial,
      port,
      publicUrls: botPorts.map((each) => `http://localhost:${each}`),
      ...{ tenantId, people, secret, key },
    });

  function browserOf(person: Person): Browser {
    const { aadObjectId } = person.member;
    const known = browsers.get(person);
    if (known !== undefined) return known;
    if (aadObjectId !== undefined) people.push({ name: person.name, aadObjectId });
    const made = browser();
    browsers.set(person, made);
    return made;
  }
  return {
    env: {
      OIDC_ISSUER: `http://localhost:${port}`,
      OIDC_CLIENT_ID: 'kartlegging',
      OIDC_CLIENT_SECRET: secret,
    },
    browserOf,
    opens: async (person, url) => {
      started ??= start();
      await started;
      return browserOf(person).openAs(url, person.member.aadObjectId ?? '');
    },
    close: async () => {
      const issuer = await started;
      issuer?.server.closeAllConnections();
      issuer?.server.close();
    },
  };
}
