import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { connectionResetDelivered } from '../teams/faults.ts';
import { fieldsIn, listIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { inputValues } from '../teams/tap.ts';
import { answers, isOpen, refused, sessionOf, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const right = { assessment: 'riktig_aktiv' } as const;
const waits = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't2' } as const;

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly ola: Person;
  readonly per: Person;
}

/**
 * Kari leads, Ola and Per have joined. All of them are in the channel when it begins: a process asks Teams who is there
 * when it needs to know, and takes a newcomer in when that person talks to it.
 */
async function inSession(words: string, others: readonly string[] = []): Promise<Room> {
  const ward = hospital.openWard();
  const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
  const colleagues = others.map((name) => ward.person(name));
  const board = await ward.start(words);
  for (const colleague of colleagues)
    await stored(colleague.taps(board, { verb: 'session.join', role: 'annen' }));
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
  await ward.patient(1);
  return { ward, board, ola, per };
}

/** A button by its title, or by its title up to the colon or the bracket; with what is chosen on the card. */
type Step = string | { readonly title: string; readonly chosen: Readonly<Record<string, string>> };

/**
 * Taps buttons one after the other, each on the card the tap before gave, beginning in «Styr kartleggingen».
 * An edit of the board puts the board's own card back on a screen at any moment, so the screen is not asked.
 */
async function steers({ ward, board }: Room, ...steps: readonly Step[]): Promise<string> {
  const data = { session: sessionOf(board) };
  let shown = await stored(ward.leader.invoke('session.controls', data, { post: board }));
  for (const step of steps) {
    const { title, chosen } = typeof step === 'string' ? { title: step, chosen: {} } : step;
    const named = (name: string) =>
      name === title || name.startsWith(`${title}:`) || name.startsWith(`${title} (`);
    const button = buttonsOf(shown.card).find((each) => named(each.title));
    if (button?.verb === undefined) throw new Error(`There is no «${title}» on:\n${shown.text}`);
    const inputs = inputValues(shown.card, button, chosen);
    shown = await stored(ward.leader.invoke(button.verb, { ...button.data, ...inputs }, { post: board }));
  }
  return shown.text;
}
const whole = 'Hele kartleggingen';
const handOver = 'La en annen lede';

/** «Spør», with the colleague of that name chosen. */
async function asksToLead(room: Room, name: string): Promise<string> {
  const { ward, board } = room;
  const data = { session: sessionOf(board) };
  const { card } = await stored(ward.leader.invoke('session.handOver', data, { post: board }));
  const choices = inputsOf(card).flatMap(({ choices }) => listIn(choices).map(fieldsIn));
  const chosen = choices.find(({ title }) => title === name);
  if (chosen === undefined) throw new Error(`There is no ${name} to choose`);
  return steers(room, whole, handOver, { title: 'Spør', chosen: { person: String(chosen.value) } });
}

const opens = async (ward: Ward, number: number) => {
  const post = await ward.patient(number);
  await hospital.until(() => isOpen(post), `patient ${number} to be open`);
  return post;
};
const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);

describe('passing over a patient', () => {
  it('is one tap when nobody has answered; the card says so and takes no answers', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    expect(await steers(room, 'Pasient 1', 'Hopp over')).toContain('Pasient 1 ble hoppet over');
    await says(first, 'Hoppet over');
    await opens(room.ward, 2);
    const late = { session: sessionOf(room.board), patient: 1, ...right };
    expect(await refused(room.ola.invoke('answer.assess', late, { post: first }))).toContain('hoppet over');
    await room.ward.command('avslutt');
    expect(await room.ward.numbers()).toContain('Hoppet over: pasient 1 og 2.');
  });

  it('asks first when somebody has answered, and can be undone', async () => {
    const room = await inSession('3 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    expect(await steers(room, 'Pasient 1', 'Hopp over')).toContain('Én har svart for pasient 1');
    expect(isOpen(first)).toBe(true);
    expect(await steers(room, 'Pasient 1', 'Hopp over', 'Ja, hopp over pasient 1')).toContain(
      'Pasient 1 ble hoppet over',
    );
    await says(first, 'Hoppet over');
    const second = await opens(room.ward, 2);
    await steers(room, 'Angre');
    await opens(room.ward, 1);
    await says(second, 'Kommer vi tilbake til');
    expect((await stored(room.ola.refreshes(first))).text).toContain('Du svarte: Riktig sted – men venter');
    await answers(room.per, first, waits);
    expect(wordsOf(await room.ward.result(1))).toContain('2 av 2');
  });
});

