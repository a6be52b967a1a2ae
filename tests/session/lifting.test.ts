import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import { textIn } from '../teams/json.ts';
import { refused, stored, storedRows, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital({ DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

/** Codes are for one hospital. */
const tenantId = 'a-hospital';

/** A leaders' channel, and the code that it gives. */
async function leaders() {
  const clinic = hospital.openWard({ name: 'Kirurgisk klinikk', tenantId });
  await clinic.command('linje');
  const card = await clinic.says('Koden er');
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(wordsOf(card))?.[0] ?? '';
  return { clinic, code, card };
}

/** A unit that is tied to them. */
async function tied() {
  const { clinic, code, card } = await leaders();
  const ward = hospital.openWard({ name: 'Kirurgisk post 2', tenantId });
  await ward.command(`linje ${code.toLowerCase()}`);
  const question = await ward.says('Skal dere løfte til');
  await stored(ward.leader.taps(question, { verb: 'line.tie' }));
  return { clinic, ward, card };
}

async function lifted(ward: Ward) {
  await ward.command('tiltak Egen MR-tid for inneliggende');
  const added = await ward.says('står i loggen som forslag');
  await stored(ward.leader.taps(added, { verb: 'action.view' }));
  const dialog = await ward.leader.opensDialog(added, undefined, { verb: 'lift.open' });
  expect(dialog.shown.text).toContain('Løft tiltak 1 i linjen');
  const sent = await dialog.taps(
    { verb: 'lift.send' },
    {
      problem: 'Pasienter venter på MR over natten',
      konsekvens: 'De blir liggende et døgn lenger',
      ber_om: 'Én fast MR-tid på hverdager',
    },
  );
  expect(sent.text).toContain('Sendt til');
}

describe.concurrent('the line', () => {
  it('ties a unit to a leaders’ channel by a code, says so in both, and is undone from either', async () => {
    const { clinic, ward } = await tied();
    await clinic.says('løfter nå hit');
    // Said once: the question has become the answer, for everybody.
    const inWard = (words: string) => ward.channel.posts().filter((post) => wordsOf(post).includes(words));
    await hospital.until(() => inWard('Vi løfter nå til').length > 0, 'the answer in place of the question');
    await hospital.connector.quietFor(1_000);
    expect([inWard('Vi løfter nå til').length, inWard('Skal dere løfte til').length]).toEqual([1, 0]);
    await clinic.asks('linje');
    const list = await hospital.until(
      () => clinic.channel.posts().find((post) => wordsOf(post).includes('Disse løfter hit')),
      'the units that are tied on',
    );
    const asks = await stored(clinic.leader.taps(list, { verb: 'line.untie' }));
    expect(asks.text).toContain('Fjerne koblingen');
    const left = await stored(clinic.leader.taps(list, { verb: 'line.untie', sure: 1 }));
    expect(left.text).toContain('Ingen enheter løfter hit ennå');
    await ward.says('er fjernet');
  });

  it('says it once, however often and by whomever the question is answered, also where the question is gone', async () => {
    const { clinic, code } = await leaders();
    const ward = hospital.openWard({ name: 'Kirurgisk post 2', tenantId });
    const ola = ward.person('Ola Hansen');
    await ward.command(`linje ${code}`);
    const question = await ward.says('Skal dere løfte til');
    await ward.leader.deletes(question);
    await stored(ward.leader.invoke('line.tie', { code }, { post: question }));
    await clinic.says('løfter nå hit');
    await ward.says('Vi løfter nå til');
    for (const person of [ola, ward.leader])
      await stored(person.invoke('line.tie', { code }, { post: question }));
    await hospital.connector.quietFor(1_000);
    const said = ({ channel }: Ward, words: string) =>
      channel.posts().filter((post) => wordsOf(post).includes(words));
    expect([said(clinic, 'løfter nå hit').length, said(ward, 'Vi løfter nå til').length]).toEqual([1, 1]);
  });

  it('takes no code that is not there, and none of the channel’s own', async () => {
    const { clinic, code } = await leaders();
    await clinic.asks(`linje ${code}`);
    await clinic.says('laget i denne kanalen');
    const ward = hospital.openWard({ tenantId });
    await ward.command('linje AAAA-AAAA');
    await ward.says('Koden finnes ikke');
  });
});

describe.concurrent('a lift', () => {
  it('comes to the leaders’ channel, is answered there, and the unit is told', async () => {
    const { clinic, ward } = await tied();
    await lifted(ward);
    const inbox = await clinic.says('ber om hjelp');
    expect(wordsOf(inbox)).toContain('Én fast MR-tid på hverdager');
    const answer = await clinic.leader.opensDialog(inbox, undefined, { verb: 'lift.answer', answer: 'tar' });
    const done = await answer.taps({ verb: 'lift.answer' }, { dato: '2099-03-01' });
    expect(done.text).toContain('Tar det innen 1. mars 2099');
    const told = await ward.says('Svar på tiltak 1');
    expect(wordsOf(told)).toContain('Tar det innen');
    await hospital.until(() => wordsOf(inbox).includes('Tar det innen'), 'the answer on the card');
    const view = await stored(ward.leader.invoke('action.view', { nr: 1 }));
    expect(view.text).toContain('Tar det innen');
    await clinic.asks('logg');
    await clinic.says('Løftet til oss');
  });

  it('is told of with each answer in a post of its own, so that what was asked stays', async () => {
    const { clinic, ward } = await tied();
    await lifted(ward);
    const inbox = await clinic.says('ber om hjelp');
    const asks = await clinic.leader.opensDialog(inbox, undefined, { verb: 'lift.answer', answer: 'mer' });
    await asks.taps({ verb: 'lift.answer' }, { hvorfor: 'Hvor mange gjelder det?' });
    const question = await ward.says('Hvor mange gjelder det?');
    await hospital.until(
      () => wordsOf(inbox).includes('Hvor mange gjelder det?'),
      'the question on the card',
    );
    const takes = await clinic.leader.opensDialog(inbox, undefined, { verb: 'lift.answer', answer: 'tar' });
    await takes.taps({ verb: 'lift.answer' }, { dato: '2099-03-01' });
    const told = await ward.says('Tar det innen 1. mars 2099');
    await hospital.connector.quietFor(1_000);
    const answers = ward.channel.posts().filter((post) => wordsOf(post).includes('Svar på tiltak 1'));
    expect(answers.map(({ id }) => id).toSorted()).toEqual([question.id, told.id].toSorted());
    expect(wordsOf(question)).toContain('Hvor mange gjelder det?');
  });

  it('wants a day for a promise, and words for a no', async () => {
    const { clinic, ward } = await tied();
    await lifted(ward);
    const inbox = await clinic.says('ber om hjelp');
    const no = await clinic.leader.opensDialog(inbox, undefined, { verb: 'lift.answer', answer: 'avslar' });
    const again = await no.taps({ verb: 'lift.answer' }, { hvorfor: '' });
    expect(again.text).toContain('Si hvorfor først');
    const shown = await no.taps({ verb: 'lift.answer' }, { hvorfor: 'Ingen ledig kapasitet i vår' });
    expect(shown.text).toMatch(/Avslått[\s\S]*Ingen ledig kapasitet/);
  });

  it('is seen by nobody but those it was sent to', async () => {
    const { clinic, ward } = await tied();
    await lifted(ward);
    const inbox = await clinic.says('ber om hjelp');
    const [button] = buttonsOf(inbox.card ?? {}).filter(({ verb }) => verb !== undefined || true);
    const unit = textIn(button?.data.unit);
    const stranger = hospital.openWard();
    expect(await refused(stranger.leader.invoke('lift.view', { unit, nr: 1, lift: 1 }))).toContain(
      'ikke løftet til denne kanalen',
    );
    const rows = await storedRows(hospital.storage);
    expect(rows.some(({ rowKey }) => rowKey.startsWith('post|log|inbox-'))).toBe(true);
  });
});
