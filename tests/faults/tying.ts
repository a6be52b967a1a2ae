import { buttonsOf, textOf } from '../teams/card.ts';
import type { Channel } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { words } from '../words.ts';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';
import type { Leaders } from './leaders.ts';
import type { Ledger } from './ledger.ts';
import { tieOf } from './logSaid.ts';
import { tieQuestionIn } from './logSightings.ts';
import { saysUntil, settle, untilKnown } from './surely.ts';

/** Whoever ties a channel, and where it is written down what they were told. */
export interface Tying {
  readonly connector: Connector;
  readonly channel: Channel;
  readonly client: Client;
  readonly ledger: Ledger;
  /** As the ledger has them. */
  readonly person: string;
}

/** `linje <kode>`, and yes; whether they were told that it is done. */
export async function tieTo(
  leaders: Pick<Leaders, 'key' | 'code'>,
  { connector, channel, client, ledger, person }: Tying,
  chance: Chance,
): Promise<boolean> {
  const code = await leaders.code;
  const question = await saysUntil(connector, client, `linje ${code}`, () => tieQuestionIn(channel));
  const data = question.card && buttonsOf(question.card).find(({ verb }) => verb === 'line.tie')?.data;
  const attempt = ledger.attempt(person, tieOf, 'tie', leaders.key);
  const known = await untilKnown(chance, () => client.taps(question, 'line.tie', data ?? { code }));
  const [tied = ''] = words.lifting.tiedLine('§').split('§');
  const isDone = known.heard.kind === 'card' && textOf(known.heard.card).includes(tied);
  settle(attempt, known, isDone);
  return isDone;
}
