import { afterEach, describe, expect, it } from 'vitest';
import { type Button, buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Person } from '../teams/person.ts';
import {
  answers,
  goesAway,
  isOpen,
  refused,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const right: Says = { assessment: 'riktig_aktiv' };
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

async function inSession(words: string, names: readonly (readonly [string, string])[]) {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  const people: Person[] = [];
  for (const [name, role] of names) {
    const person = ward.person(name);
    await stored(person.taps(board, { verb: 'session.join', role }));
    people.push(person);
  }
  const [ola, per, eva] = people;
  if (ola === undefined) throw new Error('Somebody must have joined');
  return { ward, board, people, ola, per: per ?? ola, eva: eva ?? ola };
}

const two = [
  ['Ola Hansen', 'sykepleier'],
  ['Per Olsen', 'lege'],
] as const;

/** Background work for the ward has had its turn since this was called. */
async function aTurnLater(ward: Ward): Promise<void> {
  const count = () =>
    ward.channel.posts().filter((post) => wordsOf(post).includes('Slik ligger vi an')).length;
  for (let turn = 0; turn < 2; turn++) {
    const before = count();
    await ward.asks('status');
    await hospital.until(() => count() > before, 'the status');
  }
}

const next = (post: Post) => ({
  verb: 'patient.next',
  patient: post.history.length > 0 ? numberOf(post) : 0,
});
const numberOf = (post: Post) => Number(/^Pasient (\d+)/.exec(wordsOf(post))?.[1]);

describe.concurrent('a patient is revealed', () => {
  it('by itself when everyone who has joined has a complete answer, and not before', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await answers(per, post, { assessment: 'ferdig', reasons: ['komm-korttid'] });
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await stored(per.taps(post, { verb: 'answer.wait', wait: 't4' }));
    expect(wordsOf(await ward.result(1))).toContain('Ulikt syn');
    expect(post.history).toHaveLength(2);
  });

  it('by itself also when the last one taps «Ferdig»', async () => {
    const { ward, ola } = await inSession('3 60', [['Ola Hansen', 'lege']]);
    const post = await ward.patient(1);
    await answers(ola, post, { assessment: 'annet_sted' });
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await stored(ola.taps(post, 'Uten årsak'));
    await ward.result(1);
  });

  it('by itself for someone who answers without having joined', async () => {
    const { ward, ola } = await inSession('3 60', [['Ola Hansen', 'lege']]);
    const eva = ward.person('Eva Berg');
    const post = await ward.patient(1);
    await answers(eva, post, { assessment: 'ferdig' });
    await answers(ola, post, leaves);
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await stored(eva.taps(post, 'Uten årsak'));
    await ward.result(1);
  });

  it('not while the leader, who has joined, has not answered', async () => {
    const { ward, board, ola } = await inSession('3 60', [['Ola Hansen', 'lege']]);
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'sykepleier' }));
    const post = await ward.patient(1);
    await answers(ola, post, leaves);
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await answers(ward.leader, post, leaves);
    expect(wordsOf(await ward.result(1))).toContain('Alle enige');
  });

  it('when the last one who is missing has to go', async () => {
    const { ward, board, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, leaves);
    await goesAway(per, board);
    expect(wordsOf(await ward.result(1))).toContain('Bare ett svar');
  });

  it('with the answers of someone who has left', async () => {
    const { ward, board, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(per, post, leaves);
    await goesAway(per, board);
    await answers(ola, post, waits);
    expect(wordsOf(await ward.result(1))).toContain('1 av 2');
  });

  it('and waits again for someone who left and came back, by answering or by joining', async () => {
    const { ward, board, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await goesAway(per, board);
    await answers(per, post, { assessment: 'ferdig' });
    await answers(ola, post, leaves);
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await stored(per.taps(post, 'Uten årsak'));
    await ward.result(1);
    await ward.command('neste');
    const second = await ward.patient(2);
    await stored(per.refreshes(board));
    await goesAway(per, board);
    await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
    await answers(ola, second, leaves);
    await aTurnLater(ward);
    expect(isOpen(second)).toBe(true);
  });

  it('by the leader at any time, from the board or the controls', async () => {
    const { ward, board, ola } = await inSession('3 60', two);
    const first = await ward.patient(1);
    await answers(ola, first, waits);
    await stored(ward.leader.refreshes(board));
    await stored(ward.leader.taps(board, { verb: 'patient.reveal', patient: 1 }));
    expect(wordsOf(await ward.result(1))).toContain('Bare ett svar');
    await ward.leader.taps(first, { verb: 'patient.next' });
    await ward.patient(2);
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    const shown = await stored(ward.leader.taps(board, { verb: 'patient.reveal', patient: 2 }));
    expect(shown.text).toContain('Svarene for pasient 2 er vist.');
    expect(wordsOf(await ward.result(2))).toContain('Ingen har vurdert pasienten');
  });

  it('by nobody but the leader', async () => {
    const { ward, ola } = await inSession('3 60', two);
    const post = await ward.patient(1);
    const at = { session: sessionOf(post), patient: 1 };
    expect(await refused(ola.invoke('patient.reveal', at))).toContain('Kari Nordmann');
    expect(await refused(ola.invoke('patient.next', at))).toContain('Kari Nordmann');
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
  });

  it('once: a second tap changes nothing', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await answers(per, post, leaves);
    const result = await ward.result(1);
    const shown = wordsOf(result);
    await ward.leader.invoke('patient.reveal', { session: sessionOf(post), patient: 1 });
    await ward.command('vis');
    await aTurnLater(ward);
    expect(wordsOf(result)).toBe(shown);
    expect(post.history).toHaveLength(2);
  });

  it('not while the session is paused; answers are taken meanwhile, and it happens on «fortsett»', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await ward.command('pause');
    await hospital.until(() => wordsOf(ward.channel.board() ?? post).includes('Pause'));
    await answers(ola, post, waits);
    await answers(per, post, leaves);
    await aTurnLater(ward);
    expect(isOpen(post)).toBe(true);
    await ward.command('fortsett');
    expect(wordsOf(await ward.result(1))).toContain('Ulikt syn');
  });
});

