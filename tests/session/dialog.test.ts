import { afterEach, describe, expect, it } from 'vitest';
import { asRead } from '../asRead.ts';
import { fieldsIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { sessionOf, stored, storedAnswers, storedRows, useHospital, wordsOf } from './ward.ts';

const hospital = useHospital({ DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

/** Three patients open at once; the leader and Eva have joined, and the leader answers nothing, so that nothing is shown by itself. */
async function ward(words = '3 60 sengepost alle') {
  const opened = hospital.openWard();
  const board = await opened.start(words);
  await stored(opened.leader.taps(board, { verb: 'session.join', role: 'annen' }));
  await opened.patient(1);
  const eva = opened.person('Eva Berg');
  await stored(eva.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  return { opened, board, eva };
}

const rowsOf = (session: string) => storedAnswers(hospital.storage, session);

describe.concurrent('«I eget vindu»', () => {
  it('asks about one patient after the other, and stores each tap as it is made', async () => {
    const { board, eva, opened } = await ward();
    const dialog = await eva.opensDialog(board);
    expect(dialog.shown.text).toMatch(/Pasient 1 av 3[\s\S]*3 pasienter igjen/);
    expect((await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' })).text).toMatch(
      /Pasient 2 av 3[\s\S]*pasient 1 er lagret/,
    );
    await dialog.taps({ verb: 'answer.assess', assessment: 'vet_ikke' });
    await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' });
    expect(dialog.shown.text).toContain('Du har svart for alle');
    expect(await rowsOf(sessionOf(board))).toHaveLength(3);
    expect((await dialog.taps('Lukk')).kind).toBe('closed');
    expect((await stored(eva.refreshes(await opened.patient(2)))).text).toContain('Kan ikke vurdere');
  });

  it('goes through reasons and time as the card does', async () => {
    const { board, eva } = await ward();
    const dialog = await eva.opensDialog(board);
    await dialog.taps({ verb: 'answer.assess', assessment: 'ferdig' });
    await dialog.taps({ verb: 'answer.reasons' });
    await dialog.taps({ verb: 'answer.reasons', group: 'komm' });
    await dialog.taps({ verb: 'answer.reason', reason: 'komm-korttid' });
    await dialog.taps({ verb: 'answer.wait', wait: 't4' });
    const [row] = await rowsOf(sessionOf(board));
    expect(row).toMatchObject({ assessment: 'ferdig', reasons: '["komm-korttid"]', wait: 't4' });
  });

  it('counts a tap that Teams delivers twice once', async () => {
    const { board, eva } = await ward();
    const dialog = await eva.opensDialog(board);
    const first = await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' });
    const again = await eva.redelivers();
    expect(again.body).toEqual(first.delivered.body);
    expect(await rowsOf(sessionOf(board))).toHaveLength(1);
  });

  it('keeps the person’s place however often the board is edited', async () => {
    const { board, eva, opened } = await ward();
    const dialog = await eva.opensDialog(board);
    await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' });
    await stored(opened.person('Ola Hansen').taps(board, { verb: 'session.join', role: 'lege' }));
    await hospital.until(() => wordsOf(board).includes('3 er med'), 'an edit of the board');
    expect((await dialog.taps({ verb: 'answer.assess', assessment: 'vet_ikke' })).text).toContain(
      'Pasient 3 av 3',
    );
    // What goes on in the window does not follow her out on the board.
    expect(asRead(JSON.stringify(await eva.opens(board)))).toContain('Du har ikke svart for pasient 3 ennå.');
  });

  it('says why and stores nothing for strangers, guests and other tenants', async () => {
    const { board, eva, opened } = await ward();
    const who: readonly (readonly [Person, string])[] = [
      [opened.person('Fremmed', { member: false }), 'Bare medlemmer'],
      [opened.person('Gjest', { role: 'guest' }), 'Gjester'],
      [opened.person('Annen', { tenantId: 'en-annen' }), 'ansatte i virksomheten'],
    ];
    for (const [person, sentence] of who) {
      const dialog = await person.opensDialog(board, eva.view(board));
      expect(dialog.shown).toMatchObject({ kind: 'message' });
      expect(dialog.shown.text).toContain(sentence);
      const tap = { verb: 'answer.assess', session: sessionOf(board), patient: 1, walk: 1 };
      const forced = await dialog.submits({ ...tap, assessment: 'ferdig' });
      expect(forced).toMatchObject({ kind: 'message' });
    }
    expect(await rowsOf(sessionOf(board))).toEqual([]);
  });

  it('answers with a sentence whatever it is sent, and stores nothing', async () => {
    const { board, eva } = await ward();
    const dialog = await eva.opensDialog(board);
    const before = await storedRows(hospital.storage);
    const session = sessionOf(board);
    for (const data of [
      {},
      { verb: 'ukjent' },
      { verb: ['answer.assess'], session },
      { verb: 'session.walk', session: 'finnes-ikke' },
      { verb: 'answer.assess', session, patient: 99, assessment: 'ferdig', walk: 1 },
      { verb: 'answer.assess', session, patient: 1, assessment: 'm0', walk: 1 },
      { verb: 'patient.reveal', session, patient: 1 },
    ]) {
      const shown = await dialog.submits(data);
      expect([data, shown.kind]).toEqual([data, 'message']);
      expect(shown.text).not.toBe('');
    }
    const rows = (all: typeof before) => all.filter(({ partitionKey }) => partitionKey.endsWith(session));
    expect(rows(await storedRows(hospital.storage))).toEqual(rows(before));
  });

  it('is answered with HTTP 200 and a sentence when the invoke cannot be read', async () => {
    const { board, eva } = await ward();
    const sent = await eva.sends({ type: 'invoke', name: 'task/submit', id: 'f:1', value: 'tull' });
    expect(sent.status).toBe(200);
    expect(fieldsIn(fieldsIn(sent.body).task)).toMatchObject({ type: 'message' });
    expect(await rowsOf(sessionOf(board))).toEqual([]);
  });

  it('ends with a sentence when the session has ended meanwhile', async () => {
    const { board, eva, opened } = await ward();
    const dialog = await eva.opensDialog(board);
    await opened.command('avslutt');
    await opened.summary();
    expect(await dialog.taps({ verb: 'answer.assess', assessment: 'ferdig' })).toMatchObject({
      kind: 'message',
      text: expect.stringContaining('avsluttet'),
    });
    expect(await rowsOf(sessionOf(board))).toEqual([]);
    await hospital.until(() => !JSON.stringify(board.card).includes('task/fetch'), 'no way to open a window');
  });

  it('takes late answers from somebody who comes when answers are shown', async () => {
    const { board, opened } = await ward('3 60');
    const ola = opened.person('Ola Hansen');
    await opened.command('vis');
    await opened.result(1);
    await hospital.until(() => board.history.length > 1, 'an edit of the board');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const dialog = await ola.opensDialog(board);
    expect(dialog.shown.text).toMatch(/Pasient 1 av 3[\s\S]*Svar nå – telles i årsaker og tid/);
    expect((await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' })).text).toContain(
      'Du har svart for alle',
    );
    const [row] = await rowsOf(sessionOf(board));
    expect(row?.assessment).toBe('riktig_aktiv');
  });
});
