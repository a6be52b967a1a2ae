import { afterEach, describe, expect, it } from 'vitest';
import type { RoleId } from '../../src/domain/basics.ts';
import type { AssessmentId } from '../../src/domain/form/form.ts';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Shown } from '../teams/delivery.ts';
import type { Fields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { inputValues } from '../teams/tap.ts';
import {
  answers,
  isOpen,
  refused,
  sessionOf,
  stored,
  storedRows,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const right = { assessment: 'riktig_aktiv' } as const;
const waits = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' } as const;

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly ola: Person;
  readonly per: Person;
}

/** Kari leads, Ola and Per have joined. */
async function inSession(words: string): Promise<Room> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  const ola = ward.person('Ola Hansen');
  const per = ward.person('Per Olsen');
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
  await ward.patient(1);
  return { ward, board, ola, per };
}

type Counts = Partial<Record<AssessmentId, number>>;
type Inputs = Readonly<Record<string, number>>;
interface Raised {
  readonly patient: number;
  readonly role: RoleId;
  readonly counts: Counts;
}

/** Taps the button with that title on the card shown, with what is chosen on it. */
async function tapsOn(person: Person, post: Post, card: Fields, title: string, inputs: Inputs = {}) {
  const button = buttonsOf(card).find((each) => each.title === title);
  if (button?.verb === undefined) throw new Error(`There is no «${title}»`);
  const chosen = Object.fromEntries(Object.entries(inputs).map(([id, count]) => [id, String(count)]));
  const data = { ...button.data, ...inputValues(card, button, chosen) };
  return person.invoke(button.verb, data, { post });
}

/** As on a card from before one tap was enough: the role → the counts → «Lagre»; an edit of the board does not disturb. */
async function counts(
  { ward, board }: Pick<Room, 'ward' | 'board'>,
  role: RoleId,
  given: Counts,
  patient = 1,
): Promise<Shown> {
  const data = { session: sessionOf(board), patient, role };
  const one = await stored(ward.leader.invoke('patient.askHands', data, { post: board }));
  return tapsOn(ward.leader, board, one.card, 'Lagre', given);
}

/** The verb itself, as from a card that has been open for a while. */
function saves(person: Person, board: Post, { patient, role, counts: given }: Raised, activity: Fields = {}) {
  const inputs = Object.fromEntries(Object.entries(given).map(([id, count]) => [id, String(count)]));
  const data = { session: sessionOf(board), patient, role, ...inputs };
  return person.invoke('patient.hands', data, { post: board, activity });
}
const asks = (person: Person, board: Post, patient: number) =>
  person.invoke('patient.askHands', { session: sessionOf(board), patient }, { post: board });
const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);