describe.concurrent('after the reveal', () => {
  it('the card shows the distribution, the reasons, the time and one question where people differ', async () => {
    const { ward, ola, per, eva } = await inSession('3 60', [...two, ['Eva Berg', 'lege']]);
    const post = await ward.patient(1);
    await answers(ola, post, { ...waits, risk: 3 });
    await answers(per, post, {
      assessment: 'riktig_venter',
      reasons: ['besl-lege', 'utskr-papir'],
      wait: 't4',
    });
    await answers(eva, post, right);
    const shown = wordsOf(await ward.result(1));
    expect(shown).toContain('Ulikt syn – flest svarte «Riktig sted – men venter»');
    expect(shown).toMatch(
      /2 av 3\nRiktig sted – men venter\n●●○\n1 av 3\nRiktig sted – forløpet går fremover/,
    );
    expect(shown).toMatch(/Årsaker:\n2\nLegevurdering eller visitt\n1\n/);
    expect(shown).toContain('Har ventet 1–7 døgn. Årsaker:');
    expect(shown).toContain('Høy risiko');
    expect(shown).toContain('Meld avvik i dag');
    expect(shown.match(/Snakk om: .*\?\n/g) ?? []).toHaveLength(1);
    expect(shown).not.toMatch(/Ola|Per|Eva|Sykepleier:|Lege:/);
  });

  it('roles are shown when two of them have three answers each', async () => {
    const staff = [1, 2, 3, 4, 5, 6].map((n) => [`Person ${n}`, n <= 3 ? 'sykepleier' : 'lege'] as const);
    const { ward, people } = await inSession('3 60', staff);
    const post = await ward.patient(1);
    await Promise.all(people.map((person, index) => answers(person, post, index < 3 ? waits : right)));
    const shown = wordsOf(await ward.result(1));
    expect(shown).toContain('Flest sykepleiere: venter. Flest leger: går fremover.');
    expect(shown).toContain('Hva ser den ene gruppen som den andre ikke ser?');
  });

  it('roles are not shown when one of them has only two answers', async () => {
    const staff = [1, 2, 3, 4, 5].map((n) => [`Person ${n}`, n <= 3 ? 'sykepleier' : 'lege'] as const);
    const { ward, people } = await inSession('3 60', staff);
    const post = await ward.patient(1);
    await Promise.all(people.map((person, index) => answers(person, post, index < 3 ? waits : right)));
    const shown = wordsOf(await ward.result(1));
    expect(shown).not.toMatch(/Flest (sykepleiere|leger)/);
  });

  it('each person still sees their own answer, and the others do not', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, { ...waits, staffing: 'nei' });
    await answers(per, post, leaves);
    await ward.result(1);
    expect((await stored(ola.refreshes(post))).text).toContain('Du svarte: Riktig sted – men venter');
    expect((await stored(per.refreshes(post))).text).toContain('Du svarte: Ferdig behandlet');
    expect((await stored(per.refreshes(post))).text).not.toContain('Rett personell: Nei');
    expect((await stored(ward.leader.refreshes(post))).text).not.toContain('Du svarte');
  });

  it('an answer that was given stands: no tap changes it', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await answers(per, post, leaves);
    await ward.result(1);
    const at = { session: sessionOf(post), patient: 1 };
    const before = await storedAnswers(hospital.storage, at.session);
    for (const [verb, data] of [
      ['answer.assess', { assessment: 'riktig_aktiv' }],
      ['answer.reason', { reason: 'utskr-papir' }],
      ['answer.removeReason', { reason: 'besl-lege' }],
      ['answer.wait', { wait: 't0' }],
      ['answer.change', {}],
      ['answer.reasons', {}],
    ] as const) {
      expect(await refused(ola.invoke(verb, { ...at, ...data }, { post })), verb).toContain(
        'kan ikke endres',
      );
    }
    expect(await storedAnswers(hospital.storage, at.session)).toEqual(before);
    await stored(ola.invoke('answer.risk', { ...at, risk: 1 }, { post }));
    expect(await storedAnswers(hospital.storage, at.session)).toContainEqual(
      expect.objectContaining({ assessment: 'riktig_venter', risk: 1, addedLate: '["risk"]' }),
    );
  });

  it('a tap on the card of another round is refused with a sentence', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(per, post, leaves);
    const at = { session: sessionOf(post), patient: 1, assessment: 'riktig_aktiv' };
    expect(await refused(ola.invoke('answer.assess', { ...at, round: 2 }, { post }))).toContain(
      'hører til en annen runde',
    );
    await stored(ola.invoke('answer.assess', { ...at, round: 1 }, { post }));
  });

  it('who had only said that the patient waits may still say why; the assessment stands', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(per, post, leaves);
    await stored(ola.taps(post, { verb: 'answer.assess', assessment: 'riktig_venter' }));
    await stored(ward.leader.invoke('patient.reveal', { session: sessionOf(post), patient: 1 }, { post }));
    const result = await ward.result(1);
    const shown = wordsOf(result);
    const mine = await stored(ola.refreshes(result));
    expect(mine.text).toContain('Du kan fortsatt si hvorfor – telles i årsaker og tid.');
    await stored(ola.taps(result, 'Legg til årsak'));
    const at = { session: sessionOf(post), patient: 1 };
    await stored(ola.invoke('answer.reason', { ...at, reason: 'besl-lege' }, { post: result }));
    const whole = await stored(ola.invoke('answer.wait', { ...at, wait: 't2' }, { post: result }));
    expect(whole.text).toContain('Takk – svaret ditt er lagret.');
    expect(whole.text).not.toContain('Endre svar');
    expect(
      await refused(ola.invoke('answer.assess', { ...at, assessment: 'riktig_aktiv' }, { post: result })),
    ).toContain('kan ikke endres');
    const after = await stored(per.refreshes(result));
    expect(after.text).toContain('1\nLegevurdering eller visitt');
    const counts = (text: string) => text.match(/\d av \d [^\n]*/g);
    expect(counts(after.text)).toEqual(counts(shown));
  });

  it('someone who had not answered still can; it is marked as late and left out of the distribution', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const eva = ward.person('Eva Berg');
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await answers(per, post, leaves);
    const shown = wordsOf(await ward.result(1));
    const at = { session: sessionOf(post), patient: 1 };
    await stored(eva.invoke('answer.assess', { ...at, assessment: 'annet_sted' }, { post }));
    await stored(eva.invoke('answer.reason', { ...at, reason: 'sted-post' }, { post }));
    await stored(eva.invoke('answer.wait', { ...at, wait: 't5' }, { post }));
    const hers = await stored(eva.refreshes(post));
    expect(hers.text).toContain('1 svarte etterpå');
    expect(hers.text).toContain('1 av 2');
    expect(hers.text).not.toMatch(/^\d av 3/m);
    expect(hers.text).toContain('Du svarte: Kunne vært et annet sted nå');
    expect(wordsOf(post)).toBe(shown);
    await ward.command('avslutt');
    const summary = await ward.summary();
    const numbers = await stored(eva.taps(summary, 'Se tallene'));
    expect(numbers.text).toContain('3 av 3 mulige svar. 1 kom etterpå.');
  });
});

