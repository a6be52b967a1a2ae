import { afterEach, describe, expect, it } from 'vitest';
import { reasonGroups } from '../../src/domain/form/catalogue.ts';
import { forms } from '../../src/domain/form/form.ts';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { isFields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { answers, names, refused, sessionOf, stored, storedAnswers, useHospital, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

/** A patient that stays open: the leader has joined and says nothing. */
async function openPatient(words = '3 60'): Promise<{ post: Post; ola: Person }> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  await stored(ward.leader.taps(board, { verb: 'session.join', role: 'annen' }));
  return { post: await ward.patient(1), ola: ward.person('Ola Hansen') };
}

const titlesOf = (card: unknown) => buttonsOf(isFields(card) ? card : {}).map(({ title }) => title);

describe.concurrent.each(Object.values(forms))('answering in the form $id', (form) => {
  it('offers exactly the assessments of the form', async () => {
    const { post } = await openPatient(`3 60 ${form.id}`);
    const offered = buttonsOf(post.card ?? {}).map(({ verb, data }) => [verb, data.assessment]);
    expect(offered).toEqual(form.assessments.map(({ id }) => ['answer.assess', id]));
  });

  it('is done with one tap when the patient is in the right place, or cannot be assessed', async () => {
    const { post, ola } = await openPatient(`3 60 ${form.id}`);
    for (const { id, meaning } of form.assessments.filter(({ meaning }) => meaning !== 'waiting')) {
      const shown = await answers(ola, post, { assessment: id });
      expect(shown.text).toContain('Du svarte:');
      expect(shown.text).toContain('Takk – svaret ditt er lagret');
      expect(shown.text).not.toContain('Risiko?');
      expect(shown.text.includes('Rett personell?')).toBe(meaning === 'right');
      await stored(ola.taps(post, { verb: 'answer.change' }));
    }
  });

  it('is done with three taps when the patient waits, each stored as it is made', async () => {
    const { post, ola } = await openPatient(`3 60 ${form.id}`);
    const session = sessionOf(post);
    const rows = () => storedAnswers(hospital.storage, session);
    for (const { id } of form.assessments.filter(({ meaning }) => meaning === 'waiting')) {
      await stored(ola.taps(post, { verb: 'answer.assess', assessment: id }));
      expect(await rows()).toMatchObject([{ assessment: id }]);
      if (id !== form.assessments[1]?.id) {
        await stored(ola.taps(post, { verb: 'answer.change' }));
        continue;
      }
      const top = buttonsOf(ola.view(post)).filter(({ verb }) => verb === 'answer.reason');
      expect(top.length).toBeGreaterThan(0);
      expect(top.length).toBeLessThanOrEqual(6);
      const reason = String(top[0]?.data.reason);
      const asksTime = await stored(ola.taps(post, { verb: 'answer.reason', reason }));
      expect(await rows()).toMatchObject([{ reasons: JSON.stringify([reason]) }]);
      const bands = buttonsOf(asksTime.card).flatMap(({ data }) =>
        data.wait === undefined ? [] : [data.wait],
      );
      expect(bands).toEqual(form.waits.map((band) => band.id));
      const wait = form.waits[1]?.id ?? 'vet_ikke';
      const done = await stored(ola.taps(post, { verb: 'answer.wait', wait }));
      expect(await rows()).toMatchObject([{ wait }]);
      expect(done.text).toContain('Du svarte:');
      expect(done.text).toContain(top[0]?.title);
      await stored(ola.taps(post, { verb: 'answer.change' }));
    }
  });

  it('offers every reason of the catalogue that belongs to the form, and no other', async () => {
    const { post, ola } = await openPatient(`3 60 ${form.id}`);
    const waiting = form.assessments.find(({ meaning }) => meaning === 'waiting');
    await stored(ola.taps(post, { verb: 'answer.assess', assessment: waiting?.id }));
    const groups = await stored(ola.taps(post, 'Noe annet …'));
    const found: unknown[] = [];
    for (const { data } of buttonsOf(groups.card).filter(({ data }) => data.group !== undefined)) {
      const group = await stored(ola.taps(post, { verb: 'answer.reasons', group: data.group }));
      found.push(
        ...buttonsOf(group.card).flatMap(({ verb, data }) => (verb === 'answer.reason' ? [data.reason] : [])),
      );
      await stored(ola.taps(post, 'Andre temaer'));
    }
    const wanted = reasonGroups.flatMap(({ reasons }) =>
      reasons.filter(({ variants }) => variants.includes(form.variant)).map(({ id }) => id),
    );
    expect(found).toEqual(wanted);
  });

  it('takes the further questions afterwards, and shows what was said', async () => {
    const { post, ola } = await openPatient(`3 60 ${form.id}`);
    const waiting = form.assessments.find(({ meaning }) => meaning === 'waiting');
    const shown = await answers(ola, post, {
      assessment: waiting?.id ?? 'vet_ikke',
      reasons: ['besl-lege'],
      wait: 'vet_ikke',
      staffing: 'delvis',
      bottleneck: 'ofte',
      risk: 0,
      ...(form.id === 'psykrus' && { samarbeidsmote: 'nei', oppfolging: 'ja' }),
    });
    expect(shown.text).toContain('Rett personell: Delvis');
    expect(shown.text).toContain('Rammer flere: Ofte');
    expect(shown.text).toContain('Risiko: Ingen');
    expect(shown.text.includes('Samarbeidsmøte: Nei')).toBe(form.id === 'psykrus');
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toMatchObject([
      { staffing: 'delvis', bottleneck: 'ofte', risk: 0 },
    ]);
  });

  it('refuses answers that belong to another form', async () => {
    const { post, ola } = await openPatient(`3 60 ${form.id}`);
    const at = { session: sessionOf(post), patient: 1 };
    const foreign = form.id === 'poliklinikk' ? 'riktig_aktiv' : 'unodvendig';
    await refused(ola.invoke('answer.assess', { ...at, assessment: foreign }, { post }));
    expect(await storedAnswers(hospital.storage, at.session)).toEqual([]);
    const waiting = form.assessments.find(({ meaning }) => meaning === 'waiting');
    await stored(ola.taps(post, { verb: 'answer.assess', assessment: waiting?.id }));
    const before = await storedAnswers(hospital.storage, at.session);
    const foreignReason = reasonGroups
      .flatMap(({ reasons }) => reasons)
      .find(({ variants }) => !variants.includes(form.variant));
    await refused(ola.invoke('answer.reason', { ...at, reason: foreignReason?.id ?? '' }, { post }));
    await refused(
      ola.invoke('answer.wait', { ...at, wait: form.id === 'poliklinikk' ? 't1' : 'm1' }, { post }),
    );
    if (form.id !== 'psykrus') {
      await refused(ola.invoke('answer.oppfolging', { ...at, oppfolging: 'ja' }, { post }));
      await refused(ola.invoke('answer.samarbeidsmote', at, { post }));
      await refused(ola.invoke('answer.wait', { ...at, wait: 't6' }, { post }));
    }
    expect(await storedAnswers(hospital.storage, at.session)).toEqual(before);
  });
});

describe.concurrent('reasons', () => {
  const waits = { assessment: 'riktig_venter' } as const;

  it('are at most three, the main one first, and a fourth is refused with a sentence', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, {
      ...waits,
      reasons: ['besl-lege', 'diag-radiologi', 'utskr-papir'],
      wait: 't3',
    });
    const shown = wordsOf({ ...post, card: ola.view(post) });
    expect(shown).toContain('Legevurdering eller visitt · Radiologi · Epikrise og papirer · 1–3 døgn');
    const before = await storedAnswers(hospital.storage, sessionOf(post));
    const data = { session: sessionOf(post), patient: 1, reason: 'komm-korttid' };
    expect(await refused(ola.invoke('answer.reason', data, { post }))).toContain('tre årsaker');
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toEqual(before);
  });

  it('tapped twice are one', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { ...waits, reasons: ['besl-lege'] });
    const data = { session: sessionOf(post), patient: 1, reason: 'besl-lege' };
    await stored(ola.invoke('answer.reason', data, { post }));
    await ola.redelivers();
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toMatchObject([
      { reasons: JSON.stringify(['besl-lege']) },
    ]);
  });

  it('can be taken away again', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { ...waits, reasons: ['besl-lege', 'utskr-papir'], wait: 't1' });
    await stored(ola.taps(post, 'Legg til årsak'));
    await stored(ola.taps(post, 'Fjern Legevurdering eller visitt'));
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toMatchObject([
      { reasons: JSON.stringify(['utskr-papir']) },
    ]);
    await stored(ola.taps(post, 'Legg til årsak'));
    const last = await stored(ola.taps(post, 'Fjern Epikrise og papirer'));
    expect(last.text).toContain('Hva venter pasienten på?');
  });

  it('and time are kept, uncounted, when a person changes to «riktig sted» and back', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { ...waits, reasons: ['besl-lege'], wait: 't3' });
    await stored(ola.taps(post, { verb: 'answer.change' }));
    const right = await stored(ola.taps(post, { verb: 'answer.assess', assessment: 'riktig_aktiv' }));
    expect(right.text).not.toContain('Legevurdering');
    await stored(ola.taps(post, { verb: 'answer.change' }));
    const back = await stored(ola.taps(post, { verb: 'answer.assess', assessment: 'ferdig' }));
    expect(back.text).toContain('Ferdig behandlet hos oss');
    expect(back.text).toContain('Legevurdering');
    expect(back.text).toContain('1–3 døgn');
  });

  it('are still shown when the person answers anew on another screen', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { ...waits, reasons: ['besl-lege'], wait: 't3' });
    const data = { session: sessionOf(post), patient: 1, assessment: 'ferdig' };
    const shown = await stored(ola.invoke('answer.assess', data, { post }));
    expect(shown.text).toContain('Legevurdering');
    expect(shown.text).toContain('1–3 døgn');
  });

  it('are asked for only after the first question has been answered', async () => {
    const { post, ola } = await openPatient();
    const at = { session: sessionOf(post), patient: 1 };
    for (const [verb, fields] of [
      ['answer.reason', { reason: 'besl-lege' }],
      ['answer.reasons', {}],
      ['answer.removeReason', { reason: 'besl-lege' }],
      ['answer.wait', { wait: 't1' }],
      ['answer.risk', { risk: 2 }],
      ['answer.done', {}],
      ['answer.change', {}],
    ] as const) {
      expect(await refused(ola.invoke(verb, { ...at, ...fields }, { post })), verb).toContain(
        'Svar på det første spørsmålet først',
      );
    }
    expect(await storedAnswers(hospital.storage, at.session)).toEqual([]);
  });

  it('of an unknown group or id are refused', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, waits);
    const at = { session: sessionOf(post), patient: 1 };
    await refused(ola.invoke('answer.reasons', { ...at, group: 'finnesikke' }, { post }));
    await refused(ola.invoke('answer.reasons', { ...at, group: 'constructor' }, { post }));
    await refused(ola.invoke('answer.reason', { ...at, reason: 'besl-finnesikke' }, { post }));
    await refused(ola.invoke('answer.reason', { ...at, reason: '__proto__' }, { post }));
    await refused(ola.invoke('answer.wait', { ...at, wait: 'lenge' }, { post }));
  });

  it('this unit has used most come first next time', async () => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    const ola = ward.person('Ola Hansen');
    await answers(ola, await ward.patient(1), {
      assessment: 'riktig_venter',
      reasons: ['diag-skopi'],
      wait: 't1',
    });
    await ward.result(1);
    await ward.command('avslutt');
    await ward.summary();
    await ward.start('2 30');
    const next = await ward.patient(1);
    await answers(ola, next, { assessment: 'riktig_venter' });
    const [first] = buttonsOf(ola.view(next)).filter(({ verb }) => verb === 'answer.reason');
    expect(first?.data.reason).toBe('diag-skopi');
  });
});

