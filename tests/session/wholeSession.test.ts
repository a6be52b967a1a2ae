import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BotProcess, startBot } from '../teams/bot.ts';
import { textOf } from '../teams/card.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { peopleOf } from '../teams/person.ts';

let connector: Connector;
let bot: BotProcess;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startBot({ connectionString: inject('azurite') });
});
afterAll(async () => {
  await bot?.stop();
  await connector?.close();
});

describe('a ward holds a session', () => {
  it('from start to summary', async () => {
    const channel = connector.addChannel();
    const join = peopleOf(connector, bot.url);
    const kari = join(channel, 'Kari Leder');
    const ola = join(channel, 'Ola Sykepleier');
    const per = join(channel, 'Per Lege');
    await kari.says('<at>Kartlegging</at> /kartlegging start 3 60');
    const board = await connector
      .until(() => channel.board(), { timeout: 3000 })
      .catch((e) => {
        console.log(
          JSON.stringify(bot.log, null, 1),
          JSON.stringify(connector.arrivals.map((a) => [a.kind, a.status, a.url])),
        );
        throw e;
      });
    const first = await connector.until(() => channel.patientPost(1));
    await ola.taps(board, { verb: 'session.join', role: 'sykepleier' });
    await per.taps(board, { verb: 'session.join', role: 'lege' });
    await ola.taps(first, { verb: 'answer.assess', assessment: 'riktig_aktiv' });
    await per.taps(first, { verb: 'answer.assess', assessment: 'riktig_aktiv' });
    const second = await connector.until(() => channel.patientPost(2));
    expect(first.history.length).toBe(2);
    await ola.taps(second, { verb: 'answer.assess', assessment: 'riktig_venter' });
    await ola.taps(second, { verb: 'answer.reason', reason: 'besl-lege' });
    await ola.taps(second, { verb: 'answer.wait', wait: 't3' });
    await per.taps(second, { verb: 'answer.assess', assessment: 'ferdig' });
    await per.taps(second, { verb: 'answer.reasons' });
    await per.taps(second, { verb: 'answer.reasons', group: 'komm' });
    await per.taps(second, { verb: 'answer.reason', reason: 'komm-korttid' });
    const mine = await per.taps(second, { verb: 'answer.wait', wait: 't4' });
    expect(mine.text).toContain('Du svarte');
    await connector.until(() => second.history.length === 2);
    await kari.taps(second, { verb: 'patient.next', patient: 2 });
    await connector.until(() => channel.patientPost(3));
    await kari.says('<at>Kartlegging</at> avslutt');
    const summary = await connector.until(() => channel.summaryPost());
    console.log(textOf(summary.card ?? {}));
    console.log(JSON.stringify(bot.log.filter((l) => (l.level as number) >= 40)));
    connector.expectNoViolations();
  });
});
