import type { Words } from '../../words/words.ts';
import { stack } from '../blocks/buttons.ts';
import { choice } from '../blocks/choice.ts';
import { small } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { HandOverView } from '../model/views.ts';
import { backLine, type LeadSurface, leadersStill, onControls } from './leadersCard.ts';

/** One of those who take part, or whoever will. Names are read by the leader alone; what is chosen is a pseudonym. */
export function handOverCard(
  words: Words,
  { session, people, next }: HandOverView,
  surface: LeadSurface = onControls,
): Card {
  const [first, ...others] = (people ?? []).map(({ person, name, role }) => {
    const same = people?.some((other) => other.person !== person && other.name === name);
    return { title: same && role ? words.leadership.nameAndRole(name, role) : name, value: person };
  });
  return leadersStill(surface, words.leadership.handOverTitle, [
    small(lineFor(words, people), 'None'),
    ...(first === undefined
      ? []
      : [
          choice('person', words.leadership.personLabel, first.value, [first, ...others]),
          ...stack([button(words.leadership.askButton, 'session.offer', { session })]),
        ]),
    ...stack([
      ...(next === undefined
        ? []
        : [button(words.leadership.moreNamesButton, 'session.handOver', { session, page: next })]),
      button(words.leadership.anyoneButton, 'session.offer', { session, all: 1 }),
    ]),
    backLine(words, session, { view: 'session' }),
  ]);
}

function lineFor(words: Words, people: HandOverView['people']): string {
  if (people === undefined) return words.leadership.namesMissing;
  return people.length === 0 ? words.leadership.nobodyToAsk : words.leadership.handOverLine;
}