describe.concurrent('going on', () => {
  it('happens by itself when all agree that it is the right place', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await Promise.all([answers(ola, post, right), answers(per, post, right)]);
    await ward.patient(2);
    const shown = wordsOf(await ward.result(1));
    expect(shown).toContain('Alle enige');
    expect(shown).toContain('Neste pasient kommer av seg selv');
    expect(buttonsOf(post.card ?? {})).toEqual([]);
    expect(ward.channel.patientPost(3)).toBeUndefined();
  });

  it('happens by itself too when someone could not assess and the others agree', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await Promise.all([answers(ola, post, right), answers(per, post, { assessment: 'vet_ikke' })]);
    await ward.patient(2);
    expect(wordsOf(await ward.result(1))).toContain('1 kunne ikke vurdere');
  });

  it('does not happen by itself when nobody could assess, or when all agree that the patient waits', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const first = await ward.patient(1);
    await Promise.all([ola, per].map((person) => answers(person, first, { assessment: 'vet_ikke' })));
    await ward.result(1);
    await aTurnLater(ward);
    expect(ward.channel.patientPost(2)).toBeUndefined();
    await ward.leader.taps(first, next(first));
    const second = await ward.patient(2);
    await Promise.all([ola, per].map((person) => answers(person, second, waits)));
    await ward.result(2);
    await aTurnLater(ward);
    expect(ward.channel.patientPost(3)).toBeUndefined();
  });

  it('after the last patient waits for the leader, also when all agree', async () => {
    const { ward, ola, per } = await inSession('2 60', two);
    for (const number of [1, 2]) {
      const post = await ward.patient(number);
      await Promise.all([answers(ola, post, right), answers(per, post, right)]);
      await ward.result(number);
    }
    await aTurnLater(ward);
    expect(ward.channel.summaryPost()).toBeUndefined();
    await ward.leader.taps(await ward.patient(2), { verb: 'patient.next', patient: 2 });
    expect(await ward.numbers()).toContain('Ingen av 2 venter');
  });

  it('by «Neste» tapped twice moves one patient on', async () => {
    const { ward, ola } = await inSession('4 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await ward.command('vis');
    await ward.result(1);
    const at = { session: sessionOf(post), patient: 1 };
    await Promise.all([
      ward.leader.invoke('patient.next', at, { post }),
      ward.leader.invoke('patient.next', at, { post }),
      ward.leader.redelivers(),
    ]);
    await stored(ward.leader.invoke('patient.next', at, { post }));
    await ward.patient(2);
    await aTurnLater(ward);
    expect(ward.channel.patientPost(3)).toBeUndefined();
  });

  it('without a reveal shows the patient that is left, or says that nobody answered', async () => {
    const { ward, ola } = await inSession('3 60', two);
    const first = await ward.patient(1);
    await answers(ola, first, waits);
    await ward.command('neste');
    expect(wordsOf(await ward.result(1))).toContain('Bare én har vurdert pasienten');
    const second = await ward.patient(2);
    await ward.command('neste');
    expect(wordsOf(await ward.result(2))).toContain('Hoppet over. Står i oppsummeringen.');
    expect(buttonsOf(second.card ?? {})).toEqual([]);
    await ward.patient(3);
  });
});

