import { roleNames } from '../../words/nb/form.ts';
import {
  anyoneButton,
  handOverLine,
  handOverTitle,
  moreNamesButton,
  namesMissing,
  nobodyToAsk,
} from '../../words/nb/leadership.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { HandOverView } from '../model/views.ts';
import { leadersCard } from './patientsCard.ts';

/** One button per participant, and one for whoever will. Names are read by the leader alone; buttons carry pseudonyms. */
export function handOverCard({ session, people, next }: HandOverView): Card {
  const names = people?.map(({ person, name, role }) => {
    const same = people.some((other) => other.person !== person && other.name === name);
    return button(
      same && role ? `${name} (${roleNames[role].toLocaleLowerCase('nb')})` : name,
      'session.offer',
      {
        session,
        person,
        from: 'controls',
      },
    );
  });
  const more =
    next === undefined ? [] : [button(moreNamesButton, 'session.handOver', { session, page: next })];
  const anyone = button(anyoneButton, 'session.offer', { session, from: 'controls' });
  return leadersCard(session, handOverTitle, [
    section({ lines: [lineFor(people)], rows: rowsOf(names ?? []) }),
    section({ rows: [...rowsOf(more), ...stacked([anyone])] }),
  ]);
}

function lineFor(people: HandOverView['people']): string {
  if (people === undefined) return namesMissing;
  return people.length === 0 ? nobodyToAsk : handOverLine;
}
