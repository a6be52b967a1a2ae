import { describe, expect, it } from 'vitest';
import { confirmCard } from '../../src/cards/board/confirmCard.ts';
import { controlsCard } from '../../src/cards/board/controlsCard.ts';
import { handOverCard } from '../../src/cards/board/handOverCard.ts';
import type { LeadSurface } from '../../src/cards/board/leadersCard.ts';
import { onePatientCard, patientsCard } from '../../src/cards/board/patientsCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import { handCountCard } from '../../src/cards/patient/handsCard.ts';
import { forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';

import { buttonsOf, refreshOf, textOf } from '../teams/card.ts';
import { words } from '../words.ts';
import { controls } from './gallery.ts';

const session = 's1';
const place = { session, form: forms.sengepost, patient: 7, patients: 22, round: 1 } as const;

const one = { patient: 7, revealed: false, canPutOff: false, all: true } as const;

const views: readonly (readonly [string, (surface: LeadSurface) => Card])[] = [
  ['the controls', (surface) => controlsCard(words, { ...controls, session }, surface)],
  ['a pause', (surface) => controlsCard(words, { ...controls, session, phase: 'paused' }, surface)],
  ['a question', (surface) => confirmCard(words, { session, ask: 'cancel' }, surface)],
  ['the successors', (surface) => handOverCard(words, { session, people: [], next: 1 }, surface)],
  ['the open patients', (surface) => patientsCard(words, { session, open: [1, 2], patients: 3 }, surface)],
  ['one patient', (surface) => controlsCard(words, { ...controls, session }, surface, 'patient')],
  ['the whole session', (surface) => controlsCard(words, { ...controls, session }, surface, 'session')],
  ['the count', (surface) => controlsCard(words, { ...controls, session }, surface, 'patients')],
  ['one of many', (surface) => onePatientCard(words, { session, ...one }, surface)],
  [
    'a show of hands',
    (surface) => handCountCard(words, { ...place, role: 'lege', counts: [], revealed: false }, surface),
  ],
];

describe.each(views)('%s as a card that only the leader has', (_, view) => {
  const before = expandCard(view({ at: 'controls' }));
  const own = expandCard(view({ at: 'mine' }));

  it('keeps itself current as the controls, and so does everything it leads to', () => {
    const refresh = refreshOf(own);
    // What has been chosen and not stored must not be taken away.
    if (refresh !== undefined)
      expect(refresh).toMatchObject({ verb: 'session.controls', data: { session, own: 1 } });
    for (const { data, fallback } of buttonsOf(own)) {
      expect(data.own).toBe(1);
      expect(fallback).toMatchObject({ data: { own: 1 } });
    }
    for (const { data } of buttonsOf(before)) expect(data).toMatchObject({ from: 'controls' });
  });

  it('says the same, without the way back to the board', () => {
    const back = buttonsOf(before).filter(({ verb }) => verb === 'session.view');
    expect(buttonsOf(own)).toHaveLength(buttonsOf(before).length - back.length);
    expect(textOf(own)).toContain(textOf(before).split('\n')[0]);
  });
});
