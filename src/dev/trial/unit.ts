/** The make-believe unit of the trial, with ids shaped as Teams shapes them (docs/teams.md § 1.2). */
import { words } from '../../words/words.ts';
import type { Colleague } from './colleagues.ts';

/** It is a Norwegian one, whatever language the bot is tried in. */
const { botName, colleagueName, groupChatName, otherChannelName, people, teamName } = words('nb').trial;

const guid = (last: number): string => `4a127e50-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;

export interface Person {
  /** The id of this person towards this bot («MRI»). */
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly aadObjectId: string;
}

export const tenantId = guid(1);
export const bot = { id: `28:${guid(2)}`, name: botName } as const;

const generalChannelId = '19:proveposten@thread.tacv2';
const otherChannelId = '19:provepoliklinikken@thread.tacv2';

/** The team; its id is the id of its General channel, as in Teams. */
export const team = { id: generalChannelId, channelIds: [generalChannelId, otherChannelId] } as const;

function asciiName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** The people the Playground knows; whoever sits at the screen first. */
export const knownPeople: readonly Person[] = people.map(({ given, family }, index) => {
  const login = `${asciiName(given)}.${asciiName(family)}`;
  return {
    id: `29:${login}`,
    name: `${given} ${family}`,
    givenName: given,
    surname: family,
    email: `${login}@example.com`,
    aadObjectId: guid(0x10 + index),
  };
});
const [signedIn, ...others] = knownPeople;
if (signedIn === undefined) throw new Error('The trial needs somebody at the screen');

/** Who sits at the screen. */
export const currentUser: Person = signedIn;

/** A simulated colleague as a member of the team. */
export function personOf(colleague: Colleague): Person {
  const name = colleagueName(colleague.number, colleague.role);
  return {
    id: `29:kollega-${colleague.number}`,
    name,
    givenName: name,
    surname: '',
    email: `kollega-${colleague.number}@example.com`,
    aadObjectId: guid(0x100 + colleague.number),
  };
}

/**
 * The Playground's own configuration, as JSON, which is YAML too (its schema 0.1.1: exactly five people beside the
 * signed-in one, and one channel beside General).
 */
export function playgroundConfiguration(): string {
  const asUser = ({ id, name, givenName, surname, email, aadObjectId }: Person) => {
    // The Playground's schema spells it so.
    return { id, name, givenName, surname, email, userPrincipleName: email, aadObjectId };
  };
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId,
      bot,
      currentUser: asUser(currentUser),
      users: others.map(asUser),
      personalChat: { id: 'a:kartlegging' },
      groupChat: { id: '19:gruppesamtale@thread.v2', name: groupChatName },
      team: {
        id: team.id,
        name: teamName,
        aadGroupId: guid(3),
        channels: [{ id: otherChannelId, name: otherChannelName }],
      },
    },
    undefined,
    2,
  );
}
