import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { connectionReset, held, tooManyRequests } from '../teams/faults.ts';
import type { Person } from '../teams/person.ts';
import {
  answers,
  goesAway,
  isOpen,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();

const right: Says = { assessment: 'riktig_aktiv' };
const waits: Says = {
  assessment: 'riktig_venter',
  reasons: ['besl-lege', 'utskr-papir'],
  wait: 't3',
  risk: 2,
};
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

const mention = '<at>Kartlegging</at>';

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly post: Post;
  readonly ola: Person;
  readonly per: Person;
}

async function room(words = '3 60'): Promise<Room> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
  return { ward, board, ola, per, post: await ward.patient(1) };
}

describe('the card of a patient who is opened again', () => {
  it('stays as people have it where Teams has not taken the result', async () => {
    const { ward, board, ola, post } = await room();
    await answers(ola, post, right);
    const result = { channel: ward.channel.id, showing: 'Bare ett svar' };
    hospital.connector.failNext({ ...tooManyRequests(8), ...result, on: ['edit'] });
    await stored(ward.leader.invoke('patient.reveal', { session: sessionOf(board), patient: 1 }));
    await hospital.until(() => hospital.connector.faultsWaiting() === 0, 'the edit');
    const controls = await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    const undo = buttonsOf(controls.card).find(({ verb }) => verb === 'session.undo');
    await stored(ward.leader.invoke('session.undo', undo?.data ?? {}, { post: board }));
    await ward.command('status');
    await ward.says('Slik ligger vi an');
    // Patients' cards go before the second reply.
    await ward.command('hjelp');
    await ward.says('Hva vil du gjøre?');
    expect(post.history).toHaveLength(1);
  });
});

