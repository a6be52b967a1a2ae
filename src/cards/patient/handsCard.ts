import { handsIn, mostHands } from '../../domain/answer/hands.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { forms } from '../../domain/form/form.ts';
import { boardTitle } from '../../words/nb/board.ts';
import { backButton } from '../../words/nb/controls.ts';
import { assessmentLabel, roleNames } from '../../words/nb/form.ts';
import {
  allRolesCounted,
  assessedByHands,
  countLine,
  handsAreLate,
  handsCount,
  handsHint,
  handsLine,
  handsOnlyYou,
  handsSaved,
  handsSaveHint,
  handsSoFar,
  handsTitle,
  lateHandsLine,
  noHands,
  saveHandsButton,
  unknownByHands,
  whichRole,
} from '../../words/nb/hands.ts';
import { unknownLine } from '../../words/nb/result.ts';
import { boardRefresh } from '../board/boardCard.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, present, type Section, section } from '../model/section.ts';
import type { HandCountView, HandsView } from '../model/views.ts';

/** The leader's own view of the board: what has been counted for a patient, and the roles to count. */
export function handsCard(view: HandsView): Card {
  const { session, patient, open } = view;
  const roles = open.map((role) => button(roleNames[role], 'patient.askHands', { session, patient, role }));
  return {
    template: 'board',
    data: {
      fallbackText: boardTitle,
      refresh: boardRefresh(session),
      title: handsTitle(patient),
      sections: filled([
        section(view.saved ? { lines: [handsSaved], style: 'good' } : {}),
        soFar(view),
        section({
          heading: whichRole,
          lines: [roles.length === 0 ? allRolesCounted : undefined],
          rows: rowsOf(roles),
          hints: [handsHint],
        }),
        section({ rows: rowsOf([button(backButton, 'session.controls', { session })]) }),
      ]),
    },
  };
}

function soFar({ form, counted, revealed }: HandsView): Section {
  const lines = counted.map(({ role, counts, late }) =>
    handsLine(
      role,
      counts.map(({ assessment, count }) => handsCount(count, assessmentLabel(form, assessment))),
      late,
    ),
  );
  return section({
    heading: handsSoFar,
    lines: handsIn(counted) === 0 ? [noHands] : lines,
    hints: [revealed ? handsAreLate : handsOnlyYou],
    style: 'emphasis',
  });
}

/** The counts of one role. No refresh: it would take away what has been chosen and not stored. */
export function handCountCard(view: HandCountView): Card {
  const { session, patient, role, form, counts } = view;
  return {
    template: 'hands',
    data: {
      fallbackText: boardTitle,
      title: handsTitle(patient),
      intro: countLine(role),
      inputs: forms[form].assessments.map(({ id }) => ({
        id,
        label: assessmentLabel(form, id),
        value: String(counts.find(({ assessment }) => assessment === id)?.count ?? 0),
        choices,
      })),
      hints: [...(view.revealed ? [handsAreLate] : []), handsSaveHint],
      rows: rowsOf([
        button(saveHandsButton, 'patient.hands', { session, patient, role }),
        button(backButton, 'patient.askHands', { session, patient }),
      ]),
    },
  };
}

const choices = Array.from({ length: mostHands + 1 }, (_, count) => ({
  title: String(count),
  value: String(count),
}));

/** What a patient's result says of its hands, and of those who could not assess. */
export function handsNotes({ assessed, unknown, hands }: PatientResult): readonly string[] {
  return present([
    hands.assessed > 0 ? assessedByHands(assessed, hands.assessed) : undefined,
    unknown === 0
      ? undefined
      : hands.unknown > 0
        ? unknownByHands(unknown, hands.unknown)
        : unknownLine(unknown),
    hands.late > 0 ? lateHandsLine(hands.late) : undefined,
  ]);
}
