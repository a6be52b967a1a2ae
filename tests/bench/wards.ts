import { invokeActivity, type Sender } from '../teams/activity.ts';
import { buttonsOf } from '../teams/card.ts';
import type { Channel } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { type Fields, textIn } from '../teams/json.ts';
import { type Person, peopleOf } from '../teams/person.ts';
import type { Tap } from './load.ts';

/** A unit with a session under way, every patient open. */
export interface Ward {
  readonly session: string;
  readonly people: readonly Sender[];
  /** Ids of the board and of the patients' cards, first patient first. */
  readonly board: string;
  readonly cards: readonly string[];
}

/** Nobody starts a hundred sessions in the same second, and Teams lets a tenant's bot do 50 things in one. */
const betweenStarts = 70;

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Looks again every now and then until there is something. */
export async function eventually<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const patience = performance.now() + 180_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > patience) throw new Error(`Waited in vain for ${what}`);
    await pause(50);
  }
}

/** One of the session's ids, from a button on its board. */
export function sessionOf(channel: Channel): string | undefined {
  const card = channel.board()?.card;
  return card && buttonsOf(card).flatMap(({ data }) => textIn(data.session) ?? [])[0];
}

/** Puts a unit's people into a channel of the trust. The first one leads. */
export function unit(teams: Connector, botUrl: string, tenantId: string, size: number): readonly Person[] {
  const channel = teams.addChannel({ tenantId });
  const join = peopleOf(teams, botUrl);
  return Array.from({ length: size }, (_, index) => join(channel, `Kollega ${index + 1}`, { tenantId }));
}

/** So many units of a size, with a session of so many patients each. */
export interface Plan {
  readonly wards: number;
  readonly people: number;
  readonly patients: number;
}

/** Starts sessions with a command as people do, and waits until every card stands in its thread; for each plan its wards. */
export async function openWards(
  teams: Connector,
  botUrl: string,
  plans: readonly Plan[],
): Promise<readonly (readonly Ward[])[]> {
  const tenantId = '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a10';
  const groups: Promise<Ward>[][] = [];
  for (const { wards, people, patients } of plans) {
    const group: Promise<Ward>[] = [];
    for (let ward = 0; ward < wards; ward++) {
      const members = unit(teams, botUrl, tenantId, people);
      const [leader] = members;
      if (leader === undefined) throw new Error('A unit without people');
      await leader.says(`<at>Kartlegging</at> start ${patients} 60 alle`);
      group.push(opened(teams, leader.channel, members, patients));
      await pause(betweenStarts);
    }
    groups.push(group);
  }
  return Promise.all(groups.map((group) => Promise.all(group)));
}

async function opened(
  teams: Connector,
  channel: Channel,
  members: readonly Person[],
  patients: number,
): Promise<Ward> {
  const [board, ...cards] = await eventually(
    'all cards of a session',
    () => channel.posts().length === patients + 1 && channel.posts(),
  );
  const session = sessionOf(channel);
  if (board === undefined || session === undefined) throw new Error('A session without a board');
  return {
    session,
    people: members.map(({ member }) => ({
      connector: teams,
      channel,
      member,
      tenantId: channel.tenantId,
      locale: 'nb-NO',
    })),
    board: board.id,
    cards: cards.map(({ id }) => id),
  };
}

/** One tap of one person on a patient's card. */
export function tap(ward: Ward, person: Sender, patient: number, verb: string, given: Fields): Tap {
  const data = { session: ward.session, patient, ...given };
  const card = ward.cards[patient - 1];
  return () => JSON.stringify(invokeActivity(person, ward.board, card, verb, data, 'manual'));
}
