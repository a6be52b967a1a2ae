import { handsIn, mostHands } from '../../domain/answer/hands.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Words } from '../../words/words.ts';
import { type LeadSurface, leadersCard, onControls, toControls } from '../board/leadersCard.ts';
import { button, rowsOf, saying } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present, type Section, section } from '../model/section.ts';
import { surfaceFields } from '../model/surface.ts';
import type { HandCountView, HandsView } from '../model/views.ts';

/** The leader's own view of the board: what has been counted for a patient, and the roles to count. */
export function handsCard(words: Words, view: HandsView, surface: LeadSurface = onControls): Card {
  const { session, patient, open } = view;
  const roles = open.map((role) =>
    button(words.form.roleNames[role], 'patient.askHands', { session, patient, role }),
  );
  return leadersCard(words, { session, surface }, words.hands.handsTitle(patient), [
    section(view.saved ? { lines: [words.hands.handsSaved], style: 'good' } : {}),
    soFar(words, view),
    section({
      heading: words.hands.whichRole,
      lines: [roles.length === 0 ? words.hands.allRolesCounted : undefined],
      rows: rowsOf(roles),
      hints: [words.hands.handsHint],
    }),
    toControls(words, session),
  ]);
}

function soFar(words: Words, { form, counted, revealed }: HandsView): Section {
  const lines = counted.map(({ role, counts, late }) =>
    words.hands.handsLine(
      role,
      counts.map(({ assessment, count }) =>
        words.hands.handsCount(count, words.form.assessmentLabel(form.id, assessment)),
      ),
      late,
    ),
  );
  return section({
    heading: words.hands.handsSoFar,
    lines: handsIn(counted) === 0 ? [words.hands.noHands] : lines,
    hints: [revealed ? words.hands.handsAreLate : words.hands.handsOnlyYou],
    style: 'emphasis',
  });
}

/** The counts of one role. No refresh: it would take away what has been chosen and not stored. */
export function handCountCard(words: Words, view: HandCountView, surface: LeadSurface = onControls): Card {
  const { session, patient, role, form, counts } = view;
  return {
    template: 'hands',
    data: {
      fallbackText: words.board.boardTitle,
      title: words.hands.handsTitle(patient),
      intro: words.hands.countLine(role),
      inputs: form.assessments.map(({ id }) => ({
        id,
        label: words.form.assessmentLabel(form.id, id),
        value: String(counts.find(({ assessment }) => assessment === id)?.count ?? 0),
        choices,
      })),
      hints: [...(view.revealed ? [words.hands.handsAreLate] : []), words.hands.handsSaveHint],
      rows: rowsOf(
        [
          button(words.hands.saveHandsButton, 'patient.hands', { session, patient, role }),
          button(words.controls.backButton, 'patient.askHands', { session, patient }),
        ].map((one) => saying(surfaceFields(surface), one)),
      ),
    },
  };
}

const choices = Array.from({ length: mostHands + 1 }, (_, count) => ({
  title: String(count),
  value: String(count),
}));

/** What a patient's result says of its hands, and of those who could not assess. */
export function handsNotes(words: Words, { assessed, unknown, hands }: PatientResult): readonly string[] {
  return present([
    hands.assessed > 0 ? words.hands.assessedByHands(assessed, hands.assessed) : undefined,
    unknown === 0
      ? undefined
      : hands.unknown > 0
        ? words.hands.unknownByHands(unknown, hands.unknown)
        : words.result.unknownLine(unknown),
    hands.late > 0 ? words.hands.lateHandsLine(hands.late) : undefined,
  ]);
}