describe.concurrent('my own answer', () => {
  it('is complete as it stands after «Uten årsak»', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_venter' });
    const shown = await stored(ola.taps(post, 'Uten årsak'));
    expect(shown.text).toContain('Svaret ditt er lagret slik det er');
  });

  it('is complete with a reason and «vet ikke» for the time', async () => {
    const { post, ola } = await openPatient();
    const shown = await answers(ola, post, {
      assessment: 'ferdig',
      reasons: ['komm-korttid'],
      wait: 'vet_ikke',
    });
    expect(shown.text).toContain('Takk – svaret ditt er lagret');
    expect(shown.text).toContain('vet ikke hvor lenge');
  });

  it('is where a refresh leads, at the step that comes next', async () => {
    const { post, ola } = await openPatient();
    const seen = async () => (await stored(ola.refreshes(post))).text;
    expect(await seen()).toBe(wordsOf(post));
    await answers(ola, post, { assessment: 'riktig_venter' });
    expect(await seen()).toContain('Hva venter pasienten på?');
    await names(ola, post, 'besl-lege');
    expect(await seen()).toContain('Hvor lenge har pasienten ventet på dette?');
    await stored(ola.taps(post, { verb: 'answer.wait', wait: 't0' }));
    expect(await seen()).toContain('under 2 timer');
    expect(await seen()).toContain('Du svarte: Riktig sted – men venter');
  });

  it('is stored from an older client, and the next refresh shows it', async () => {
    const { post, ola } = await openPatient();
    await ola.submits(post, { verb: 'answer.assess', assessment: 'riktig_aktiv' });
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toMatchObject([
      { assessment: 'riktig_aktiv' },
    ]);
    expect((await stored(ola.refreshes(post))).text).toContain(
      'Du svarte: Riktig sted – forløpet går fremover',
    );
    expect(post.channel.replies(post.threadId).every((reply) => isOpenCard(reply))).toBe(true);
  });

  it('refused on an older client is said in the thread, without naming anyone', async () => {
    const { post, ola } = await openPatient();
    await ola.sends({
      replyToId: post.id,
      conversation: { id: `${post.channel.id};messageid=${post.threadId}` },
      value: { verb: 'answer.wait', session: sessionOf(post), patient: 1, wait: 't1' },
    });
    const said = await hospital.until(() =>
      post.channel
        .replies(post.threadId)
        .find((reply) => wordsOf(reply).includes('Trykket ble ikke registrert')),
    );
    expect(wordsOf(said)).toContain('Svar på det første spørsmålet først');
    expect(wordsOf(said)).not.toContain('Ola');
  });

  it('delivered twice is one, and does not undo what came after it', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_venter' });
    await stored(ola.taps(post, 'Uten årsak'));
    const before = await storedAnswers(hospital.storage, sessionOf(post));
    await ola.redelivers();
    await ola.redelivers();
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toEqual(before);
  });

  it('counts as one person, however many times it is changed', async () => {
    const { post, ola } = await openPatient();
    for (const assessment of ['riktig_aktiv', 'ferdig', 'annet_sted', 'vet_ikke', 'riktig_venter'] as const) {
      const data = { session: sessionOf(post), patient: 1, assessment };
      await stored(ola.invoke('answer.assess', data, { post }));
    }
    expect(await storedAnswers(hospital.storage, sessionOf(post))).toHaveLength(1);
  });

  it('is taken in one piece when a person taps faster than the bot answers', async () => {
    const { post, ola } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_venter' });
    const at = { session: sessionOf(post), patient: 1 };
    const taps = await Promise.all([
      ola.invoke('answer.reason', { ...at, reason: 'besl-lege' }, { post }),
      ola.invoke('answer.wait', { ...at, wait: 't2' }, { post }),
      ola.invoke('answer.risk', { ...at, risk: 3 }, { post }),
      ola.invoke('answer.staffing', { ...at, staffing: 'nei' }, { post }),
      ola.invoke('answer.reason', { ...at, reason: 'utskr-papir' }, { post }),
    ]);
    expect(taps.map(({ kind }) => kind)).toEqual(taps.map(() => 'card'));
    const [row] = await storedAnswers(hospital.storage, at.session);
    expect(row).toMatchObject({ wait: 't2', risk: 3, staffing: 'nei' });
    expect(JSON.parse(String(row?.reasons)).toSorted()).toEqual(['besl-lege', 'utskr-papir']);
  });

  it('makes its person a participant without a role, who can choose one later', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 30');
    await ward.leader.taps(board, { verb: 'session.join', role: 'annen' });
    const ola = ward.person('Ola Hansen');
    await answers(ola, await ward.patient(1), { assessment: 'riktig_aktiv' });
    await hospital.until(() => wordsOf(board).includes('2 er med'));
    expect((await stored(ola.refreshes(board))).text).toContain('Du er med uten valgt rolle');
    await stored(ola.taps(board, 'Bytt rolle eller gå'));
    const shown = await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    expect(shown.text).toContain('Du er med som lege');
    expect(titlesOf(shown.card)).not.toContain('Lege');
  });
});

function isOpenCard(post: Post): boolean {
  return titlesOf(post.card).includes('Kan ikke vurdere');
}
