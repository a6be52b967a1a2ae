import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital({ TARGETED_MESSAGES: 'true', DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

const tenantId = 'a-hospital';
const withWords = (posts: readonly Post[], words: string) =>
  posts.filter((post) => wordsOf(post).includes(words));

/** A leaders' channel, and a unit that is tied to it and has lifted its first action there. */
async function lifted() {
  const clinic = hospital.openWard({ name: 'Kirurgisk klinikk', tenantId });
  const ola = clinic.person('Ola Hansen');
  await clinic.command('linje');
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(wordsOf(await clinic.says('Koden er')))?.[0] ?? '';
  const ward = hospital.openWard({ name: 'Kirurgisk post 2', tenantId });
  await ward.command(`linje ${code}`);
  await stored(ward.leader.taps(await ward.says('Skal dere løfte til'), { verb: 'line.tie' }));
  await ward.command('tiltak Egen MR-tid for inneliggende');
  const added = await ward.says('står i loggen som forslag');
  await stored(ward.leader.taps(added, { verb: 'action.view' }));
  const dialog = await ward.leader.opensDialog(added, undefined, { verb: 'lift.open' });
  const half = {
    problem: 'Pasienter venter på MR',
    konsekvens: 'De ligger lenger',
    ber_om: 'Én fast MR-tid',
  };
  expect((await dialog.taps({ verb: 'lift.send' }, half)).text).toContain('Sendt til');
  return { clinic, ola, ward, inbox: await clinic.says('ber om hjelp') };
}

/** Where the pages of a channel's log are. */
async function pagesOf(ward: Ward): Promise<string> {
  await ward.asks('logg');
  const card = await ward.says('åpne tiltak');
  return buttonsOf(card.card ?? {}).find(({ title }) => title === 'Åpne loggen')?.url ?? '';
}

describe.concurrent('a leaders’ channel', () => {
  it('has its contact told, alone, that somebody needs help with an action of its own', async () => {
    const { clinic, ola, ward } = await lifted();
    const kontakt = clinic.leader.member.aadObjectId ?? '';
    const pages = await pagesOf(clinic);
    const saved = await hospital.sendsForm(clinic.leader, `${pages}/oppsett`, {
      enhet: 'Ledergruppen',
      kontakt,
    });
    expect([saved.status, saved.url]).toEqual([200, `${pages}/oppsett?lagret=1`]);
    const log = await clinic.says('Ingen åpne tiltak');
    const dialog = await clinic.leader.opensDialog(log, undefined, { verb: 'action.new' });
    const ansvarlig = ola.member.aadObjectId ?? '';
    await dialog.taps({ verb: 'action.create' }, { tekst: 'Avtale med radiologi', ansvarlig });
    await stored(ola.invoke('nudge.answer', { nr: 1, answer: 'trenger_hjelp' }));
    const told = await hospital.until(() => clinic.channel.targeted()[0], 'a message to the contact');
    expect(told.onlyFor).toBe(clinic.leader.member.id);
    expect(wordsOf(told)).toMatch(/Et tiltak trenger hjelp[\s\S]*Avtale med radiologi[\s\S]*Ola Hansen/);
    expect(buttonsOf(told.card ?? {}).map(({ url }) => url)).toEqual([`${pages}/tiltak/1`]);
    await hospital.connector.quietFor(1_000);
    expect(clinic.channel.targeted()).toHaveLength(1);
    for (const { channel } of [clinic, ward]) expect(withWords(channel.posts(), 'trenger hjelp')).toEqual([]);
    expect(ward.channel.targeted()).toEqual([]);
  });
});

describe.concurrent('a unit', () => {
  it('is told once of each lift that is answered: what, by whom, and where to go on', async () => {
    const { clinic, ola, ward, inbox } = await lifted();
    const answer = async (fields: object, words: Readonly<Record<string, string>>) => {
      const dialog = await ola.opensDialog(inbox, undefined, { verb: 'lift.answer', answer: 'tar' });
      return dialog.taps({ verb: 'lift.answer', ...fields }, words);
    };
    await answer({}, { dato: '2099-03-01', hvorfor: 'Radiologi setter av tid fra januar' });
    const told = await ward.says('Svar på tiltak 1: Tar det innen 1. mars 2099');
    expect(wordsOf(told)).toMatch(/Egen MR-tid for inneliggende[\s\S]*Radiologi setter av tid fra januar/);
    expect(wordsOf(told)).toContain('Fra Kirurgisk klinikk, ved Ola Hansen');
    expect(told.threadId).toBe(told.id);
    const view = await stored(ward.leader.taps(told, { verb: 'action.view', nr: 1 }));
    expect(view.text).toContain('Egen MR-tid for inneliggende');
    expect(buttonsOf(told.card ?? {}).some(({ url }) => url?.includes('/forbedringslogg/'))).toBe(true);
    // Another day is another answer to the same: the post says so, and there is no second one.
    await hospital.until(() => wordsOf(inbox).includes('Tar det innen'), 'the answer on the card');
    await answer({}, { dato: '2099-05-01' });
    await hospital.until(() => wordsOf(told).includes('1. mai 2099'), 'an edit of the post');
    expect(withWords(ward.channel.posts(), 'Svar på tiltak 1')).toEqual([told]);
    expect(ward.channel.targeted()).toEqual([]);
    expect(withWords(clinic.channel.posts(), 'Svar på tiltak')).toEqual([]);
  });
});