describe('a show of hands', () => {
  it('counts in what everybody sees of the patient, and in the summary, as hands', async () => {
    const room = await inSession('2 60');
    const { ward, ola, per } = room;
    const first = await ward.patient(1);
    const saved = await stored(counts(room, 'sykepleier', { ferdig: 3, vet_ikke: 1 }));
    expect(saved.text).toContain('Sykepleier – 4 i rommet\n●●●●  3 ferdig · 1 vet ikke');
    const { text } = await stored(counts(room, 'lege', { riktig_aktiv: 1 }));
    expect(text).toContain('Lege – 1 i rommet\n●  1 går fremover');

    // Blind: nobody but the leader sees it, and nobody waits for a hand or is taken for one.
    for (const person of [ola, per]) {
      expect((await stored(person.refreshes(first))).text).not.toMatch(/hånd|Ferdig behandlet[^\n]*\d/i);
      expect(await refused(asks(person, room.board, 1))).toContain('Kari Nordmann');
    }
    expect(wordsOf(first)).not.toMatch(/hånd/i);
    const status = await stored(
      ward.leader.invoke('session.controls', { session: sessionOf(room.board) }, { post: room.board }),
    );
    expect(status.text).toContain('0 av 2 har svart');

    await answers(ola, first, waits);
    await answers(per, first, right);
    const result = wordsOf(await ward.result(1));
    expect(result).toContain('Ulikt syn');
    expect(result).toContain('3 av 6\nFerdig behandlet');
    expect(result).toContain('2 av 6\nRiktig sted – forløpet går fremover');
    expect(result).toContain('4 svarte ved håndsopprekning, 1 kunne ikke vurdere.');
    expect(result).toContain('1\nLegevurdering eller visitt');

    await ward.command('neste');
    const second = await ward.patient(2);
    await answers(ola, second, right);
    await answers(per, second, right);
    await ward.result(2);
    await ward.command('neste');
    const figures = await ward.numbers();
    expect(figures).toMatch(/\n2 deltok: .*\n4 av 4 mulige svar\.\n/);
    expect(figures).toContain('Ved håndsopprekning: 5 svar for 1 pasient. 1 «kan ikke vurdere».');
    expect(figures).toContain('1 av 2 venter, trolig ');
    // Half of the two who could say why named it: hands do not dilute it.
    expect(figures).toContain('Legevurdering eller visitt\n0,5 (1)\n1\n');
    expect(figures).toContain('To tilfeldige kolleger er enige 5 av 10 ganger');
    const asked = { session: sessionOf(first), view: 'method' };
    const method = await stored(ola.invoke('summary.numbers', asked));
    expect(method.text).toContain('Håndsopprekning: Høyst 5 for samme pasient.');
    expect(
      await refused(saves(ward.leader, room.board, { patient: 2, role: 'lege', counts: { ferdig: 1 } })),
    ).toContain('avsluttet');
  });

  it('has to agree before the bot goes on by itself', async () => {
    const room = await inSession('3 60');
    const first = await room.ward.patient(1);
    await stored(counts(room, 'lege', { riktig_aktiv: 2 }));
    await answers(room.ola, first, right);
    await answers(room.per, first, right);
    const second = await room.ward.patient(2);
    await says(first, '2 svarte ved håndsopprekning');
    await stored(counts(room, 'lege', { riktig_aktiv: 2, riktig_venter: 1 }, 2));
    await answers(room.ola, second, right);
    await answers(room.per, second, right);
    const shown = await room.ward.result(2);
    expect(wordsOf(shown)).toContain('4 av 5');
    expect(buttonsOf(shown.card ?? {}).map(({ title }) => title)).toContain('Neste pasient');
  });

  it('replaces what the role had, and is taken away by zeros', async () => {
    const room = await inSession('2 60');
    await stored(counts(room, 'lege', { ferdig: 2 }));
    await stored(counts(room, 'annen', { ferdig: 20 }));
    const corrected = await stored(counts(room, 'lege', { ferdig: 0, annet_sted: 3 }));
    expect(corrected.text).toContain('Lege – 3 i rommet\n●●●  3 annet sted\n');
    expect(corrected.text).toContain('Annen rolle – 20 i rommet\n●●●●●●●●●● ●●●●●●●●●●  20 ferdig');
    const gone = await stored(counts(room, 'annen', { ferdig: 0 }));
    expect(gone.text).not.toContain('Annen rolle');
    await room.ward.command('vis');
    expect(wordsOf(await room.ward.result(1))).toContain(
      '3 av 3. Lederen går videre når dere har snakket ferdig. 3 svarte ved håndsopprekning.',
    );
  });

  it('is counted once however often Teams delivers the tap, and a tap that was overtaken changes nothing', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    const began = Date.now();
    const at = (second: number) => ({ timestamp: new Date(began + second * 1_000).toISOString() });
    const lege = (ferdig: number) => ({ patient: 1, role: 'lege', counts: { ferdig } }) as const;
    await stored(saves(leader, room.board, lege(2), at(1)));
    await leader.redelivers();
    const other = leader.through((await hospital.startAnother()).url);
    await stored(saves(other, room.board, lege(5), at(3)));
    await stored(saves(leader, room.board, lege(3), at(2)));
    expect((await stored(asks(leader, room.board, 1))).text).toContain('Lege – 5 i rommet');
    await Promise.all([
      saves(leader, room.board, lege(7), at(4)),
      saves(other, room.board, lege(7), at(4)),
      saves(other, room.board, { ...lege(1), role: 'annen' }, at(4)),
    ]);
    const { text } = await stored(asks(other, room.board, 1));
    expect(text).toContain('Lege – 7 i rommet');
    expect(text).toContain('Annen rolle – 1 i rommet');
    const rows = (await storedRows(hospital.storage)).filter(
      ({ partitionKey, rowKey }) => partitionKey.endsWith(sessionOf(room.board)) && rowKey.startsWith('h|'),
    );
    expect(rows).toHaveLength(2);
  });

  it('after the reveal is late, beside the counts; what was counted before it stands', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await stored(counts(room, 'lege', { ferdig: 2 }));
    await answers(room.ola, first, waits);
    await room.ward.command('vis');
    await room.ward.result(1);
    const shown = await stored(asks(room.ward.leader, room.board, 1));
    expect(shown.text).toContain('Det du teller nå, kommer for sent');
    expect(shown.text).toContain('●●  2 ferdig\nTalt før svarene ble vist.');
    expect(buttonsOf(shown.card).map(({ title }) => title)).toEqual(['Ferdig', 'Hvem er her?']);
    const before = { patient: 1, role: 'lege', counts: { ferdig: 4 } } as const;
    expect(await refused(saves(room.ward.leader, room.board, before))).toContain('Det som er lagret, står');
    await stored(counts(room, 'sykepleier', { ferdig: 3 }));
    const late = await stored(counts(room, 'sykepleier', { ferdig: 4 }));
    expect(late.text).toContain('Sykepleier – 4 i rommet\n●●●●  4 ferdig\n');
    expect((await stored(room.ola.refreshes(first))).text).toContain('4 ble talt for sent');
    expect((await stored(room.ola.refreshes(first))).text).toContain('2 svarte ved håndsopprekning');
    await room.ward.command('avslutt');
    expect(await room.ward.numbers()).toContain('Ved håndsopprekning: 6 svar for 1 pasient');
    expect(await room.ward.numbers()).toContain('1 av 2 mulige svar.');
  });

  it('that came late counts in time when the reveal is taken back', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    await room.ward.command('vis');
    await room.ward.result(1);
    await stored(counts(room, 'lege', { ferdig: 2 }));
    const controls = await stored(
      room.ward.leader.invoke('session.controls', { session: sessionOf(room.board) }, { post: room.board }),
    );
    const undo = buttonsOf(controls.card).find(({ verb }) => verb === 'session.undo');
    await stored(tapsOn(room.ward.leader, room.board, controls.card, undo?.title ?? 'Angre'));
    await hospital.until(() => isOpen(first), 'the patient to be open again');
    expect(wordsOf(first)).not.toMatch(/hånd/i);
    await room.ward.command('vis');
    await says(first, '2 svarte ved håndsopprekning');
  });

  it('is entered for one of many open patients by way of its number, also in a pause', async () => {
    const room = await inSession('3 60 alle');
    const { leader } = room.ward;
    const data = { session: sessionOf(room.board) };
    await stored(leader.invoke('session.pause', data, { post: room.board }));
    const list = await stored(leader.invoke('session.patients', data, { post: room.board }));
    const second = await stored(tapsOn(leader, room.board, list.card, 'Velg', { patient: 2 }));
    const hands = await stored(tapsOn(leader, room.board, second.card, 'Håndsopprekning'));
    const there = await stored(tapsOn(leader, room.board, hands.card, 'Lagre', { lege: 2 }));
    expect(there.text).toContain('Håndsopprekning, pasient 2');
    await stored(tapsOn(leader, room.board, there.card, 'Annet sted'));
    await stored(leader.invoke('session.resume', data, { post: room.board }));
    await stored(leader.invoke('patient.reveal', { ...data, patient: 2 }, { post: room.board }));
    expect(wordsOf(await room.ward.result(2))).toContain('2 av 2. 2 svarte ved håndsopprekning.');
  });

  it('is told of before the patient is passed over, and is in the summary all the same', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    await stored(counts(room, 'lege', { ferdig: 2 }));
    const data = { session: sessionOf(room.board), patient: 1 };
    const asked = await stored(leader.invoke('patient.askSkip', data, { post: room.board }));
    expect(asked.text).toContain('2 har svart for pasient 1');
    await stored(leader.invoke('patient.skip', data, { post: room.board }));
    expect(
      await refused(saves(leader, room.board, { ...data, role: 'lege', counts: { ferdig: 3 } })),
    ).toContain('hoppet over');
    await room.ward.patient(2);
    await stored(leader.invoke('patient.leaving', { ...data, patient: 2 }, { post: room.board }));
    expect(await refused(asks(leader, room.board, 2))).toContain('reiser hjem i dag');
    await room.ward.command('avslutt');
    const numbers = await room.ward.numbers();
    expect(numbers).toContain('Ved håndsopprekning: 2 svar for 1 pasient.');
    expect(numbers).toContain('1 av 1 venter, trolig ');
  });

  it('is the leader’s alone, for an open patient, in numbers from 0 to 20, of the form’s own answers', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    const ferdig = (patient: number, count: number | string) =>
      leader.invoke('patient.hands', {
        session: sessionOf(room.board),
        patient,
        role: 'lege',
        ferdig: count,
      });
    const lege = { patient: 1, role: 'lege', counts: { ferdig: 1 } } as const;
    expect(await refused(saves(room.ola, room.board, lege))).toContain('Kari Nordmann');
    expect(await refused(ferdig(2, 1))).toContain('ikke åpnet');
    for (const count of [21, -1, 1.5, 'mange']) {
      expect(await refused(ferdig(1, count))).toContain('kunne jeg ikke lese');
    }
    expect(await refused(saves(leader, room.board, { ...lege, counts: {} }))).toContain(
      'kunne jeg ikke lese',
    );
    expect(await refused(saves(leader, room.board, { ...lege, counts: { unodvendig: 1 } }))).toContain(
      'hører ikke til skjemaet',
    );
    expect((await stored(asks(leader, room.board, 1))).text).toContain('Hvem er i rommet uten Teams?');
  });
});

