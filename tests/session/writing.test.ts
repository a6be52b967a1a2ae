import { afterEach, describe, expect, it } from 'vitest';
import { inputsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Dialog } from '../teams/dialog.ts';
import type { Person } from '../teams/person.ts';
import { useClockedHospital } from './clockedWard.ts';
import { patience, refused, sessionOf, stored, storedAnswers, storedRows, wordsOf } from './ward.ts';

const hospital = useClockedHospital({ DIALOGS: 'true', LOCK_AFTER_MINUTES: '60' });
afterEach(() => hospital.connector.expectNoViolations());

const question = 'Hva skulle til for at pasienten kom videre i dag?';
const refusal =
  'Teksten kan inneholde pasientopplysninger og er ikke lagret. Skriv om uten navn, nummer, alder eller rom.';

/** Two patients open at once; the leader has joined, so nothing is shown by itself. */
async function ward() {
  const opened = hospital.openWard();
  const board = await opened.start('2 60 sengepost alle');
  await stored(opened.leader.taps(board, { verb: 'session.join', role: 'annen' }));
  await opened.patient(1);
  const [eva, ola] = [opened.person('Eva Berg'), opened.person('Ola Hansen')];
  for (const person of [eva, ola])
    await stored(person.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  return { opened, board, eva, ola };
}

/** Opens the window and says that the first unanswered patient waits; the page where one may write. */
async function waitsInWindow(person: Person, board: Post): Promise<Dialog> {
  const dialog = await person.opensDialog(board);
  await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_venter' });
  await dialog.taps({ verb: 'answer.reason', reason: 'besl-lege' });
  await dialog.taps({ verb: 'answer.wait', wait: 't3' });
  return dialog;
}

const writes = (dialog: Dialog, text: string) => dialog.taps('Lagre og gå videre', { text });
const field = (dialog: Dialog) => (dialog.shown.kind === 'card' ? inputsOf(dialog.shown.card)[0] : undefined);
const everything = async () => JSON.stringify(await storedRows(hospital.storage));

async function textOfRow(board: Post): Promise<unknown> {
  const rows = await storedAnswers(hospital.storage, sessionOf(board));
  return rows.map(({ text }) => text);
}

describe('what it would take today', () => {
  it('is asked in the window after an answer that waits, stored in the person’s own row, and shown to them', async () => {
    const { board, eva, opened } = await ward();
    const dialog = await waitsInWindow(eva, board);
    expect(dialog.shown.text).toContain(question);
    expect(field(dialog)).toMatchObject({ id: 'text', maxLength: 140 });
    expect((await writes(dialog, '  Legevisitt \u200bfør kl. 12 ')).text).toMatch(
      /Pasient 2 av 2[\s\S]*Dette er den siste/,
    );
    expect(await textOfRow(board)).toEqual(['Legevisitt før kl. 12']);
    const own = await stored(eva.refreshes(await opened.patient(1)));
    expect(own.text).toContain('Hva skulle til i dag? «Legevisitt før kl. 12»');
    expect(inputsOf(own.card)).toEqual([]);
  });

  it('is not asked after an answer without waiting, and need not be answered', async () => {
    const { board, eva } = await ward();
    const dialog = await eva.opensDialog(board);
    const next = await dialog.taps({ verb: 'answer.assess', assessment: 'riktig_aktiv' });
    expect(next.text).not.toContain(question);
    expect(next.text).toContain('Pasient 2 av 2');
    await dialog.taps({ verb: 'answer.assess', assessment: 'ferdig' });
    await dialog.taps('Uten årsak');
    expect((await writes(dialog, '')).text).toContain('Du har svart for alle');
    expect(await textOfRow(board)).toEqual([undefined, undefined]);
  });

  it('can be changed and taken away', async () => {
    const { board, eva } = await ward();
    const dialog = await waitsInWindow(eva, board);
    await writes(dialog, 'MR i dag');
    await dialog.taps('Endre svaret for pasient 1');
    await dialog.taps('Tilbake');
    expect(field(dialog)).toMatchObject({ value: 'MR i dag' });
    await writes(dialog, 'CT i dag');
    expect(await textOfRow(board)).toEqual(['CT i dag']);
    await dialog.taps('Endre svaret for pasient 1');
    await dialog.taps('Tilbake');
    await writes(dialog, '   ');
    expect(await textOfRow(board)).toEqual([undefined]);
  });

  it.each([
    'Fru Hansen må ha MR',
    'Pasienten på rom 12',
    'Ring 55 97 50 00',
    '０１４１０１９９９３５',
    'Kari\u00a0Nordmann vil hjem',
  ])('is refused and kept nowhere when it may point to somebody («%s»), and can be rewritten', async (text) => {
    const { board, eva } = await ward();
    const dialog = await waitsInWindow(eva, board);
    const before = await storedAnswers(hospital.storage, sessionOf(board));
    const shown = await writes(dialog, text);
    expect(shown.kind).toBe('card');
    expect(shown.text).toContain(refusal);
    expect(field(dialog)).toMatchObject({ value: text });
    expect(await storedAnswers(hospital.storage, sessionOf(board))).toEqual(before);
    expect(await everything()).not.toContain(text);
    expect((await writes(dialog, 'MR i dag')).text).toContain('Pasient 2 av 2');
    expect(await textOfRow(board)).toEqual(['MR i dag']);
  });

  it('is refused with a sentence alone outside the window, where nothing may be written', async () => {
    const { board, eva } = await ward();
    await waitsInWindow(eva, board);
    const at = { session: sessionOf(board), patient: 1 };
    const sentence = await refused(eva.invoke('answer.text', { ...at, text: 'Rom 12' }));
    expect(sentence).toBe(refusal);
    expect(await refused(eva.invoke('answer.text', { ...at, text: 'x'.repeat(141) }))).toContain('140 tegn');
    expect(await refused(eva.invoke('answer.text', { ...at, text: 7 }))).toContain('ikke lese');
    expect(await refused(eva.invoke('answer.text', { ...at, patient: 2, text: 'MR i dag' }))).toContain(
      'Svar på det første spørsmålet først',
    );
    expect(await textOfRow(board)).toEqual([undefined]);
  });

  it('names a word that nobody knows in the window alone, where it can be rewritten', async () => {
    const { board, eva } = await ward();
    const dialog = await waitsInWindow(eva, board);
    const text = 'Venter på svar fra krimpelo';
    const shown = await writes(dialog, text);
    expect(shown.text).toContain('Jeg kjenner ikke ordet «krimpelo»');
    expect(field(dialog)).toMatchObject({ value: text });
    expect(await everything()).not.toContain('krimpelo');
    expect(hospital.logged.join('\n')).not.toContain('krimpelo');
    const at = { session: sessionOf(board), patient: 1 };
    expect(await refused(eva.invoke('answer.text', { ...at, text }))).toBe(refusal);
  });

  it('counts once when Teams delivers it twice, and a late repeat takes nothing back', async () => {
    const { board, eva } = await ward();
    const dialog = await waitsInWindow(eva, board);
    await writes(dialog, 'MR i dag');
    await eva.redelivers();
    expect(await textOfRow(board)).toEqual(['MR i dag']);
  });

  it('is shown to all after the reveal, by the text alone, and patient by patient under «Se tallene»', async () => {
    const { board, eva, ola, opened } = await ward();
    await writes(await waitsInWindow(eva, board), 'Transport *fra* Haukeland');
    const per = opened.person('Per Olsen');
    await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
    await writes(await waitsInWindow(per, board), 'Et sykehjem');
    await writes(await waitsInWindow(ola, board), 'MR i dag');
    const session = sessionOf(board);
    const first = await opened.patient(1);
    expect(JSON.stringify(await stored(opened.leader.refreshes(first)))).not.toContain('MR i dag');
    await stored(opened.leader.invoke('patient.reveal', { session, patient: 1 }, { post: board }));
    await hospital.until(() => wordsOf(first).includes('Hva skulle til i dag?'), 'the texts');
    expect(wordsOf(first)).toMatch(
      /Hva skulle til i dag\? «Et sykehjem» · «MR i dag» · «Transport \\\*fra\\\* Haukeland»/,
    );

    await opened.command('avslutt');
    const summary = await opened.summary();
    expect(wordsOf(summary)).not.toContain('MR i dag');
    const numbers = await stored(eva.taps(summary, 'Se tallene'));
    expect(numbers.text).not.toContain('MR i dag');
    const texts = await stored(eva.taps(summary, 'Hva skulle til i dag?'));
    expect(texts.text).toMatch(/Pasient 1\n«Et sykehjem»\n«MR i dag»\n«Transport/);
    expect(texts.text).not.toContain('Pasient 2');
    expect((await stored(eva.taps(summary, 'Tilbake'))).text).toContain('Tallene bak oppsummeringen');
    // What the improvement log is made from.
    const results = (await storedRows(hospital.storage)).filter(({ rowKey }) => rowKey.startsWith('result'));
    expect(JSON.stringify(results)).not.toContain('MR i dag');
  });

  it('is gone everywhere when the session is locked, also when the process died on the way', async () => {
    const { board, eva, opened } = await ward();
    await writes(await waitsInWindow(eva, board), 'Transport fra Voss');
    await opened.command('avslutt');
    const summary = await opened.summary();
    expect(await everything()).toContain('Transport fra Voss');
    await hospital.restart(() => hospital.clock.pass(61 * 60_000));
    await hospital.until(() => wordsOf(board).includes('Nå kan ingen finne ut hvem'), 'the lock');
    await expect.poll(everything, { timeout: patience }).not.toContain('Transport fra Voss');
    await stored(eva.taps(summary, 'Se tallene'));
    const gone = await stored(eva.invoke('summary.texts', { session: sessionOf(board) }, { post: summary }));
    expect(gone.text).toContain('Tekstene ble slettet');
    const first = await opened.patient(1);
    await hospital.until(() => !wordsOf(first).includes('Hva skulle til'), 'the folded card');
  });
});
