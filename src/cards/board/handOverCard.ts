import type { Words } from '../../words/words.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { HandOverView } from '../model/views.ts';
import { type LeadSurface, leadersCard, onControls, toControls } from './leadersCard.ts';

/** One button per participant, and one for whoever will. Names are read by the leader alone; buttons carry pseudonyms. */
export function handOverCard(
  words: Words,
  { session, people, next }: HandOverView,
  surface: LeadSurface = onControls,
): Card {
  const names = people?.map(({ person, name, role }) => {
    const same = people.some((other) => other.person !== person && other.name === name);
    return button(same && role ? words.leadership.nameAndRole(name, role) : name, 'session.offer', {
      session,
      person,
    });
  });
  const more =
    next === undefined
      ? []
      : [button(words.leadership.moreNamesButton, 'session.handOver', { session, page: next })];
  const anyone = button(words.leadership.anyoneButton, 'session.offer', { session });
  return leadersCard(words, { session, surface }, words.leadership.handOverTitle, [
    section({ lines: [lineFor(words, people)], rows: rowsOf(names ?? []) }),
    section({ rows: [...rowsOf(more), ...stacked([anyone])] }),
    toControls(words, session),
  ]);
}

function lineFor(words: Words, people: HandOverView['people']): string {
  if (people === undefined) return words.leadership.namesMissing;
  return people.length === 0 ? words.leadership.nobodyToAsk : words.leadership.handOverLine;
}
