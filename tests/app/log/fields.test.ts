import { describe, expect, it } from 'vitest';
import {
  areasInputs,
  effectInputs,
  formInputs,
  liftAnswerInputs,
  liftInputs,
  nobody,
  planInputs,
  readAreas,
  readDraft,
  readEdit,
  readEffect,
  readLift,
  readLiftAnswer,
  readStatus,
  readStep,
  setupInputs,
  statusInputs,
  stepInputs,
} from '../../../src/app/log/fields.ts';
import { members } from './processOn.ts';

const around = { members };
const plan = (filled: object) => planInputs.parse(filled);

describe('what was filled in of an action', () => {
  it('needs nothing but a text', () => {
    expect(readDraft(plan({ tekst: 'Felles møte' }), {}, around)).toEqual({
      plan: { text: 'Felles møte', owner: { kind: 'none' }, level: 'mikro' },
      about: {},
    });
  });

  it('may be everything', () => {
    const filled = {
      tekst: 'Felles møte',
      ansvarlig: 'ola',
      rolle: 'Fagsykepleier',
      frist: '2027-01-20',
      mal: 'Alle vet tiden',
      maldato: '2027-02-20',
      hvis: 'Pasienten er klar',
      sa: 'ringer vi',
      innsats: '1',
      gevinst: '3',
      niva: 'meso',
      status: 'vedtatt',
    };
    expect(readDraft(plan(filled), { session: 's1', reason: 'radiologi' }, around)).toEqual({
      plan: {
        text: 'Felles møte',
        owner: { kind: 'person', id: 'ola', name: 'Ola Hansen' },
        due: '2027-01-20',
        goal: { text: 'Alle vet tiden', by: '2027-02-20' },
        ifThen: { when: 'Pasienten er klar', response: 'ringer vi' },
        effort: 1,
        gain: 3,
        level: 'meso',
      },
      about: { session: 's1', reason: 'radiologi' },
      status: 'vedtatt',
    });
  });

  it('is at the level of its reason, where nobody chose another', () => {
    const draft = readDraft(plan({ tekst: 'x' }), { reason: 'sted-sykehus' }, around);
    expect(draft).toMatchObject({ plan: { level: 'samfunn' } });
  });

  it('is owned by a role where no colleague was chosen', () => {
    const owned = plan({ tekst: 'x', ansvarlig: nobody, rolle: 'Fagsykepleier' });
    expect(readDraft(owned, {}, around)).toMatchObject({
      plan: { owner: { kind: 'role', role: 'Fagsykepleier' } },
    });
  });

  it('is told all that is wrong at once', () => {
    const wrong = {
      ansvarlig: 'per',
      frist: '20.01.2027',
      maldato: 'x',
      innsats: '4',
      niva: 'x',
      status: 'x',
    };
    expect(readDraft(plan(wrong), {}, around)).toEqual({
      refused: 'unknownChoice',
      field: 'ansvarlig',
      more: [
        { refused: 'notADay', field: 'frist' },
        { refused: 'notADay', field: 'maldato' },
        { refused: 'unknownChoice', field: 'innsats' },
        { refused: 'unknownChoice', field: 'niva' },
        { refused: 'unknownChoice', field: 'status' },
      ],
    });
    expect(readDraft(plan({ tekst: 'x', status: 'droppet' }), {}, around)).toMatchObject({ field: 'status' });
  });

  it('keeps an owner who has left the channel, and the level', () => {
    const before = { owner: { kind: 'person', id: 'per', name: 'Per Vik' }, level: 'makro' } as const;
    const edit = plan({ tekst: 'x', ansvarlig: 'per', status: 'droppet', hvorfor: 'For dyrt' });
    expect(readEdit(edit, before, members)).toEqual({
      kind: 'edit',
      plan: { text: 'x', owner: before.owner, level: 'makro' },
      status: 'droppet',
      why: 'For dyrt',
    });
  });

  it('takes no name that every object has for a choice', () => {
    expect(readStatus(statusInputs.parse({ status: 'constructor' }))).toMatchObject({
      refused: 'unknownChoice',
    });
    const form = new URLSearchParams('__proto__=x&tekst=Felles');
    expect(plan(formInputs(form)).tekst).toBe('Felles');
  });
});

describe('what was filled in otherwise', () => {
  it('is a change of status, with a reason where one was given', () => {
    expect(readStatus(statusInputs.parse({ status: 'proves', hvorfor: ' ' }))).toEqual({
      kind: 'status',
      status: 'proves',
    });
    expect(readStatus(statusInputs.parse({}))).toMatchObject({ refused: 'fieldNeeded', field: 'status' });
  });

  it('is a line of a round', () => {
    const filled = { steg: 'evaluere', tekst: 'Færre venter', status: 'evaluering' };
    expect(readStep(stepInputs.parse(filled))).toEqual({
      kind: 'step',
      step: 'evaluere',
      text: 'Færre venter',
      status: 'evaluering',
    });
    expect(readStep(stepInputs.parse({ status: 'x' }))).toMatchObject({
      refused: 'fieldNeeded',
      field: 'steg',
      more: [{ refused: 'unknownChoice', field: 'status' }],
    });
  });

  it('is whether it worked', () => {
    expect(readEffect(effectInputs.parse({ effect: 'nei' }))).toEqual({
      kind: 'effect',
      answer: 'nei',
      text: '',
    });
    expect(readEffect(effectInputs.parse({}))).toMatchObject({ field: 'effect' });
    expect(readEffect(effectInputs.parse({ effect: 'x' }))).toMatchObject({ refused: 'unknownChoice' });
  });

  it('is a lift, which has a day', () => {
    const filled = { problem: 'a', konsekvens: 'b', ber_om: 'c', innen: '2027-01-20' };
    expect(readLift(liftInputs.parse(filled))).toEqual({
      problem: 'a',
      consequence: 'b',
      ask: 'c',
      askedBy: '2027-01-20',
    });
    expect(readLift(liftInputs.parse({ ...filled, innen: '' }))).toMatchObject({
      refused: 'fieldNeeded',
      field: 'innen',
    });
  });

  it('is an answer to a lift, with what it needs', () => {
    const answer = (filled: object) => readLiftAnswer(liftAnswerInputs.parse(filled));
    expect(answer({ answer: 'tar', dato: '2027-03-01' })).toEqual({
      kind: 'tar',
      why: '',
      date: '2027-03-01',
    });
    expect(answer({ answer: 'tar' })).toMatchObject({ refused: 'fieldNeeded', field: 'dato' });
    expect(answer({ answer: 'mer' })).toMatchObject({ refused: 'whyNeeded', field: 'hvorfor' });
    expect(answer({ answer: 'avslar', hvorfor: 'Ingen midler' })).toEqual({
      kind: 'avslar',
      why: 'Ingen midler',
    });
    expect(answer({ answer: 'videre' })).toEqual({ kind: 'videre', why: '' });
    expect(answer({ answer: 'x', dato: 'y' })).toMatchObject({ field: 'answer', more: [{ field: 'dato' }] });
  });

  it('is chosen areas, from a choice of several in Teams or on a page', () => {
    expect(readAreas(areasInputs.parse({ omrader: 'tolk, radiologi,tolk' }))).toEqual(['tolk', 'radiologi']);
    const form = new URLSearchParams('omrader=tolk&omrader=radiologi');
    expect(readAreas(areasInputs.parse(formInputs(form)))).toEqual(['tolk', 'radiologi']);
    expect(readAreas(areasInputs.parse({}))).toEqual([]);
    expect(setupInputs.parse({})).toEqual({ enhet: '', kontakt: '' });
  });
});