describe.concurrent('more hands than a ward has', () => {
  it('are refused with a sentence, and what was stored stands', async () => {
    const room = await inSession('3 60');
    const at = { session: sessionOf(room.board), patient: 1 };
    const saves = (role: RoleId, given: Counts) =>
      room.ward.leader.invoke('patient.hands', { ...at, role, ...given }, { post: room.board });
    for (const role of ['sykepleier', 'lege', 'helsefag'] as const) await stored(saves(role, { ferdig: 20 }));
    expect(await refused(saves('lege', { ferdig: 20, riktig_aktiv: 1 }))).toContain('opptil 20 per rolle');
    expect(await refused(saves('annen', { ferdig: 1 }))).toContain('60 per pasient');
    await stored(saves('lege', { ferdig: 19 }));
    await stored(saves('annen', { ferdig: 1 }));
  });
});

describe.concurrent('a show of hands in one view', () => {
  const at = (board: Post, patient = 1) => ({ session: sessionOf(board), patient });
  const taps = (
    person: Person,
    board: Post,
    fields: { readonly role: RoleId; readonly assessment?: AssessmentId; readonly reset?: 1 },
    patient = 1,
  ) => person.invoke('patient.hands', { ...at(board, patient), ...fields }, { post: board });
  const nurses = (assessment: AssessmentId) => ({ role: 'sykepleier', assessment }) as const;
  const setsRoom = (person: Person, board: Post, room: Inputs, patient = 1) =>
    person.invoke('patient.askHands', { ...at(board, patient), room: 1, ...room }, { post: board });
  const people = { sykepleier: 4, lege: 2, helsefag: 0, fysioergo: 0, annen: 0 };

  it('counts two roles with one who disagrees in each in four taps, once it is said who is there', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    const first = await room.ward.patient(1);
    const asked = await stored(asks(leader, room.board, 1));
    expect(asked.text).toContain('Hvem er i rommet uten Teams?');
    const there = await stored(tapsOn(leader, room.board, asked.card, 'Lagre', people));
    expect(there.text).toContain('Sykepleier – 4 i rommet\nIkke talt ennå');
    await stored(taps(leader, room.board, nurses('riktig_venter')));
    await stored(taps(leader, room.board, nurses('vet_ikke')));
    await stored(taps(leader, room.board, { role: 'lege', assessment: 'riktig_aktiv' }));
    const last = await stored(taps(leader, room.board, { role: 'lege', assessment: 'ferdig' }));
    expect(last.text).toContain('●●●●  3 venter · 1 vet ikke');
    expect(last.text).toContain('●●  1 går fremover · 1 ferdig');
    for (const person of [room.ola, room.per]) {
      expect((await stored(person.refreshes(first))).text).not.toMatch(/hånd|i rommet/i);
      expect(await refused(taps(person, room.board, nurses('ferdig')))).toContain('Kari Nordmann');
      expect(await refused(setsRoom(person, room.board, people))).toContain('Kari Nordmann');
    }
    await room.ward.command('vis');
    await says(first, '5 svarte ved håndsopprekning');

    // Kept to the next patient, and known to any process.
    await room.ward.command('neste');
    await room.ward.patient(2);
    const other = leader.through((await hospital.startAnother()).url);
    expect((await stored(asks(other, room.board, 2))).text).toContain('Lege – 2 i rommet\nIkke talt ennå');
  });

  it('counts a tap once however often it is delivered, and starts again when that is wanted', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    await stored(setsRoom(leader, room.board, people));
    await stored(taps(leader, room.board, nurses('riktig_venter')));
    await stored(taps(leader, room.board, nurses('ferdig')));
    await leader.redelivers();
    await leader.redelivers();
    expect((await stored(asks(leader, room.board, 1))).text).toContain('3 venter · 1 ferdig');
    const none = await stored(taps(leader, room.board, { role: 'sykepleier', reset: 1 }));
    expect(none.text).toContain('Sykepleier – 4 i rommet\nIkke talt ennå');
    expect((await stored(taps(leader, room.board, nurses('ferdig')))).text).toContain('●●●●  4 ferdig');
  });

  it('loses a role that nobody is there of any more, and asks again when nobody is there', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    await stored(setsRoom(leader, room.board, people));
    await stored(taps(leader, room.board, nurses('ferdig')));
    await stored(taps(leader, room.board, { role: 'lege', assessment: 'ferdig' }));
    const fewer = await stored(setsRoom(leader, room.board, { ...people, sykepleier: 0 }));
    expect(fewer.text).not.toContain('Sykepleier');
    expect(fewer.text).toContain('●●  2 ferdig');
    expect((await stored(setsRoom(leader, room.board, { lege: 0 }))).text).toContain('Hvem er i rommet');
    expect(await refused(setsRoom(leader, room.board, { lege: 21 }))).toContain('kunne jeg ikke lese');
    expect(await refused(setsRoom(leader, room.board, {}))).toContain('kunne jeg ikke lese');
    await stored(setsRoom(leader, room.board, people));
    expect(await refused(taps(leader, room.board, nurses('unodvendig')))).toContain('hører ikke til');
  });

  it('after the reveal leaves what was counted before it, and is late for the others', async () => {
    const room = await inSession('2 60');
    const { leader } = room.ward;
    await stored(setsRoom(leader, room.board, people));
    await stored(taps(leader, room.board, nurses('ferdig')));
    await room.ward.command('vis');
    const result = await room.ward.result(1);
    expect(await refused(taps(leader, room.board, nurses('riktig_aktiv')))).toContain('står');
    await stored(taps(leader, room.board, { role: 'lege', assessment: 'ferdig' }));
    await says(result, '4 svarte ved håndsopprekning');
    // Who leaves the room takes nothing of what has been shown along.
    const { text } = await stored(setsRoom(leader, room.board, { ...people, sykepleier: 0 }));
    expect(text).toContain('●●●●  4 ferdig\nTalt før svarene ble vist.');
  });
});