describe('a patient we come back to', () => {
  it('comes last, with the answers given before', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    await steers(room, 'Pasient 1', 'Ta den senere');
    await says(first, 'Kommer vi tilbake til');
    expect(buttonsOf(first.card ?? {})).toEqual([]);
    expect((await stored(room.ola.refreshes(first))).text).toContain('Du svarte');
    await opens(room.ward, 2);
    await room.ward.command('neste');
    await opens(room.ward, 1);
    await answers(room.per, first, waits);
    expect(wordsOf(await room.ward.result(1))).toContain('2 av 2');
    await stored(room.ward.leader.taps(first, 'Avslutt og oppsummer'));
    expect(await room.ward.numbers()).toContain('1 av 2 pasienter gjennomgått');
  });
});

describe('a patient who leaves today', () => {
  it('is out of the numbers, answers and all, and listed', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    expect(await steers(room, 'Pasient 1', 'Reiser hjem i dag')).toContain('telles ikke svarene med');
    await steers(room, 'Pasient 1', 'Reiser hjem i dag', 'Ja, pasient 1 reiser hjem i dag');
    await says(first, 'Reiser hjem i dag');
    await answers(room.ola, await opens(room.ward, 2), waits);
    await room.ward.command('avslutt');
    const numbers = await room.ward.numbers();
    expect(numbers).toContain('1 av 2 mulige svar');
    expect(numbers).toContain('Reiser hjem i dag: pasient 1.');
  });
});

describe('the number of patients', () => {
  it('can grow and shrink while the session goes on', async () => {
    const room = await inSession('2 60');
    expect(await steers(room, whole, 'Antall pasienter', 'Legg til nr. 3')).toContain('Antall pasienter: 3');
    await says(room.board, 'Pasient 1 av 3');
    await room.ward.leader.redelivers();
    expect(await steers(room, whole, 'Antall pasienter', 'Fjern nr. 3')).toContain('Antall pasienter: 2');
    await steers(room, whole, 'Antall pasienter', 'Fjern nr. 2');
    await says(room.board, 'Pasient 1 av 1');
    const only = { session: sessionOf(room.board), patient: 1 };
    const remove = room.ward.leader.invoke('patient.remove', only, { post: room.board });
    expect(await refused(remove)).toContain('Bare den siste pasienten kan fjernes');
  });
});

describe('«Angre»', () => {
  it('makes shown answers blind again; whoever answers then is in time', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    await steers(room, 'Vis svarene');
    expect(wordsOf(await room.ward.result(1))).toContain('Bare ett svar');
    await stored(room.per.refreshes(first));
    await answers(room.per, first, right);
    expect(await steers(room, 'Angre')).toContain('2 av 2 har svart');
    await opens(room.ward, 1);
    expect(wordsOf(first)).not.toContain('Bare ett svar');
    await room.ward.command('vis');
    const result = wordsOf(await room.ward.result(1));
    expect(result).toContain('1 av 2');
    expect(result).not.toContain('etterpå');
  });

  it('is seen on the card, also when Teams has not said whether it took the result', async () => {
    const room = await inSession('2 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, waits);
    const unanswered = { ...connectionResetDelivered, on: ['edit'], showing: 'Bare ett svar' } as const;
    hospital.connector.failNext({ ...unanswered, channel: room.ward.channel.id, times: Infinity });
    await steers(room, 'Vis svarene');
    expect(wordsOf(await room.ward.result(1))).toContain('Bare ett svar');
    await steers(room, 'Angre');
    expect(isOpen(await opens(room.ward, 1))).toBe(true);
    hospital.connector.clearFaults();
    await answers(room.per, first, right);
  });

  it('takes back what the bot did by itself, which it does not do again before somebody answers anew', async () => {
    const room = await inSession('3 60');
    const first = await room.ward.patient(1);
    await answers(room.ola, first, right);
    await answers(room.per, first, right);
    const second = await opens(room.ward, 2);
    await answers(room.ola, second, waits);
    await steers(room, 'Angre');
    await opens(room.ward, 1);
    await says(second, 'Kommer vi tilbake til');
    expect((await stored(room.per.refreshes(first))).text).toContain('Du svarte');
    await answers(room.per, first, waits);
    expect(wordsOf(await room.ward.result(1))).toContain('1 av 2');
    await room.ward.command('neste');
    await opens(room.ward, 2);
    expect((await stored(room.ola.refreshes(second))).text).toContain('Du svarte: Riktig sted – men venter');
  });

  it('is for the leader', async () => {
    const room = await inSession('2 60');
    await steers(room, 'Vis svarene');
    const mine = await stored(room.ward.leader.refreshes(room.board));
    const undo = buttonsOf(mine.card).find(({ verb }) => verb === 'session.undo');
    expect(undo?.title).toMatch(/^Angre \(til \d\d\.\d\d\)$/);
    expect(await refused(room.ola.invoke('session.undo', undo?.data ?? {}, { post: room.board }))).toContain(
      'Kari Nordmann',
    );
  });
});

