import type { Answer } from '../../domain/answer/answer.ts';
import type { AssessmentCount } from '../../domain/answer/hands.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields } from './ownAnswer.ts';
import { ownAnswerLines } from './patientAnswered.ts';

/** Above the first question of a second round: what it is, and the person's own earlier answer, to stand by. */
export function againSections(
  words: Words,
  place: PatientPlace,
  earlier: Answer | undefined,
): readonly Section[] {
  if (place.round === 1) return [];
  return [
    section({ lines: [words.secondRound.secondRoundLine] }),
    section(earlier === undefined ? {} : mine(words, place, earlier)),
  ];
}

function mine(words: Words, place: PatientPlace, earlier: Answer) {
  const { assessment } = earlier;
  const [, ...more] = ownAnswerLines(words, place, earlier);
  const stand = button(words.secondRound.standFastButton, 'answer.assess', {
    ...answerFields(place),
    assessment,
  });
  return {
    lines: [words.secondRound.yourEarlier(words.form.assessmentLabel(place.form.id, assessment)), ...more],
    rows: rowsOf([stand]),
    style: 'emphasis',
  } as const;
}

/** Below the result of a second round: the first one, and what has changed. */
export function beforeSection(
  words: Words,
  { form }: PatientPlace,
  first: PatientResult | undefined,
  result: PatientResult,
): Section {
  if (first === undefined) return section({});
  const said = ({ assessment, count }: AssessmentCount) =>
    words.result.countedAs(count, first.assessed, words.form.assessmentLabel(form.id, assessment));
  return section({
    lines: [words.secondRound.changeSinceFirst(first, result)],
    hints: [words.secondRound.beforeTalking(first.counts.map(said), first.agreement)],
  });
}
