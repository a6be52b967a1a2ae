import { type Answer, maxReasons } from '../../domain/answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { fitsHalf, grid, stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { heading, small, text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, canAddReason, changingAssessment, finishing, ownLine, toResult } from './ownAnswer.ts';

/** So many buttons a list of reasons may have, with the ways on and back. */
const mostButtons = 9;

/** The unit's most used reasons, and the way to all of them. */
export function reasonsElements(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  top: readonly string[],
): readonly Element[] {
  const { length: named } = answer.reasons;
  const more = button(words.patient.moreReasonsButton, 'answer.reasons', answerFields(place));
  const [removals, onward] = [removing(words, place, answer), ways(words, place, answer)];
  const rest = top.filter((reason) => !answer.reasons.includes(reason));
  const shown = rest.slice(0, maxTop(named, [...removals, ...onward]));
  return [
    small(ownLine(words, place, answer), 'None'),
    heading(named === 0 ? words.form.reasonQuestion(place.form.id) : words.patient.addReasonHeading(named)),
    ...(named === 0 ? [small(words.patient.firstReasonHint, 'None')] : []),
    ...offered(words, answer, [...reasonButtons(words, place, shown), more]),
    leaving(removals, onward),
  ];
}

/** Chosen ones make room for themselves: nobody is offered more than the first list held. */
function maxTop(named: number, onward: readonly Button[]): number {
  return Math.min(2 * maxReasons - named, mostButtons - 1 - onward.length);
}

/** The groups of the catalogue. */
export function groupsElements(words: Words, place: PatientPlace, answer: Answer): readonly Element[] {
  const groups = place.form.reasons.map((group) =>
    button(words.reasons.groupLabel(group.id), 'answer.reasons', { ...answerFields(place), group: group.id }),
  );
  return [
    small(ownLine(words, place, answer), 'None'),
    heading(words.patient.chooseGroup(words.form.reasonQuestion(place.form.id))),
    ...offered(words, answer, groups),
    leaving(removing(words, place, answer), [toFirst(words, place)]),
  ];
}

/** The reasons of one group; none for a group the form does not have. */
export function groupElements(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  groupId: string,
): readonly Element[] {
  const group = place.form.reasons.find(({ id }) => id === groupId);
  const reasons = group?.reasons.map(({ id }) => id) ?? [];
  const left = reasons.filter((reason) => !answer.reasons.includes(reason));
  const others = button(words.patient.otherGroupsButton, 'answer.reasons', answerFields(place));
  return [
    small(ownLine(words, place, answer), 'None'),
    heading(words.reasons.groupLabel(groupId)),
    ...offered(words, answer, reasonButtons(words, place, left)),
    leaving(removing(words, place, answer), [others, toFirst(words, place)]),
  ];
}

/** What can be chosen, unless there is no more room. */
function offered(words: Words, answer: Answer, buttons: readonly Button[]): readonly Element[] {
  return canAddReason(answer) ? stack(buttons) : [text(words.patient.fullReasons)];
}

function reasonButtons(words: Words, place: PatientPlace, reasons: readonly string[]): readonly Button[] {
  return reasons.map((reason) =>
    button(words.shortReasons.shortReason(reason), 'answer.reason', { ...answerFields(place), reason }),
  );
}

/** The ways to take a reason back; what was in the answer when it was shown stands. */
function removing(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  const stands = place.fixed === true && answer.addedLate?.includes('reasons') !== true;
  return (stands ? [] : answer.reasons).map((reason) =>
    button(words.patient.removeReasonButton(words.shortReasons.shortReason(reason)), 'answer.removeReason', {
      ...answerFields(place),
      reason,
    }),
  );
}

/** Under a line what has been chosen, to be taken back, and the ways on. */
function leaving(removals: readonly Button[], onward: readonly Button[]): Element {
  return removals.every(fitsHalf)
    ? line(grid([...removals, ...onward]))
    : line([...stack(removals), ...grid(onward)]);
}

/** `patient.view` leads to the step that follows from what is stored. */
function ways(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  const at = answerFields(place);
  if (place.fixed) return [toResult(words, place), ...finishing(words, place, answer)];
  const named = answer.reasons.length > 0;
  if (named && answer.wait !== undefined)
    return [button(words.patient.patientBackButton, 'patient.view', at)];
  const onward = named ? [button(words.patient.setWaitButton, 'patient.view', at)] : [];
  return [...onward, ...changingAssessment(words, place), ...finishing(words, place, answer)];
}

function toFirst(words: Words, place: PatientPlace): Button {
  return button(words.patient.patientBackButton, 'answer.reasons', { ...answerFields(place), first: 1 });
}