describe('ending early from the controls', () => {
  it('asks first, and «Nei» leads back', async () => {
    const room = await inSession('3 60');
    expect(await steers(room, whole, 'Avslutt og oppsummer')).toContain('0 av 3 gjennomgått');
    expect(await steers(room, whole, 'Avslutt og oppsummer', 'Nei, fortsett')).toContain(whole);
    expect(room.ward.channel.summaryPost()).toBeUndefined();
    await steers(room, whole, 'Avslutt og oppsummer', 'Ja, avslutt og oppsummer');
    await room.ward.summary();
    expect(await steers(room, 'Lås nå')).toContain('Låse kartleggingen nå?');
    await steers(room, 'Lås nå', 'Ja, lås nå');
    await says(room.board, 'Nå kan ingen finne ut hvem');
  });

  it('asks before it cancels, and the board stays the board', async () => {
    const room = await inSession('3 60');
    expect(await steers(room, whole, 'Avbryt uten oppsummering')).toContain('Avbryte uten oppsummering?');
    await steers(room, whole, 'Avbryt uten oppsummering', 'Ja, avbryt');
    await says(room.board, 'Kartleggingen ble avbrutt');
    expect(wordsOf(room.board)).toContain('0 av 3 gjennomgått');
  });
});

describe('a session with all patients open', () => {
  it('lets the leader choose one to pass over', async () => {
    const room = await inSession('3 60 sengepost alle');
    const second = await room.ward.patient(2);
    await steers(room, 'Velg pasient …', { title: 'Velg', chosen: { patient: '2' } }, 'Hopp over');
    await says(second, 'Hoppet over');
    expect(isOpen(await room.ward.patient(1))).toBe(true);
    const later = { session: sessionOf(room.board), patient: 1 };
    expect(await refused(room.ward.leader.invoke('patient.later', later))).toContain('åpne samtidig');
  });
});

describe('handing over', () => {
  it('is an offer in the thread that one colleague accepts', async () => {
    const room = await inSession('3 60');
    expect(await steers(room, whole, handOver, 'Spør hele kanalen')).toContain('Du har spurt hele kanalen');
    const offer = await room.ward.says('Kari Nordmann vil la en annen lede');
    expect(offer.threadId).toBe(room.board.id);
    expect(await refused(room.ward.leader.taps(offer, 'Jeg tar over'))).toContain('Du leder allerede');
    expect((await stored(room.ola.taps(offer, 'Jeg tar over'))).text).toContain('Ola Hansen leder');
    await says(offer, 'Ola Hansen leder kartleggingen nå');
    expect(buttonsOf(offer.card ?? {})).toEqual([]);
    await says(room.board, 'Ola Hansen leder');
    await stored(room.ola.taps(room.board, { verb: 'session.controls' }));
    await room.ward.command('neste');
    await room.ward.says('Det er Ola Hansen som leder');
  });

  it('can be taken back', async () => {
    const room = await inSession('3 60');
    await steers(room, whole, handOver, 'Spør hele kanalen');
    const offer = await room.ward.says('vil la en annen lede');
    await steers(room, 'Trekk spørsmålet tilbake');
    await says(offer, 'Kari Nordmann leder videre');
    expect(buttonsOf(offer.card ?? {})).toEqual([]);
  });
});

