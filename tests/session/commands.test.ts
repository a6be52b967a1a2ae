import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { beganAs, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const mention = '<at>Kartlegging</at>';
const boardsOf = ({ channel }: Ward) => channel.boardPosts();
const countOf = ({ channel }: Ward, words: string) =>
  channel.posts().filter((post) => wordsOf(post).includes(words)).length;

/** Everything asked for before has been answered when this has. */
async function afterEverything(ward: Ward): Promise<readonly Post[]> {
  const before = countOf(ward, 'Hva vil du gjøre?');
  // Somebody who has not asked before: replies to one person are few (docs/contract.md, Answers and refusals).
  await ward.person('Nina Ny').says(`${mention} hjelp`);
  await hospital.until(() => countOf(ward, 'Hva vil du gjøre?') > before, 'the help card');
  return ward.channel.posts();
}

describe.concurrent('starting a session', () => {
  it.each([
    ['mention and slash', `${mention} /kartlegging start 2 30`],
    ['mention alone', `${mention} start 2 30`],
    ['mention and name', `${mention} kartlegging start 2 30`],
    ['mention at the end', `start 2 30 ${mention}`],
    ['capital letters', `${mention} /KARTLEGGING Start 2 30`],
    ['spaces as Teams writes them', `${mention}&nbsp; /kartlegging&nbsp;start&nbsp;2 30`],
    ['hard spaces and line breaks', `${mention}\u00a0kartlegging\r\nstart\n2\u00a030\n`],
    ['the slash command typed as text', '/kartlegging start 2 30'],
  ])('works with %s', async (_spelling, text) => {
    const ward = hospital.openWard();
    await ward.leader.says(text);
    expect(await beganAs(ward)).toContain('2 pasienter · 30 minutter · Sengepost');
    await ward.patient(1);
  });

  it.each([
    'kartlegging start 2 30',
    'start 2 30',
    '/kartlegging start 2 30',
    'KARTLEGGING START 2 30',
  ])('works with «%s» from the slash menu', async (text) => {
    const ward = hospital.openWard();
    await ward.leader.slash(text);
    expect(await beganAs(ward)).toContain('2 pasienter · 30 minutter');
  });

  it.each([
    ['start 5', '5 pasienter · 60 minutter · Sengepost'],
    ['start 1 30', '1 pasient · 30 minutter · Sengepost'],
    ['start 60 90', '60 pasienter · 90 minutter · Sengepost'],
    ['start 4 poliklinikk', '4 pasienter · 60 minutter · Poliklinikk'],
    ['start 4 45 PSYKRUS', '4 pasienter · 45 minutter · Psykisk helsevern og rus'],
  ])('«%s» gives %s', async (words, expected) => {
    const ward = hospital.openWard();
    await ward.command(words);
    expect(await beganAs(ward)).toContain(expected);
  });

  it('with «alle» posts every patient at once', async () => {
    const ward = hospital.openWard();
    await ward.start('3 30 sengepost alle');
    await Promise.all([1, 2, 3].map(ward.patient));
  });

  it.each([
    ['start 500', 'Antall pasienter må være mellom 1 og 60 – du skrev 500'],
    ['start 0', 'Antall pasienter må være mellom 1 og 60 – du skrev 0'],
    ['start -3', 'Antall pasienter må være mellom 1 og 60 – du skrev -3'],
    ['start 61 30', 'Antall pasienter må være mellom 1 og 60 – du skrev 61'],
    ['start mange', 'Antall pasienter må være mellom 1 og 60'],
    ['start 24 29', 'Antall minutter må være mellom 30 og 90 – du skrev 29'],
    ['start 24 91 sengepost', 'Antall minutter må være mellom 30 og 90 – du skrev 91'],
    ['start 24 60 hjemme', 'Jeg forsto ikke alt etter «start»'],
    ['start 24 60 sengepost alle nå', 'Jeg forsto ikke alt etter «start»'],
  ])('«%s» is refused with what to write instead', async (words, sentence) => {
    const ward = hospital.openWard();
    await ward.command(words);
    await ward.says(sentence);
    expect(ward.channel.posts()).toHaveLength(1);
  });

  it('never repeats words that might be a name', async () => {
    const ward = hospital.openWard();
    await ward.command('start Ola Hansen rom 12');
    const post = await ward.says('Antall pasienter');
    expect(JSON.stringify(post.card)).not.toMatch(/ola|hansen|rom 12/i);
  });

  it.each([
    'restart 2',
    'startet 2',
    'start2',
    'kartleggingstart',
    'kartlegging',
    'hva er dette?',
    '',
  ])('«%s» is no start: one short line points to «hjelp»', async (words) => {
    const ward = hospital.openWard();
    await ward.command(words);
    const line = await ward.says('hjelp');
    expect(wordsOf(line).split('\n')).toEqual([expect.stringContaining('Det forsto jeg ikke.'), 'Hjelp']);
    expect(await afterEverything(ward)).toHaveLength(2);
  });

  it('does not happen without the bot being addressed', async () => {
    const ward = hospital.openWard();
    await ward.leader.says('start 2 30');
    await ward.leader.says('kartlegging start 2 30');
    await ward.leader.says('Skal vi ta en /kartlegging start i morgen?');
    await ward.leader.sends({
      text: '<at>Ola</at> start 2 30',
      entities: [{ type: 'mention', mentioned: { id: '29:ola', name: 'Ola' }, text: '<at>Ola</at>' }],
    });
    expect(await afterEverything(ward)).toHaveLength(1);
  });

  it('does not happen when a message is edited, undeleted or deleted', async () => {
    const ward = hospital.openWard();
    const said = await ward.leader.says('Hei');
    await ward.leader.edits(said, `${mention} start 2 30`);
    await ward.leader.sends({
      type: 'messageUpdate',
      text: `${mention} start 2 30`,
      channelData: { eventType: 'undeleteMessage' },
    });
    await ward.leader.sends({ type: 'messageDelete', text: `${mention} start 2 30` });
    expect(await afterEverything(ward)).toHaveLength(1);
  });

  it('edits of the start command begin no second session', async () => {
    const ward = hospital.openWard();
    const said = await ward.leader.says(`${mention} start 2 30`);
    await ward.board();
    await ward.leader.edits(said, `${mention} start 3 30`);
    await afterEverything(ward);
    expect(boardsOf(ward)).toHaveLength(1);
  });

  it('inside a thread still puts the board at the top level of the channel', async () => {
    const ward = hospital.openWard();
    const question = await ward.leader.says('Er dere klare?');
    await ward.leader.says(`${mention} start 2 30`, String(question.activity.id));
    const board = await ward.board();
    expect(board.threadId).toBe(board.id);
    expect((await ward.patient(1)).threadId).toBe(board.id);
  });

  it('from the slash menu inside a thread puts the board at the top level too', async () => {
    const ward = hospital.openWard();
    const question = await ward.leader.says('Er dere klare?');
    await ward.leader.slash('kartlegging start 2 30', String(question.activity.id));
    const board = await ward.board();
    expect(board.threadId).toBe(board.id);
  });

  it('answers in the thread the question came from', async () => {
    const ward = hospital.openWard();
    const question = await ward.leader.says('Hva kan den?');
    const thread = String(question.activity.id);
    await ward.leader.says(`${mention} hjelp`, thread);
    expect((await ward.says('Hva vil du gjøre?')).threadId).toBe(thread);
  });

  it('a second time says who leads the running session and where it stands', async () => {
    const ward = hospital.openWard();
    await ward.start('4 30');
    const ola = ward.person('Ola Hansen');
    await ola.says(`${mention} start 10 60`);
    const status = wordsOf(await ward.says('Det pågår allerede en kartlegging'));
    expect(status).toContain('Kari Nordmann');
    expect(status).toContain('Pasient 1 av 4');
    await ola.says(`${mention} start`);
    await hospital.until(() => countOf(ward, 'Det pågår allerede en kartlegging') === 2);
    expect(boardsOf(ward)).toHaveLength(1);
    expect(ward.channel.setupPost()).toBeUndefined();
  });

  it('by two people at the same moment gives one session, and tells the other', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen');
    await Promise.all([
      ward.leader.says(`${mention} start 4 30`),
      ola.says(`${mention} start 5 30`),
      ward.leader.says(`${mention} start 6 30`),
    ]);
    await hospital.until(() => countOf(ward, 'Det pågår allerede en kartlegging') === 2);
    await ward.patient(1);
    expect(boardsOf(ward)).toHaveLength(1);
  });

  it('again is possible when the first has ended', async () => {
    const ward = hospital.openWard();
    const first = await ward.start('2 30');
    await ward.command('avslutt');
    await ward.summary();
    const second = await ward.start('3 30');
    expect(second.id).not.toBe(first.id);
    expect(wordsOf(second)).toContain('Pasient 1 av 3');
  });
});