describe('the bot is killed and started again', () => {
  it('while Teams takes a result that is taken back before anybody knows: the card is open again', async () => {
    const { ward, board, ola, post } = await room();
    await answers(ola, post, right);
    const { fault, release } = held();
    hospital.connector.failNext({
      ...fault,
      on: ['edit'],
      channel: ward.channel.id,
      showing: 'Bare ett svar',
    });
    await stored(ward.leader.invoke('patient.reveal', { session: sessionOf(board), patient: 1 }));
    await hospital.until(() => hospital.connector.faultsWaiting() === 0, 'the edit');
    const controls = await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    const undo = buttonsOf(controls.card).find(({ verb }) => verb === 'session.undo');
    await hospital.kill();
    release();
    await ward.result(1);
    await hospital.start();
    await stored(ward.leader.invoke('session.undo', undo?.data ?? {}, { post: board }));
    await hospital.until(() => isOpen(post), 'the card to be open again');
  });

  it('at every stage of a session: what had not been posted is posted once, and the session goes on', async () => {
    const [posting, answered, revealed, finished, paused, cancelled, guestless, locked] = await Promise.all([
      room('8 60 sengepost alle'),
      room(),
      room(),
      room(),
      room(),
      room(),
      room(),
      room('1 30'),
    ]);
    const starting = hospital.openWard();
    const prepared = hospital.openWard();
    await prepared.command('start');
    const setup = await hospital.until(() => prepared.channel.setupPost());
    await answers(finished.ola, finished.post, waits);
    await answers(revealed.ola, revealed.post, leaves);
    await cancelled.ward.command('avbryt');
    const question = await cancelled.ward.says('Avbryte uten oppsummering?');
    await locked.ward.command('avslutt');
    await locked.ward.summary();
    await goesAway(guestless.per, guestless.board);
    const eva = guestless.ward.person('Eva Berg');

    // From here nothing reaches Teams, and everything below has been acknowledged when the bot dies.
    hospital.connector.failNext({ ...connectionReset, times: Number.POSITIVE_INFINITY });
    const posted = posting.ward.channel.replies(posting.board.id).length;
    await Promise.all([
      starting.leader.says(`${mention} start 2 30`),
      prepared.leader.taps(setup, { verb: 'session.begin' }, { patients: '4' }).then((shown) => shown.kind),
      answers(answered.ola, answered.post, waits),
      answers(answered.per, answered.post, leaves),
      revealed.ward.command('vis'),
      finished.ward.command('avslutt'),
      paused.ward.command('pause'),
      stored(cancelled.ward.leader.taps(question, { verb: 'session.cancel' })),
      stored(locked.ward.leader.invoke('session.lock', { session: sessionOf(locked.board) })),
      posting.ola.says(`${mention} hjelp`),
    ]);
    await answers(eva, guestless.post, right);
    await hospital.kill();
    hospital.connector.clearFaults();
    await hospital.start();

    await starting.patient(1);
    expect(starting.channel.boardPosts()).toHaveLength(1);
    await prepared.patient(1);
    await hospital.until(() => buttonsOf(setup.card ?? {}).length === 0, 'the setup card to be replaced');
    expect(wordsOf(await prepared.board())).toContain('av 4');
    expect(wordsOf(await answered.ward.result(1))).toContain('Ulikt syn');
    expect((await stored(answered.ola.refreshes(answered.post))).text).toContain(
      'Du svarte: Riktig sted – men venter',
    );
    expect(wordsOf(await revealed.ward.result(1))).toContain('Bare ett svar');
    expect(await finished.ward.numbers()).toContain('1 av 2 mulige svar');
    await hospital.until(() => wordsOf(paused.board).includes('Pause'));
    await hospital.until(() => wordsOf(cancelled.post).includes('Avbrutt'));
    await hospital.until(() => wordsOf(locked.board).includes('Nå kan ingen finne ut hvem'));
    await posting.ward.says('Hva vil du gjøre?');
    await posting.ward.patient(8);
    expect(posted).toBeLessThanOrEqual(8);
    for (let patient = 1; patient <= 8; patient++) {
      expect(posting.ward.channel.patientPosts(patient)).toHaveLength(1);
    }
    for (const { ward } of [answered, revealed, finished, paused, cancelled]) {
      expect(ward.channel.boardPosts()).toHaveLength(1);
      expect(ward.channel.patientPosts(1)).toHaveLength(1);
      expect(ward.channel.summaryPosts()).toHaveLength(ward === finished.ward ? 1 : 0);
    }

    // Eva has joined by answering, though the bot died before it had written down that she did.
    await answers(guestless.ola, guestless.post, leaves);
    await guestless.ward.result(1);
    await guestless.ward.command('neste');
    const second = await guestless.ward.patient(2);
    await answers(guestless.ola, second, leaves);
    await guestless.ward.command('status');
    await guestless.ward.says('1 av 2 har svart');
    expect(isOpen(second)).toBe(true);
    await answers(eva, second, leaves);
    await guestless.ward.result(2);

    await paused.ward.command('fortsett');
    await answers(paused.ola, paused.post, right);
    await answers(paused.per, paused.post, right);
    await paused.ward.patient(2);
    hospital.connector.expectNoViolations();
  });

  it('while everybody taps: no acknowledged answer is missing, and nothing counts twice', async () => {
    const rooms = await Promise.all(Array.from({ length: 4 }, () => room('6 60 sengepost alle')));
    const acknowledged: {
      readonly session: string;
      readonly patient: number;
      readonly assessment: string;
    }[] = [];
    let up: Promise<void> = Promise.resolve();
    /** Taps until the bot answers, as people do. */
    const surely = async (
      person: Person,
      data: Readonly<Record<string, unknown>> & { readonly verb: string },
    ) => {
      const { verb, ...fields } = data;
      for (;;) {
        await up;
        const shown = await person.invoke(verb, fields).catch(() => undefined);
        if (shown !== undefined) return shown;
      }
    };
    let taps = 0;
    const reached = Promise.withResolvers<void>();
    const playing = rooms.map(async ({ post, ola, per }, index) => {
      const session = sessionOf(post);
      for (let patient = 1; patient <= 6; patient++) {
        for (const [person, says] of [
          [ola, waits],
          [per, index % 2 === 0 ? leaves : right],
        ] as const) {
          const at = { session, patient };
          const first = await surely(person, { verb: 'answer.assess', ...at, assessment: says.assessment });
          if (first.kind === 'card') acknowledged.push({ ...at, assessment: says.assessment });
          for (const reason of says.reasons ?? [])
            await surely(person, { verb: 'answer.reason', ...at, reason });
          if (says.wait !== undefined) await surely(person, { verb: 'answer.wait', ...at, wait: says.wait });
          taps += 1;
          if (taps === 20) reached.resolve();
        }
      }
    });
    await reached.promise;
    const again = Promise.withResolvers<void>();
    up = again.promise;
    await hospital.kill();
    await hospital.start();
    again.resolve();
    await Promise.all(playing);
    expect(acknowledged).toHaveLength(4 * 6 * 2);
    for (const { ward, post } of rooms) {
      const session = sessionOf(post);
      const rows = await storedAnswers(hospital.storage, session);
      expect(rows).toHaveLength(12);
      const hers = acknowledged
        .filter((each) => each.session === session)
        .map(({ assessment }) => assessment);
      expect(rows.map(({ assessment }) => assessment).toSorted()).toEqual(hers.toSorted());
      await ward.command('avslutt');
    }
    for (const { ward } of rooms) {
      expect(await ward.numbers()).toContain('12 av 12 mulige svar.\n6 av 6 pasienter gjennomgått.');
      expect(ward.channel.summaryPosts()).toHaveLength(1);
      // A send that was under way when the bot died may have been made once more.
      for (let patient = 1; patient <= 6; patient++) {
        expect(ward.channel.patientPosts(patient).length).toBeLessThanOrEqual(2);
      }
    }
    hospital.connector.expectNoViolations();
  });
});
