import { afterEach, describe, expect, it } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import { words } from '../../src/words/words.ts';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Person } from '../teams/person.ts';
import { answers, refused, sessionOf, stored, storedRows, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital({ TARGETED_MESSAGES: 'true' });
const nynorsk = useHospital({ DEFAULT_LANGUAGE: 'nn' });
afterEach(() => {
  hospital.connector.expectNoViolations();
  nynorsk.connector.expectNoViolations();
});

const right = { assessment: 'riktig_aktiv' } as const;
const langOf = ({ card }: Pick<Post, 'card'>) => card?.lang;

/** Somebody writes the command, and reads what holds from then on. */
async function chooses(ward: Ward, words: string): Promise<Post> {
  const told = () => ward.channel.posts().filter((post) => wordsOf(post).includes('språk egne på'));
  const before = told().length;
  await ward.asks(words);
  return hospital.until(() => told()[before], `the answer to «${words}»`);
}

/** What the person's Teams is in; said by the client in one of two places. */
function withTeamsIn(person: Person, tag: string, where: 'locale' | 'clientInfo' = 'locale'): Person {
  return person.fromClientThatSends(
    where === 'locale'
      ? { locale: tag }
      : { locale: undefined, entities: [{ type: 'clientInfo', locale: tag }] },
  );
}

async function views(person: Person, board: Post): Promise<unknown> {
  return (await stored(person.invoke('session.view', { session: sessionOf(board) }, { post: board }))).card
    .lang;
}

describe.concurrent('the unit’s language', () => {
  it('is bokmål until somebody chooses, and anybody may: all posts of the next session are in it, and its page', async () => {
    const ward = hospital.openWard();
    const asked = await chooses(ward, 'språk');
    expect([langOf(asked), wordsOf(asked)]).toEqual(['nb', expect.stringContaining('Jeg skriver bokmål')]);
    const chosen = await chooses(ward, 'språk nn');
    expect([langOf(chosen), wordsOf(chosen)]).toEqual(['nn', expect.stringContaining('Eg skriv nynorsk')]);
    const board = await ward.start('2 30');
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    await answers(ola, await ward.patient(1), right);
    await ward.patient(2);
    await ward.command('avslutt');
    const summary = await ward.summary();
    await hospital.until(
      () => ward.channel.targeted().some(({ onlyFor }) => onlyFor === ward.leader.member.id),
      'the leader’s own card',
    );
    const posts = [...ward.channel.posts(), ...ward.channel.targeted()];
    expect(posts.length).toBeGreaterThan(5);
    const history = posts.filter((post) => post !== asked).flatMap((post) => post.history);
    expect(new Set(history.map(langOf))).toEqual(new Set(['nn']));
    const buttons = buttonsOf(summary.card ?? {});
    expect(buttons.map(({ title }) => title)).toContain(words('nn').summary.numbersButton);
    const link = buttons.find(({ url }) => url?.includes('/forbedringslogg/'));
    const page = await hospital.opensPage(ward.leader, link?.url ?? '');
    expect(page.text).toMatch(/<html lang="nn"/);
  });

  it('is frozen for a session: the one that is going on keeps it, and the next one has the new one', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const chosen = await chooses(ward, 'sprak engelsk');
    expect(wordsOf(chosen)).toContain('The review that is running goes on in Norwegian (bokmål).');
    expect(await views(ola, board)).toBe('nb');
    await answers(ola, await ward.patient(1), right);
    expect(langOf(await ward.patient(2))).toBe('nb');
    await ward.command('avslutt');
    const summary = await ward.summary();
    expect([langOf(board), langOf(summary)]).toEqual(['nb', 'nb']);
    expect(langOf(await ward.start('1 30'))).toBe('en');
  });

  it('is left as it is by words that choose nothing, which are answered with what can be chosen', async () => {
    const ward = hospital.openWard();
    for (const words of ['språk tysk', 'språk egne', 'språk nn egne kanskje', 'språk egne på nå'])
      expect(wordsOf(await chooses(ward, words))).toContain(
        'Jeg kan bokmål (nb), nynorsk (nn) og engelsk (en).',
      );
    expect(wordsOf(await chooses(ward, 'språk'))).toContain('Jeg skriver bokmål');
  });
});