describe.concurrent('commands while a session runs', () => {
  it('«hjelp» says what can be done, and behind a button every command', async () => {
    const ward = hospital.openWard();
    await ward.command('hjelp');
    const asked = await ward.says('Hva vil du gjøre?');
    expect(buttonsOf(asked.card ?? {}).map(({ title }) => title)).toEqual([
      'Start kartlegging',
      'Hvor langt er vi?',
      'Forbedringslogg',
      'Alle kommandoer',
    ]);
    const { text: help } = await stored(ward.leader.taps(asked, { verb: 'help.run', all: 1 }));
    for (const word of 'start status vis neste pause fortsett overta avslutt avbryt logg'.split(' ')) {
      expect(help).toContain(word);
    }
  });

  it.each([
    'status',
    'vis',
    'neste',
    'pause',
    'fortsett',
    'overta',
    'avslutt',
    'avbryt',
  ])('«%s» without a session says that there is none', async (word) => {
    const ward = hospital.openWard();
    await ward.command(word);
    await ward.says('Det pågår ingen kartlegging i denne kanalen');
  });

  it('«status» says where the session stands', async () => {
    const ward = hospital.openWard();
    await ward.start('7 60');
    await ward.person('Ola Hansen').says(`${mention} status`);
    const status = wordsOf(await ward.says('Slik ligger vi an'));
    expect(status).toContain('Pasient 1 av 7');
    expect(status).toContain('Kari Nordmann');
  });

  it('«vis» reveals the open patient and «neste» opens the next', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.command('vis');
    expect(wordsOf(await ward.result(1))).toContain('Ingen har vurdert pasienten');
    await ward.command('neste');
    await ward.patient(2);
  });

  it('«neste» after the last patient finishes the session', async () => {
    const ward = hospital.openWard();
    await ward.start('1 30');
    await ward.command('neste');
    expect(wordsOf(await ward.summary())).toContain('Ingen svarte denne gangen');
  });

  it('«pause» and «fortsett» stop and resume', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.command('pause');
    await hospital.until(() => wordsOf(board).includes('Pause'));
    await ward.command('pause');
    await ward.says('allerede satt på pause');
    await ward.command('fortsett');
    await hospital.until(() => !wordsOf(board).includes('Pause'));
    await ward.command('fortsett');
    await ward.says('ikke satt på pause');
  });

  it.each([
    'vis',
    'neste',
    'pause',
    'fortsett',
    'avslutt',
    'avbryt',
  ])('«%s» is for the leader only', async (word) => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.person('Ola Hansen').says(`${mention} ${word}`);
    await ward.says('Det er Kari Nordmann som leder kartleggingen');
    await afterEverything(ward);
    expect(wordsOf(board)).toContain('Pasient 1 av 2');
  });

  it('«overta» waits until the leader has been silent', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.person('Ola Hansen').says(`${mention} overta`);
    await ward.says('Kari Nordmann leder og har vært aktiv');
    await ward.command('overta');
    await ward.says('Du leder allerede');
    expect(wordsOf(board)).toContain('Kari Nordmann leder');
  });

  it('«avbryt» asks first, and going on changes nothing', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.command('avbryt');
    const question = await ward.says('Avbryte uten oppsummering?');
    await ward.leader.taps(question, { verb: 'session.keep' });
    await hospital.until(() => wordsOf(question).includes('Kartleggingen fortsetter'));
    expect(buttonsOf(question.card ?? {})).toEqual([]);
    expect(wordsOf(board)).toContain('Pasient 1 av 2');
  });

  it('«avbryt» and yes closes every card and posts no summary', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    const first = await ward.patient(1);
    await ward.command('avbryt');
    const question = await ward.says('Avbryte uten oppsummering?');
    await ward.leader.taps(question, { verb: 'session.cancel' });
    await hospital.until(() => wordsOf(board).includes('Kartleggingen ble avbrutt'));
    await hospital.until(() => wordsOf(first).includes('Avbrutt'));
    await hospital.until(() => wordsOf(question).includes('Kartleggingen er avbrutt'));
    await afterEverything(ward);
    expect(ward.channel.summaryPost()).toBeUndefined();
    await ward.start('3 30');
  });

  it('a colleague cannot answer the question of cancelling', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.command('avbryt');
    const question = await ward.says('Avbryte uten oppsummering?');
    const shown = await ward.person('Ola Hansen').taps(question, { verb: 'session.cancel' });
    expect(shown).toMatchObject({ kind: 'message' });
    expect(shown.text).toContain('Kari Nordmann');
  });

  it('«logg» links to the improvement log, which opens', async () => {
    const ward = hospital.openWard();
    await ward.command('logg');
    const { card } = await ward.says('Åpne loggen');
    const link = buttonsOf(card ?? {}).find(({ title }) => title === 'Åpne loggen');
    expect(link?.url).toMatch(/\/forbedringslogg\/[0-9a-f]{32}$/);
  });
});

