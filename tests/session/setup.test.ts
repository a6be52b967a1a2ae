import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { beganAs, refused, stored, storedRows, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const begin = { verb: 'session.begin' };

async function setupIn(ward: Ward): Promise<Post> {
  const before = ward.channel.setupPost();
  await ward.command('start');
  return hospital.until(() => {
    const setup = ward.channel.setupPost();
    return setup !== before && setup;
  }, 'the setup card');
}

function prefilled(post: Post): Readonly<Record<string, unknown>> {
  return Object.fromEntries(inputsOf(post.card ?? {}).map(({ id, value }) => [String(id), value]));
}

describe.concurrent('the setup card', () => {
  it('asks for patients, minutes and form, and has sensible numbers in it the first time', async () => {
    const setup = await setupIn(hospital.openWard());
    expect(prefilled(setup)).toEqual({ patients: '20', minutes: '60', form: 'sengepost' });
  });

  it('asks before each patient has less than a minute, and remembers what was chosen', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    const chosen = { patients: '45', minutes: '45', form: 'psykrus' };
    const asked = await stored(ward.leader.taps(setup, begin, chosen));
    expect(asked.text).toContain('Knapp tid: 40 sekunder per pasient');
    expect(ward.channel.board()).toBeUndefined();
    await hospital.until(() => wordsOf(setup).includes('Knapp tid'), 'the question on the post');

    const changed = await stored(ward.leader.taps(setup, { verb: 'session.setup' }));
    expect(inputsOf(changed.card).map(({ value }) => value)).toEqual(['45', '45', 'psykrus']);
    expect(changed.text).toContain('du leder');
    const again = await stored(ward.leader.taps(setup, begin));
    expect(again.text).toContain('Knapp tid');
    const begun = await stored(ward.leader.taps(setup, { ...begin, minutes: 90 }));
    expect(begun.text).toContain('45 pasienter, 90 minutter, omtrent 1½ minutter per pasient.');
    expect(wordsOf(await ward.board())).toContain('av 45');
    await hospital.until(() => buttonsOf(setup.card ?? {}).length === 0, 'the setup post to be replaced');
  });

  it('begins all the same when that is wanted, also on an older client', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    await ward.leader.submits(setup, begin, { patients: '31', minutes: '45' });
    await hospital.until(() => wordsOf(setup).includes('58 sekunder per pasient'), 'the question');
    await ward.leader.submits(setup, { ...begin, anyway: 1 });
    expect(wordsOf(await ward.board())).toContain('av 31');
  });

  it('asks nothing when there is a minute each, or when the numbers were typed', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    await stored(ward.leader.taps(setup, begin, { patients: '30', minutes: '45' }));
    expect(wordsOf(await ward.board())).toContain('av 30');
    const other = hospital.openWard();
    await other.start('45 45');
    expect(wordsOf(await other.board())).toContain('av 45');
  });

  it('begins with what was chosen, and nothing is left to tap', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    const shown = await ward.leader.taps(setup, begin, { patients: '7', minutes: '45', form: 'psykrus' });
    expect(shown.text).toContain('Kartleggingen er i gang');
    expect(await beganAs(ward)).toContain('7 pasienter · 45 minutter · Psykisk helsevern og rus');
    await hospital.until(() => setup.history.length === 2, 'the setup post to be replaced');
    expect(buttonsOf(setup.card ?? {})).toEqual([]);
    expect(inputsOf(setup.card ?? {})).toEqual([]);
  });

  it('begins on an older client too', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    await ward.leader.submits(setup, begin, { patients: '3' });
    expect(await beganAs(ward)).toContain('3 pasienter · 60 minutter');
    await hospital.until(() => buttonsOf(setup.card ?? {}).length === 0);
  });

  it('is prefilled from the last session of the unit, its mode included', async () => {
    const ward = hospital.openWard();
    await ward.start('11 75 poliklinikk alle');
    await ward.command('avslutt');
    await ward.summary();
    const setup = await setupIn(ward);
    expect(prefilled(setup)).toEqual({ patients: '11', minutes: '75', form: 'poliklinikk' });
    expect(wordsOf(setup)).toContain('Alle pasientkortene legges ut samtidig');
  });

  it('is not prefilled from another unit', async () => {
    const ward = hospital.openWard();
    await ward.start('11 75 poliklinikk');
    expect(prefilled(await setupIn(hospital.openWard()))).toMatchObject({ patients: '20' });
  });

  it('is prefilled from a session that was cancelled too', async () => {
    const ward = hospital.openWard();
    await ward.start('12 40');
    await ward.command('avbryt');
    await ward.leader.taps(await ward.says('Avbryte uten oppsummering?'), { verb: 'session.cancel' });
    await ward.says('Kartleggingen er avbrutt');
    expect(prefilled(await setupIn(ward))).toMatchObject({ patients: '12', minutes: '40' });
  });

  it('can be used by the one who asked for it, and by nobody else', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    const ola = ward.person('Ola Hansen');
    expect(await refused(ola.taps(setup, begin))).toContain('Bare Kari Nordmann');
    const data = { session: String(buttonsOf(setup.card ?? {})[0]?.data.session) };
    expect(await refused(ola.invoke('session.setup', data, { post: setup }))).toContain('Bare Kari Nordmann');
    expect(ward.channel.board()).toBeUndefined();
    await stored(ward.leader.taps(setup, begin));
    await ward.board();
  });

  it.each([
    [{ patients: '0' }, 'mellom 1 og 60'],
    [{ patients: '61' }, 'mellom 1 og 60'],
    [{ patients: '4.5' }, 'mellom 1 og 60'],
    [{ patients: 'mange' }, 'mellom 1 og 60'],
    [{ patients: '' }, 'mellom 1 og 60'],
    [{ minutes: '29' }, 'mellom 30 og 90'],
    [{ minutes: '1000' }, 'mellom 30 og 90'],
    [{ form: 'hjemme' }, 'skjemaene'],
    [{ form: '__proto__' }, 'skjemaene'],
  ])('does not begin with %o, and says what to choose', async (inputs, sentence) => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    const { data } = buttonsOf(setup.card ?? {}).find(({ verb }) => verb === begin.verb) ?? { data: {} };
    const shown = await ward.leader.invoke(begin.verb, { ...data, ...inputs }, { post: setup });
    expect(shown.text).toContain(sentence);
    expect(ward.channel.board()).toBeUndefined();
  });

  it('begins once, however often it is tapped or delivered', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    await Promise.all([
      ward.leader.taps(setup, begin, { patients: '2' }),
      ward.leader.redelivers(),
      ward.leader.taps(setup, begin, { patients: '3' }),
    ]);
    await ward.patient(1);
    await ward.asks('status');
    await ward.says('Slik ligger vi an');
    expect(ward.channel.boardPosts()).toHaveLength(1);
  });

  it('that lies there while another session runs does not begin a second one', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    await ward.start('2 30');
    expect(await refused(ward.leader.taps(setup, begin))).toContain('Det pågår allerede en kartlegging');
    await ward.command('avslutt');
    await ward.summary();
    await stored(ward.leader.taps(setup, begin, { patients: '5' }));
    await hospital.until(() => wordsOf(ward.channel.board() ?? setup).includes('Pasient 1 av 5'));
  });

  it('of two at once begins one session', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen');
    const mine = await setupIn(ward);
    await ola.says('<at>Kartlegging</at> start');
    const his = await hospital.until(() => {
      const setup = ward.channel.setupPost();
      return setup !== mine && setup;
    });
    const shown = await Promise.all([
      ward.leader.taps(mine, begin, { patients: '2' }),
      ola.taps(his, begin, { patients: '3' }),
    ]);
    expect(shown.map(({ kind }) => kind).toSorted()).toEqual(['card', 'message']);
    await ward.patient(1);
    expect(ward.channel.boardPosts()).toHaveLength(1);
  });

  it('that asks for its choices again, as an older one did, stores nothing', async () => {
    const ward = hospital.openWard();
    const setup = await setupIn(ward);
    const session = String(buttonsOf(setup.card ?? {})[0]?.data.session);
    const about = async () =>
      (await storedRows(hospital.storage)).filter((row) => JSON.stringify(row).includes(session));
    const before = await about();
    expect(before).not.toEqual([]);
    const shown = await stored(
      ward.leader.invoke('session.setup', { session, patients: '40' }, { post: setup }),
    );
    expect(inputsOf(shown.card).map(({ value }) => value)).toEqual(['40', '60', 'sengepost']);
    expect(await about()).toEqual(before);
  });
});