describe('a hospital with a language of its own', () => {
  it('is told in it until a unit chooses, and by the pages that belong to no unit', async () => {
    const ward = nynorsk.openWard();
    expect(langOf(await ward.start('1 30'))).toBe('nn');
    const about = await fetch(new URL('/personvern', nynorsk.bot.url), {
      signal: AbortSignal.timeout(30_000),
    });
    const page = await about.text();
    expect(page).toMatch(/<html lang="nn"/);
    expect(page).toContain(words('nn').about.aboutPages['/personvern'].title);
    const reason = await nynorsk.openWard().person('Ola Hansen').invoke('no.such', {});
    expect(reason.text).toBe(words('nn').refusals.refusalText(refuse('unknownVerb')));
  });
});

describe.concurrent('a person’s own views', () => {
  it('follow their Teams where the unit has turned it on, also while a session is going on, and not otherwise', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    const mary = withTeamsIn(ward.person('Mary Smith'), 'en-GB');
    const kari = ward.person('Kari Lund');
    const nils = withTeamsIn(ward.person('Nils Vik'), 'nn-NO', 'clientInfo');
    const jan = withTeamsIn(ward.person('Jan Kowalski'), 'pl-PL');
    expect(await views(mary, board)).toBe('nb');
    expect(wordsOf(await chooses(ward, 'språk egne på'))).toContain('følger språket du har valgt i Teams');
    const people = [mary, kari, nils, jan];
    for (const [index, language] of ['en', 'nb', 'nn', 'nb'].entries()) {
      const person = people[index] ?? mary;
      expect(await views(person, board)).toBe(language);
    }
    const post = await ward.patient(1);
    const notHers = mary.invoke('patient.reveal', { session: sessionOf(board), patient: 1 }, { post });
    expect(await refused(notHers)).toBe(
      words('en').refusals.refusalText(refuse('notLeader', ward.leader.name)),
    );
    expect((await answers(mary, post, right)).kind).toBe('card');
    expect(mary.view(post).lang).toBe('en');
    // What everybody sees is the unit's, whoever made it.
    expect([langOf(board), langOf(post)]).toEqual(['nb', 'nb']);
    await chooses(ward, 'språk egne av');
    expect(await views(mary, board)).toBe('nb');
  });

  it('follow it after the session has ended, too', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    await ward.command('avslutt');
    await ward.summary();
    const mary = withTeamsIn(ward.person('Mary Smith'), 'en-US');
    const numbers = async () =>
      (await stored(mary.invoke('summary.numbers', { session: sessionOf(board) }))).card.lang;
    expect(await numbers()).toBe('nb');
    await chooses(ward, 'språk egne på');
    expect(await numbers()).toBe('en');
  });

  it('leave no trace: nothing stored says what anybody’s Teams is in, and private posts are in the unit’s language', async () => {
    const ward = hospital.openWard();
    await chooses(ward, 'språk nb egne på');
    const leader = withTeamsIn(ward.leader, 'en-GB');
    await leader.says('<at>Kartlegging</at> start 1 30');
    const board = await ward.board();
    expect(await views(leader, board)).toBe('en');
    await stored(leader.taps(board, { verb: 'session.join', role: 'lege' }));
    await stored(answers(leader, await ward.patient(1), right));
    const own = await hospital.until(() => ward.channel.targeted()[0], 'the leader’s own card');
    expect(langOf(own)).toBe('nb');
    const session = sessionOf(board);
    const rows = (await storedRows(hospital.storage)).filter((row) => JSON.stringify(row).includes(session));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((row) => /"en"|en-GB/i.test(JSON.stringify(row)))).toEqual([]);
    const speaking = rows.filter(({ language, ownLanguages }) => language ?? ownLanguages);
    expect(new Set(speaking.map(({ rowKey }) => rowKey.split('|')[0]))).toEqual(
      new Set(['channel', 'session']),
    );
  });
});