describe.concurrent('a patient people have gone on from', () => {
  it('is one line, which one person unfolds for themselves; a refresh folds it again', async () => {
    const { ward, ola, per } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await answers(per, post, leaves);
    await ward.result(1);
    await stored(ward.leader.taps(post, 'Neste pasient'));
    await hospital.until(() => wordsOf(post).includes('Vis'), 'the folded card');
    expect(wordsOf(post)).toBe('Pasient 1 · Svarene er delt likt (2 svar)\nVis');
    expect(post.history).toHaveLength(3);

    const whole = await stored(ola.taps(post, 'Vis'));
    expect(whole.text).toContain('Ulikt syn – svarene er delt likt');
    expect(whole.text).toContain('Du svarte: Riktig sted – men venter');
    expect(buttonsOf(whole.card).map(({ title }) => title)).toEqual(['Skjul']);
    expect(wordsOf({ ...post, card: per.view(post) })).toBe(wordsOf(post));
    expect((await stored(ola.refreshes(post))).text).toBe(wordsOf(post));
    await stored(ola.taps(post, 'Vis'));
    expect((await stored(ola.taps(post, 'Skjul'))).text).toBe(wordsOf(post));
  });

  it('is whole again when the leader takes the step back, on its own card; so is a reveal', async () => {
    const { ward, ola } = await inSession('3 60', two);
    const post = await ward.patient(1);
    await answers(ola, post, waits);
    await ward.command('vis');
    await ward.result(1);
    await stored(ward.leader.refreshes(post));
    const angre = ({ title }: Button) => title.startsWith('Angre (til ');
    const offered = buttonsOf(ward.leader.view(post));
    expect(offered.slice(0, 3).map((each) => (angre(each) ? 'Angre' : each.title))).toEqual([
      'Neste pasient',
      'Angre',
      'Svar på nytt',
    ]);
    await stored(ward.leader.taps(post, 'Neste pasient'));
    await stored(ward.leader.taps(post, 'Vis'));
    // The card may be folded by its edit meanwhile; a person unfolds it again.
    const shown = await stored(ward.leader.taps(post, angre));
    expect(shown.text).toContain('Bare ett svar');
    await hospital.until(() => wordsOf(post).includes('Bare ett svar'), 'the whole result');
  });
});