describe.concurrent('Teams delivers a message twice', () => {
  it.each([
    'hjelp',
    'status',
    'logg',
    'tull',
    'start',
    'start 700',
    'avbryt',
  ])('«%s» is answered once', async (words) => {
    const ward = hospital.openWard();
    if (words === 'status' || words === 'avbryt') await ward.start('2 30');
    const before = ward.channel.posts().length;
    await ward.command(words);
    await hospital.until(() => ward.channel.posts().length > before, `an answer to «${words}»`);
    await ward.leader.redelivers();
    await ward.leader.redelivers();
    await ward.person('Ola Hansen').says(`${mention} noe annet`);
    const notUnderstood = words === 'tull' ? 2 : 1;
    await hospital.until(
      () => countOf(ward, 'Det forsto jeg ikke') >= notUnderstood,
      'an answer to what was written last',
    );
    const replies = (await afterEverything(ward)).filter(
      (post) => !/^(Kartlegging av|Pasient|Hva vil)/.test(wordsOf(post)),
    );
    expect(replies).toHaveLength(words === 'hjelp' ? 1 : 2);
  });

  it('a start, at the same moment and after the session has ended, begins one session', async () => {
    const ward = hospital.openWard();
    await ward.leader.says(`${mention} start 1 30`);
    await Promise.all([ward.leader.redelivers(), ward.leader.redelivers()]);
    const board = await ward.board();
    const button = { verb: 'session.controls' };
    await ward.leader.taps(board, button);
    await ward.leader.taps(board, { verb: 'session.controls', view: 'session' });
    await ward.leader.taps(board, { verb: 'session.finish' });
    await ward.summary();
    await ward.leader.says(`${mention} hjelp`);
    await ward.says('Hva vil du gjøre?');
    expect(boardsOf(ward)).toHaveLength(1);
  });

  it('«neste» moves one patient on', async () => {
    const ward = hospital.openWard();
    await ward.start('4 30');
    await ward.patient(1);
    await ward.command('neste');
    await Promise.all([ward.leader.redelivers(), ward.leader.redelivers()]);
    await ward.patient(2);
    await afterEverything(ward);
    expect(ward.channel.patientPost(3)).toBeUndefined();
  });

  it('«avslutt» posts one summary', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.command('avslutt');
    await Promise.all([ward.leader.redelivers(), ward.leader.redelivers()]);
    await ward.summary();
    await afterEverything(ward);
    expect(ward.channel.summaryPosts()).toHaveLength(1);
    expect(countOf(ward, 'Det pågår ingen kartlegging')).toBe(0);
  });

  it('messages without an id are each answered', async () => {
    const ward = hospital.openWard();
    await ward.leader.sends({
      id: undefined,
      text: `${mention} hjelp`,
      entities: [{ type: 'mention', mentioned: { id: hospital.connector.bot.id }, text: mention }],
    });
    await ward.says('Hva vil du gjøre?');
    await ward.person('Ola Hansen').sends({
      id: undefined,
      text: `${mention} tull`,
      entities: [{ type: 'mention', mentioned: { id: hospital.connector.bot.id }, text: mention }],
    });
    await ward.says('Det forsto jeg ikke');
  });
});
