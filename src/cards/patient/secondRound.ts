import type { Answer } from '../../domain/answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { part } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { small, text } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, ownBesides, ownDetails } from './ownAnswer.ts';

/** Above the first question of a second round: what it is, and the person's own earlier answer, to keep. */
export function againElements(
  words: Words,
  place: PatientPlace,
  earlier: Answer | undefined,
): readonly Element[] {
  if (place.round === 1) return [];
  return [
    text(words.secondRound.secondRoundLine),
    ...(earlier === undefined ? [] : [kept(words, place, earlier)]),
  ];
}

function kept(words: Words, place: PatientPlace, earlier: Answer): Element {
  const { assessment } = earlier;
  const said = words.secondRound.yourEarlier(words.form.assessmentLabel(place.form.id, assessment));
  const more = [...ownDetails(words, place, earlier), ...ownBesides(words, place, earlier)];
  const keep = button(words.secondRound.keepAnswerButton, 'answer.assess', {
    ...answerFields(place),
    assessment,
  });
  return part([small([said, ...more].join(' · '), 'None'), ...stack([keep])]);
}