describe.concurrent('«alle»', () => {
  it('reveals each patient by itself, in any order, and waits for the leader to end', async () => {
    const { ward, ola, per } = await inSession('3 60 sengepost alle', two);
    for (const number of [3, 1, 2]) {
      const post = await ward.patient(number);
      await answers(ola, post, right);
      await answers(per, post, number === 3 ? waits : right);
      await ward.result(number);
      for (const other of [1, 2, 3].filter((each) => each < number && number === 3)) {
        expect(isOpen(await ward.patient(other))).toBe(true);
      }
    }
    await aTurnLater(ward);
    expect(ward.channel.summaryPost()).toBeUndefined();
    await ward.command('avslutt');
    expect(await ward.numbers()).toContain('6 av 6 mulige svar.\n3 av 3 pasienter gjennomgått.');
  });

  it('lets the leader reveal any of them', async () => {
    const { ward, board, ola } = await inSession('3 60 sengepost alle', two);
    await answers(ola, await ward.patient(2), waits);
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    await stored(ward.leader.taps(board, 'Velg pasient …'));
    await stored(ward.leader.taps(board, 'Velg', { patient: '2' }));
    await stored(ward.leader.taps(board, 'Vis svarene'));
    expect(wordsOf(await ward.result(2))).toContain('Bare ett svar');
    expect(isOpen(await ward.patient(1))).toBe(true);
  });
});

