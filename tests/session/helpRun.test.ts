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
    expect(wordsOf(await ward.board())).toContain('2 pasienter');
    await hospital.until(() => wordsOf(help).includes('Kartleggingen er i gang'), 'the card that began it');
  });

  it('«start» says so when a session runs', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    expect(await refused(ward.leader.invoke('help.run', { command: 'start' }))).toContain('går allerede');
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

  it('«hjelp» is help, whether all of it is asked for or not', async () => {
    const ward = hospital.openWard();
    await helpIn(ward);
    const asked = (more: object) =>
      stored(ward.leader.invoke('help.run', { command: 'hjelp', ...more })).then(({ text }) => text);
    expect(await asked({})).toContain('kartlegging');
    expect(await asked({ all: 1 })).toContain('avslutt');
  });

  it('no other command is run from a button', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await refused(ward.leader.invoke('help.run', { command: 'avbryt' }));
  });
});
