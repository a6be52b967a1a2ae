import type { Answer } from '../../domain/answer/answer.ts';
import type { AssessmentCount } from '../../domain/answer/hands.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { assessmentLabel } from '../../words/nb/form.ts';
import { countedAs } from '../../words/nb/result.ts';
import {
  beforeTalking,
  changeSinceFirst,
  secondRoundLine,
  standFastButton,
  yourEarlier,
} from '../../words/nb/secondRound.ts';
import { button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields } from './ownAnswer.ts';
import { ownAnswerLines } from './patientAnswered.ts';

/** Above the first question of a second round: what it is, and the person's own earlier answer, to stand by. */
export function againSections(place: PatientPlace, earlier: Answer | undefined): readonly Section[] {
  if (place.round === undefined) return [];
  return [section({ lines: [secondRoundLine] }), section(earlier === undefined ? {} : mine(place, earlier))];
}

function mine(place: PatientPlace, earlier: Answer) {
  const { assessment } = earlier;
  const [, ...more] = ownAnswerLines(place, earlier);
  const stand = button(standFastButton, 'answer.assess', { ...answerFields(place), assessment });
  return {
    lines: [yourEarlier(assessmentLabel(place.form, assessment)), ...more],
    rows: rowsOf([stand]),
    style: 'emphasis',
  } as const;
}

/** Below the result of a second round: the first one, and what has changed. */
export function beforeSection(
  { form }: PatientPlace,
  first: PatientResult | undefined,
  result: PatientResult,
): Section {
  if (first === undefined) return section({});
  const said = ({ assessment, count }: AssessmentCount) =>
    countedAs(count, first.assessed, assessmentLabel(form, assessment));
  return section({
    lines: [changeSinceFirst(first, result)],
    hints: [beforeTalking(first.counts.map(said), first.agreement)],
  });
}