describe.concurrent('finishing', () => {
  it('early names the patients that were skipped and those not reached', async () => {
    const { ward, board, ola, per } = await inSession('6 60', two);
    const first = await ward.patient(1);
    await answers(ola, first, waits);
    await answers(per, first, waits);
    await ward.result(1);
    await ward.command('neste');
    await ward.patient(2);
    await ward.command('neste');
    const third = await ward.patient(3);
    await answers(ola, third, leaves);
    await ward.command('avslutt');
    const numbers = await ward.numbers();
    expect(numbers).toContain('3 av 4 mulige svar.');
    expect(numbers).toContain('2 av 6 pasienter gjennomgått');
    expect(numbers).toContain('Hoppet over: pasient 2.');
    expect(numbers).toContain('Ikke gjennomgått: pasient 4–6.');
    expect(wordsOf(await ward.result(3))).toContain('Bare én har vurdert pasienten');
    await hospital.until(() => wordsOf(board).includes('Kartleggingen er avsluttet'));
    expect(ward.channel.patientPost(4)).toBeUndefined();
  });

  it('with no answers at all still posts a summary that says so', async () => {
    const { ward } = await inSession('2 60', two);
    await ward.command('avslutt');
    expect(wordsOf(await ward.summary())).toContain('Ingen svarte denne gangen');
  });

  it('is a post of its own at the top level of the channel', async () => {
    const { ward, board } = await inSession('2 60', two);
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    await stored(ward.leader.taps(board, { verb: 'session.controls', view: 'session' }));
    await stored(ward.leader.taps(board, { verb: 'session.askFinish' }));
    await stored(ward.leader.taps(board, { verb: 'session.finish' }));
    const summary = await ward.summary();
    expect(summary.threadId).toBe(summary.id);
    expect(summary.id).not.toBe(board.id);
  });

  it('is for the leader, happens once, and closes every old card', async () => {
    const { ward, board, ola } = await inSession('2 60', two);
    const post = await ward.patient(1);
    const at = { session: sessionOf(post), patient: 1 };
    expect(await refused(ola.invoke('session.finish', at))).toContain('Kari Nordmann');
    await answers(ola, post, waits);
    await ward.command('avslutt');
    await ward.summary();
    const before = await storedAnswers(hospital.storage, at.session);
    for (const [verb, data] of [
      ['answer.assess', { assessment: 'riktig_aktiv' }],
      ['answer.wait', { wait: 't1' }],
      ['answer.change', {}],
      ['session.join', { role: 'lege' }],
      ['session.leave', {}],
    ] as const) {
      expect(await refused(ola.invoke(verb, { ...at, ...data }, { post })), verb).toContain('avsluttet');
    }
    for (const verb of [
      'patient.reveal',
      'patient.next',
      'session.finish',
      'session.pause',
      'session.cancel',
    ]) {
      expect(await refused(ward.leader.invoke(verb, at, { post: board })), verb).toContain('avsluttet');
    }
    expect(await storedAnswers(hospital.storage, at.session)).toEqual(before);
    expect((await stored(ola.taps(post, 'Vis'))).text).toContain('Du svarte: Riktig sted – men venter');
    await aTurn(ward);
    expect(ward.channel.summaryPosts()).toHaveLength(1);
  });
});

async function aTurn(ward: Ward): Promise<void> {
  await ward.asks('hjelp');
  await ward.says('Hva vil du gjøre?');
}
