import type { Answer } from '../../domain/answer/answer.ts';
import { groupsOf } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import { assessmentLabel, reasonLabel, reasonQuestion } from '../../words/nb/form.ts';
import {
  chooseGroup,
  fullReasons,
  moreReasonsButton,
  otherGroupsButton,
  patientBackButton,
  removeReasonButton,
  toWaitButton,
  yourAnswer,
} from '../../words/nb/patient.ts';
import { type Button, button, rowsOf, stacked } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, canAddReason, changingAssessment, finishing, reasonLines } from './ownAnswer.ts';

/** The unit's most used reasons, and the way to all of them. */
export function reasonsSections(
  place: PatientPlace,
  answer: Answer,
  top: readonly string[],
): readonly Section[] {
  const more = button(moreReasonsButton, 'answer.reasons', answerFields(place));
  return [
    chosen(place, answer),
    section({
      heading: reasonQuestion,
      ...(canAddReason(answer)
        ? { rows: stacked([...reasonButtons(place, answer, top), more]) }
        : { hints: [fullReasons] }),
    }),
    onward(place, answer, { atStart: true }),
  ];
}

/** The groups of the catalogue. */
export function groupsSections(place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const groups = groupsOf(forms[place.form].variant).map((group) =>
    button(group.label, 'answer.reasons', { ...at, group: group.id }),
  );
  return [
    chosen(place, answer),
    section({
      heading: reasonQuestion,
      ...(canAddReason(answer) ? { lines: [chooseGroup], rows: stacked(groups) } : { hints: [fullReasons] }),
    }),
    onward(place, answer),
  ];
}

/** The reasons of one group; none for a group the form does not have. */
export function groupSections(place: PatientPlace, answer: Answer, groupId: string): readonly Section[] {
  const group = groupsOf(forms[place.form].variant).find(({ id }) => id === groupId);
  const reasons = group?.reasons.map(({ id }) => id) ?? [];
  const others = button(otherGroupsButton, 'answer.reasons', answerFields(place));
  return [
    chosen(place, answer),
    section({
      heading: reasonQuestion,
      lines: [group?.label],
      ...(canAddReason(answer)
        ? { rows: stacked(reasonButtons(place, answer, reasons)) }
        : { hints: [fullReasons] }),
    }),
    onward(place, answer, { first: [others] }),
  ];
}

/** What the person has said so far, with a way to take a reason back. */
function chosen(place: PatientPlace, answer: Answer): Section {
  const at = answerFields(place);
  const stands = place.fixed === true && answer.addedLate?.includes('reasons') !== true;
  return section({
    lines: [yourAnswer(assessmentLabel(place.form, answer.assessment)), ...reasonLines(answer)],
    rows: rowsOf(
      (stands ? [] : answer.reasons).map((reason, index) =>
        button(removeReasonButton(index), 'answer.removeReason', { ...at, reason }),
      ),
    ),
    style: 'emphasis',
  });
}

function reasonButtons(place: PatientPlace, answer: Answer, reasons: readonly string[]): readonly Button[] {
  return reasons
    .filter((reason) => !answer.reasons.includes(reason))
    .map((reason) => button(reasonLabel(reason), 'answer.reason', { ...answerFields(place), reason }));
}

/** The ways on and back; `patient.view` leads to the step that follows from what is stored. */
function onward(
  place: PatientPlace,
  answer: Answer,
  opts: { readonly first?: readonly Button[]; readonly atStart?: boolean } = {},
): Section {
  const at = answerFields(place);
  const view = (title: string) => button(title, 'patient.view', at);
  const named = answer.reasons.length > 0;
  const asksTime = named && answer.wait === undefined;
  // Without a reason the first list is where `patient.view` leads: no way back to itself.
  const back = asksTime || (opts.atStart === true && !named) ? [] : [view(patientBackButton)];
  return section({
    rows: rowsOf([
      ...(asksTime ? [view(toWaitButton)] : []),
      ...(opts.first ?? []),
      ...back,
      ...changingAssessment(place),
      ...finishing(place, answer),
    ]),
  });
}
