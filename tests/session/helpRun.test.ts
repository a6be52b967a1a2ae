import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { refused, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

/** A post of the bot's with help on it, as a unit has it. */
async function helpIn(ward: Ward): Promise<Post> {
  await ward.command('hjelp');
  return hospital.until(() => ward.channel.posts().at(-1), 'the help card');
}

describe.concurrent('the buttons of help', () => {
  it('«start» turns into the setup card where it stands, and posts nothing', async () => {
    const ward = hospital.openWard();
    const help = await helpIn(ward);
    const shown = await stored(ward.leader.invoke('help.run', { command: 'start' }, { post: help }));
    expect(inputsOf(shown.card).map(({ id }) => id)).toEqual(['patients', 'minutes', 'form']);
    expect(ward.channel.posts()).toEqual([help]);
    const begin = buttonsOf(shown.card).find(({ verb }) => verb === 'session.begin');
    await stored(
      ward.leader.invoke('session.begin', { ...begin?.data, patients: '2', minutes: '30' }, { post: help }),
    );
    expect(wordsOf(await ward.board())).toContain('Pasient 1 av 2');
    await hospital.until(() => wordsOf(help).includes('Kartleggingen er i gang'), 'the card that began it');
  });

  it('«start» says so when a session runs', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    expect(await refused(ward.leader.invoke('help.run', { command: 'start' }))).toContain('pågår allerede');
    expect(ward.channel.setupPost()).toBeUndefined();
  });

  it('«status» says where the session stands, or that there is none', async () => {
    const ward = hospital.openWard();
    const help = await helpIn(ward);
    const ask = () => ward.leader.invoke('help.run', { command: 'status' }, { post: help });
    expect(await refused(ask())).not.toBe('');
    await ward.start('2 30');
    await ward.patient(1);
    expect((await stored(ask())).text).toContain('Pasient 1 av 2');
  });

  it('«Alle kommandoer» is on the card itself, and leads back', async () => {
    const ward = hospital.openWard();
    const help = await helpIn(ward);
    const all = await stored(ward.leader.taps(help, { verb: 'help.run', all: 1 }));
    expect(all.text).toContain('avslutt');
    const back = buttonsOf(all.card).find(({ title }) => title === 'Tilbake');
    const again = await stored(ward.leader.invoke('help.run', back?.data ?? {}, { post: help }));
    expect(again.text).toContain('Hva vil du gjøre?');
    expect(ward.channel.posts()).toEqual([help]);
  });

  it('while a session runs the first one says how far it is, and none starts another', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    const shown = await stored(ward.leader.invoke('help.run', { command: 'hjelp' }));
    expect(buttonsOf(shown.card).map(({ title }) => title)).toEqual([
      'Hvor langt er vi?',
      'Forbedringslogg',
      'Alle kommandoer',
    ]);
  });

  it('no other command is run from a button', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await refused(ward.leader.invoke('help.run', { command: 'avbryt' }));
  });
});

describe.concurrent('a word one letter away from a command', () => {
  it('is asked about, with the command’s button', async () => {
    const ward = hospital.openWard();
    await ward.command('strat');
    const asked = await ward.says('Jeg kjenner ikke «strat». Mente du **start**?');
    expect(asked.card?.fallbackText).toBe('Mente du «start»?');
    const shown = await stored(ward.leader.taps(asked, { verb: 'help.run', command: 'start' }));
    expect(inputsOf(shown.card).map(({ id }) => id)).toEqual(['patients', 'minutes', 'form']);
  });

  it('goes on with the session that runs', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.patient(1);
    await ward.command('pauze');
    const paused = await ward.says('Mente du **pause**?');
    await stored(ward.leader.taps(paused, { verb: 'session.pause' }));
    await hospital.until(() => wordsOf(board).includes('Pause'), 'the pause on the board');
    await ward.asks('fortset');
    await stored(ward.leader.taps(await ward.says('Mente du **fortsett**?'), { verb: 'session.resume' }));
    await ward.asks('nest');
    await stored(ward.leader.taps(await ward.says('Mente du **neste**?'), { verb: 'patient.next' }));
    await ward.patient(2);
  });

  it.each([
    ['avslut', 'avslutt'],
    ['avbyrt', 'avbryt'],
    ['overtta', 'overta'],
  ])('«%s» gets no button that does it, and does nothing', async (written, meant) => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.command(written);
    const asked = await ward.says(`Mente du **${meant}**?`);
    expect(buttonsOf(asked.card ?? {}).map(({ title }) => title)).toEqual(['Hjelp']);
    expect(ward.channel.summaryPost()).toBeUndefined();
  });

  it('other words get one line and a way to help', async () => {
    const ward = hospital.openWard();
    await ward.command('fortell en vits');
    const told = await ward.says('Det forsto jeg ikke.');
    expect(wordsOf(told)).not.toContain('vits');
    expect((await stored(ward.leader.taps(told, { verb: 'help.run' }))).text).toContain('Hva vil du gjøre?');
  });
});