describe('handing over to somebody by name', () => {
  it('asks one of those who take part, who alone can accept', async () => {
    const room = await inSession('3 60');
    room.ward.person('Eva Ruud');
    const choice = await steers(room, whole, handOver);
    expect(choice).toContain('Ola Hansen');
    expect(choice).toContain('Per Olsen');
    expect(choice).not.toContain('Eva Ruud');
    expect(choice).not.toContain('Kari Nordmann');
    expect(await asksToLead(room, 'Ola Hansen')).toContain('Du har spurt Ola Hansen');
    const offer = await room.ward.says('Kari Nordmann vil la en annen lede. Tar du over, Ola Hansen?');
    expect(offer.threadId).toBe(room.board.id);
    expect(await refused(room.per.taps(offer, 'Jeg tar over'))).toContain('bare Ola Hansen');
    expect((await stored(room.ola.taps(offer, 'Jeg tar over'))).text).toContain('Ola Hansen leder');
    await says(offer, 'Ola Hansen leder kartleggingen nå');
    await says(room.board, 'Ola Hansen leder');
    await stored(room.ola.invoke('session.controls', { session: sessionOf(room.board) }));
  });

  it('keeps names out of what is chosen, and refuses who has left', async () => {
    const room = await inSession('3 60');
    const data = { session: sessionOf(room.board) };
    const shown = await stored(room.ward.leader.invoke('session.handOver', data, { post: room.board }));
    const [choice] = inputsOf(shown.card);
    const [ola] = listIn(choice?.choices).map(fieldsIn);
    expect(ola).toEqual({ title: 'Ola Hansen', value: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const ask = { ...data, from: 'controls', person: ola?.value };
    await stored(room.ola.invoke('session.leave', data, { post: room.board }));
    const late = room.ward.leader.invoke('session.offer', ask, { post: room.board });
    expect(await refused(late)).toContain('ikke med i kartleggingen lenger');
    expect(await refused(room.per.invoke('session.handOver', data))).toContain('Kari Nordmann');
  });

  it('can be taken back', async () => {
    const room = await inSession('3 60');
    await asksToLead(room, 'Ola Hansen');
    const offer = await room.ward.says('Tar du over, Ola Hansen?');
    await steers(room, 'Trekk spørsmålet tilbake');
    await says(offer, 'Kari Nordmann leder videre');
    const [first] = offer.history;
    const accept = buttonsOf(first?.card ?? {})[0];
    expect(accept?.title).toBe('Jeg tar over');
    const late = room.ola.invoke('session.accept', accept?.data ?? {}, { post: offer });
    expect(await refused(late)).toContain('gjelder ikke lenger');
  });

  it('leaves out who is in the channel no more, or only as a guest', async () => {
    const room = await inSession('3 60');
    expect(await steers(room, whole, handOver)).toContain('Per Olsen');
    const { members } = room.ward.channel;
    members.splice(members.indexOf(room.per.member), 1);
    members.splice(members.indexOf(room.ola.member), 1, { ...room.ola.member, userRole: 'guest' });
    const { id, aadObjectId } = room.per.member;
    await room.ward.leader.sends({ type: 'conversationUpdate', membersRemoved: [{ id, aadObjectId }] });
    const choice = await steers(room, whole, handOver);
    expect(choice).not.toContain('Per Olsen');
    expect(choice).not.toContain('Ola Hansen');
    expect(choice).toContain('Ingen andre er med');
  });

  it('turns the page when many take part', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1).padStart(2, '0'));
    const room = await inSession(
      '3 60',
      numbers.map((number) => `Kollega ${number}`),
    );
    expect(await steers(room, whole, handOver)).not.toContain('Per Olsen');
    expect(await steers(room, whole, handOver, 'Flere navn')).toContain('Per Olsen');
  });
});

describe('«overta» while the leader is there', () => {
  it('asks in the thread, and only the leader can say yes', async () => {
    const room = await inSession('3 60');
    await room.ola.says('<at>Kartlegging</at> overta');
    const question = await room.ward.says('Ola Hansen vil ta over som leder');
    await room.ward.says('Jeg har spurt i tråden');
    expect(question.threadId).toBe(room.board.id);
    expect(await refused(room.per.taps(question, 'Ja, overta'))).toContain('Kari Nordmann');
    await stored(room.ward.leader.taps(question, 'Ja, overta'));
    await says(question, 'Ola Hansen leder kartleggingen nå');
    await says(room.board, 'Ola Hansen leder');
  });

  it('leaves the lead where it is when the leader says no', async () => {
    const room = await inSession('3 60');
    await room.ola.says('<at>Kartlegging</at> overta', room.board.id);
    const question = await room.ward.says('Ola Hansen vil ta over som leder');
    await stored(room.ward.leader.taps(question, 'Nei, jeg leder videre'));
    await says(question, 'Kari Nordmann leder videre');
    expect(room.ward.channel.posts().some((post) => wordsOf(post).includes('Jeg har spurt'))).toBe(false);
  });
});

describe('a pause', () => {
  it('says where they are, and is ended from another instance', async () => {
    const room = await inSession('5 60');
    await room.ward.command('neste');
    await opens(room.ward, 2);
    await steers(room, whole, 'Ta pause');
    await says(room.board, 'Pause etter pasient 1 av 5');
    await says(room.board, 'Lederen kan ta opp igjen kartleggingen frem til');
    const other = await hospital.startAnother();
    const elsewhere = room.ward.leader.through(other.url);
    await stored(elsewhere.invoke('session.resume', { session: sessionOf(room.board) }));
    await says(room.board, 'Pasient 2 av 5');
  });
});
