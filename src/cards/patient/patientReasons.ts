import type { Answer } from '../../domain/answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { type Button, button, rowsOf, stacked } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, canAddReason, changingAssessment, finishing, reasonLines } from './ownAnswer.ts';

/** The unit's most used reasons, and the way to all of them. */
export function reasonsSections(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  top: readonly string[],
): readonly Section[] {
  const more = button(words.patient.moreReasonsButton, 'answer.reasons', answerFields(place));
  return [
    chosen(words, place, answer),
    section({
      heading: words.form.reasonQuestion(place.form.id),
      ...(canAddReason(answer)
        ? { rows: stacked([...reasonButtons(words, place, answer, top), more]) }
        : { hints: [words.patient.fullReasons] }),
    }),
    onward(words, place, answer, { atStart: true }),
  ];
}

/** The groups of the catalogue. */
export function groupsSections(words: Words, place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const groups = place.form.reasons.map((group) =>
    button(words.reasons.groupLabel(group.id), 'answer.reasons', { ...at, group: group.id }),
  );
  return [
    chosen(words, place, answer),
    section({
      heading: words.form.reasonQuestion(place.form.id),
      ...(canAddReason(answer)
        ? { lines: [words.patient.chooseGroup], rows: stacked(groups) }
        : { hints: [words.patient.fullReasons] }),
    }),
    onward(words, place, answer),
  ];
}

/** The reasons of one group; none for a group the form does not have. */
export function groupSections(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  groupId: string,
): readonly Section[] {
  const group = place.form.reasons.find(({ id }) => id === groupId);
  const reasons = group?.reasons.map(({ id }) => id) ?? [];
  const others = button(words.patient.otherGroupsButton, 'answer.reasons', answerFields(place));
  return [
    chosen(words, place, answer),
    section({
      heading: words.form.reasonQuestion(place.form.id),
      lines: [group && words.reasons.groupLabel(group.id)],
      ...(canAddReason(answer)
        ? { rows: stacked(reasonButtons(words, place, answer, reasons)) }
        : { hints: [words.patient.fullReasons] }),
    }),
    onward(words, place, answer, { first: [others] }),
  ];
}

/** What the person has said so far, with a way to take a reason back. */
function chosen(words: Words, place: PatientPlace, answer: Answer): Section {
  const at = answerFields(place);
  const stands = place.fixed === true && answer.addedLate?.includes('reasons') !== true;
  return section({
    lines: [
      words.patient.yourAnswer(words.form.assessmentLabel(place.form.id, answer.assessment)),
      ...reasonLines(words, answer),
    ],
    rows: rowsOf(
      (stands ? [] : answer.reasons).map((reason, index) =>
        button(words.patient.removeReasonButton(index), 'answer.removeReason', { ...at, reason }),
      ),
    ),
    style: 'emphasis',
  });
}

function reasonButtons(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  reasons: readonly string[],
): readonly Button[] {
  return reasons
    .filter((reason) => !answer.reasons.includes(reason))
    .map((reason) =>
      button(words.reasons.reasonLabel(reason), 'answer.reason', { ...answerFields(place), reason }),
    );
}

/** The ways on and back; `patient.view` leads to the step that follows from what is stored. */
function onward(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  opts: { readonly first?: readonly Button[]; readonly atStart?: boolean } = {},
): Section {
  const at = answerFields(place);
  const view = (title: string) => button(title, 'patient.view', at);
  const named = answer.reasons.length > 0;
  const asksTime = named && answer.wait === undefined;
  // Without a reason the first list is where `patient.view` leads: no way back to itself.
  const back = asksTime || (opts.atStart === true && !named) ? [] : [view(words.patient.patientBackButton)];
  return section({
    rows: rowsOf([
      ...(asksTime ? [view(words.patient.toWaitButton)] : []),
      ...(opts.first ?? []),
      ...back,
      ...changingAssessment(words, place),
      ...finishing(words, place, answer),
    ]),
  });
}
