import { describe, expect, it } from 'vitest';
import { boardCard, myBoardCard } from '../../src/cards/board/boardCard.ts';
import { controlsCard } from '../../src/cards/board/controlsCard.ts';
import { handOverCard } from '../../src/cards/board/handOverCard.ts';
import { leadQuestionCard } from '../../src/cards/board/leadershipCard.ts';
import { patientsCard } from '../../src/cards/board/patientsCard.ts';
import { setupCard } from '../../src/cards/board/setupCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import type { BoardView, PatientPlace, SummaryView } from '../../src/cards/model/views.ts';
import { handCountCard, handsCard, roomCard } from '../../src/cards/patient/handsCard.ts';
import { patientCard } from '../../src/cards/patient/patientCard.ts';
import { resultCard } from '../../src/cards/patient/resultCard.ts';
import { methodCard } from '../../src/cards/summary/methodCard.ts';
import { causesCard, numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { textsCard } from '../../src/cards/summary/textsCard.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import { roleIds } from '../../src/domain/basics.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import type { FurtherCounts } from '../../src/domain/figures/raters.ts';
import type { ReasonScore, Summary } from '../../src/domain/figures/summary.ts';
import { groupsOf } from '../../src/domain/form/catalogue.ts';
import { type FormId, type FurtherQuestion, formIds, forms } from '../../src/domain/form/form.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonName, cardName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
import { differing, summary } from './examples.ts';
import { bytes, isRecord, mostBytes, ofType, textOf } from './walk.ts';

const session = 'f47ac10b-58cc-4372-a567-0e02b2c3d479';
const longName = 'Å'.repeat(300);
const everyOther = Array.from({ length: 30 }, (_, index) => index * 2 + 1);

function reasonsOf(form: FormId): readonly string[] {
  return groupsOf(forms[form].variant).flatMap(({ reasons }) => reasons.map(({ id }) => id));
}
function longest(form: FormId): readonly string[] {
  return reasonsOf(form).toSorted(
    (a, b) => words.reasons.reasonLabel(b).length - words.reasons.reasonLabel(a).length,
  );
}

function everyOption({ id: question, options }: FurtherQuestion): FurtherCounts {
  const counts = options.map((option) => ({ option, count: 3600 }));
  return { question, answered: 3600, counts };
}

const walk = { home: undefined, late: true, inDialog: true } as const;
const rewrite = { text: '*'.repeat(2000), problem: words.refusals.refusalText(refuse('textMayIdentify')) };

function heaviestAnswers(form: FormId): readonly Card[] {
  const place: PatientPlace = { session, form: forms[form], patient: 60, patients: 60, round: 1 };
  const { assessments, waits, variant } = forms[form];
  const texts = longest(form);
  const counts = assessments.map((option) => ({ assessment: option.id, count: 9 }));
  const result: PatientResult = {
    ...differing,
    counts,
    byRole: roleIds.map((role) => ({ role, most: assessments[2]?.id ?? 'ferdig' })),
    hands: { assessed: 9, unknown: 9, late: 99 },
    reasons: texts.map((reason) => ({ reason, people: 12 })),
    texts: Array.from({ length: 30 }, () => '*'.repeat(140)),
  };
  return assessments
    .filter(({ meaning }) => meaning === 'waiting')
    .flatMap(({ id }) => {
      const answer: Answer = { assessment: id, assessedAt: 0, reasons: texts.slice(0, 2), done: false };
      const full: Answer = {
        ...answer,
        reasons: texts.slice(0, 3),
        wait: waits.at(-2)?.id ?? 'vet_ikke',
        further: {
          staffing: 'delvis',
          bottleneck: 'avogtil',
          risk: 2,
          samarbeidsmote: 'nei',
          oppfolging: 'nei',
        },
        text: '*'.repeat(140),
      };
      return [
        patientCard(words, { ...place, step: 'assess', answer }),
        patientCard(words, { ...place, round: 2, step: 'assess', answer: undefined, earlier: full }),
        patientCard(words, { ...place, patient: 0, step: 'answered', answer: full }),
        resultCard(words, {
          ...place,
          round: 2,
          result,
          first: result,
          mine: full,
          canGoOn: true,
          canAgain: true,
          goesOn: false,
          canAnswerLate: false,
        }),
        patientCard(words, { ...place, step: 'reasons', answer, top: texts.slice(3, 9) }),
        patientCard(words, { ...place, step: 'groups', answer }),
        ...groupsOf(variant).map((group) =>
          patientCard(words, { ...place, step: 'group', answer, group: group.id }),
        ),
        patientCard(words, { ...place, step: 'wait', answer }),
        patientCard(words, { ...place, step: 'answered', answer: full }),
        patientCard(words, { ...place, step: 'answered', answer: full, walk, rewrite }),
        patientCard(words, {
          ...place,
          step: 'assess',
          answer,
          walk: { ...walk, stored: { patient: 60, round: 2 }, left: 60, home: 60 },
        }),
        resultCard(words, {
          ...place,
          result,
          mine: full,
          canGoOn: true,
          goesOn: false,
          canAnswerLate: false,
        }),
        resultCard(words, {
          ...place,
          result,
          mine: undefined,
          canGoOn: true,
          goesOn: false,
          canAnswerLate: true,
        }),
      ];
    });
}

function heaviestSummary(form: FormId): SummaryView {
  const scores: readonly ReasonScore[] = longest(form).map((reason) => ({
    reason,
    patients: 59.75,
    time: 1234.56,
    risk: 0.9,
    basis: 22.22,
    points: 33.33,
    namedFor: 60,
  }));
  const suggestions = scores.slice(0, 5).map((score) => ({ ...score, single: true, disputed: true }));
  const all: Summary = {
    ...summary,
    form,
    patients: { total: 60, assessed: 30, skipped: everyOther, notReached: everyOther, leaving: everyOther },
    reasons: scores,
    suggestions: {
      self: suggestions.slice(0, 2),
      together: suggestions.slice(2, 3),
      lift: suggestions.slice(3),
    },
    further: forms[form].further.map(everyOption),
    highRisk: everyOther,
    hands: { most: 100, given: 3600, patients: 60, unknown: 1800, late: 1800 },
    again: { patients: 30, changed: 29 },
  };
  const logUrl = `https://kartlegging.example.no/${'x'.repeat(300)}`;
  const atLeast = scores.map(({ reason }) => reason);
  return {
    session,
    summary: all,
    startedAt: 0,
    endedAt: 9e8,
    logUrl,
    pages: logUrl,
    dialogs: true,
    updatedAt: 9e8,
    unitName: longName,
    atLeast,
  };
}

describe.each(formIds)('the heaviest session of the form %s', (form) => {
  it('fits in the cards of a show of hands in every role', () => {
    const place: PatientPlace = { session, form: forms[form], patient: 60, patients: 60, round: 1 };
    const counts = forms[form].assessments.map(({ id }) => ({ assessment: id, count: 20 }));
    const roles = roleIds.map((role) => ({ role, inRoom: 20, counts, fixed: false }));
    const cards = [
      handsCard(words, { ...place, roles, revealed: true }),
      handsCard(words, { ...place, roles: roles.slice(0, 2), revealed: false }),
      roomCard(words, { session, patient: 60, room: { lege: 20 }, counted: true }),
      handCountCard(words, { ...place, role: 'fysioergo', counts, revealed: true }),
    ];
    for (const card of cards) expect(bytes(expandCard(card))).toBeLessThanOrEqual(mostBytes);
  });

  it('fits in every patient card, with three long reasons and the longest group', () => {
    for (const card of heaviestAnswers(form)) expect(bytes(expandCard(card))).toBeLessThanOrEqual(mostBytes);
  });

  it('fits in the summary', () => {
    const card = expandCard(summaryCard(words, heaviestSummary(form)));
    expect(bytes(card)).toBeLessThanOrEqual(mostBytes);
  });

  it('fits in the numbers, in how they are made, and in all the causes, none of which disappears', () => {
    const view = { ...heaviestSummary(form), written: true };
    const all = causesCard(words, view);
    for (const card of [numbersCard(words, view), methodCard(words, view), all])
      expect(bytes(expandCard(card))).toBeLessThanOrEqual(mostBytes);
    expect(textOf(expandCard(all)).match(/^\*\*/gm)).toHaveLength(reasonsOf(form).length);
  });
});

describe('what people wrote', () => {
  const texts = Array.from({ length: 30 }, () => '*'.repeat(140));
  const patients = Array.from({ length: 60 }, (_, index) => ({ patient: index + 1, texts }));

  it('is shown page by page, every patient once', () => {
    const seen: number[] = [];
    let from: number | undefined = 1;
    while (from !== undefined) {
      const card = expandCard(textsCard(words, { session, from, locked: false, patients }));
      expect(bytes(card)).toBeLessThanOrEqual(mostBytes);
      seen.push(...[...textOf(card).matchAll(/^Pasient (\d+)$/gm)].map(([, patient]) => Number(patient)));
      from = nextPage(card);
    }
    expect(seen).toEqual(patients.map(({ patient }) => patient));
  });

  it('is many patients on a page when little was written', () => {
    const few = patients.map(({ patient }) => ({ patient, texts: ['MR i dag'] }));
    expect(
      textOf(expandCard(textsCard(words, { session, from: 1, locked: false, patients: few }))),
    ).toContain('Pasient 20');
  });
});

/** The patient that «Flere pasienter» leads to. */
function nextPage(card: unknown): number | undefined {
  const more = ofType(card, 'Action.Execute').find(({ title }) => title === 'Flere pasienter');
  const { data } = more ?? {};
  return isRecord(data) && typeof data.patient === 'number' ? data.patient : undefined;
}

describe('the other cards', () => {
  const view: BoardView = {
    session,
    dialogs: true,
    setup: { form: 'psykrus', patients: 60, minutes: 90, mode: 'all' },
    phase: 'active',
    leader: cardName(longName),
    participants: 60,
    current: 60,
    revealed: false,
    dealtWith: 59,
    unreached: 60,
    pace: 'late',
    budgetSeconds: 75,
  };

  it('fit with sixty patients and a very long name', () => {
    const open = Array.from({ length: 60 }, (_, index) => index + 1);
    const leadQuestion = {
      session,
      question: 1_794_384_000_000,
      kind: 'asked',
      leader: cardName(longName),
      asker: cardName(longName),
    } as const;
    const undo = { at: 1_794_384_000_000, step: 'auto', patient: 60 } as const;
    const heaviest = { ...view, answered: 60, removable: true, leadQuestion, undo };
    const people = open.map((number) => ({
      person: number.toString(16).padStart(32, '0'),
      name: buttonName(longName),
      role: 'fysioergo' as const,
    }));
    const cards = [
      patientsCard(words, { session, open, patients: 60 }),
      handOverCard(words, { session, people, next: 1 }),
      leadQuestionCard(words, leadQuestion),
      boardCard(words, view),
      myBoardCard(words, { ...view, joined: true, role: undefined, isLeader: true }, { notice: longName }),
      controlsCard(words, { ...heaviest, open }),
      controlsCard(words, { ...heaviest, open: everyOther }),
      setupCard(words, {
        session,
        unit: cardName(longName),
        leader: cardName(longName),
        setup: { form: 'psykrus', patients: 60, minutes: 47, mode: 'all' },
        problems: [longName, longName],
      }),
    ];
    for (const card of cards) expect(bytes(expandCard(card))).toBeLessThanOrEqual(mostBytes);
  });
});
