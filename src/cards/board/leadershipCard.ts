import type { CardName } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { type Section, section } from '../model/section.ts';
import type { LeadQuestionView } from '../model/views.ts';
import { noticeCard, sectionsCard } from '../notice/noticeCard.ts';

/** A question that nobody needs to answer any more, whatever it was. */
export const closedLeadQuestion: LeadQuestionView = {
  session: '',
  question: 0,
  kind: 'over',
  leader: undefined,
  asker: undefined,
};

/** The line in the thread about who leads: a question with its buttons, or what became of it. */
export function leadQuestionCard(words: Words, view: LeadQuestionView): Card {
  return sectionsCard(words.leadership.leadQuestionTitle, [content(words, view)]);
}

function content(words: Words, { session, question, kind, leader, asker, to }: LeadQuestionView): Section {
  const at = { session, question };
  switch (kind) {
    case 'offered':
      return section({
        lines: [
          to === undefined
            ? words.leadership.offeredLine(leader)
            : words.leadership.offeredToLine(leader, to),
        ],
        hints: [to === undefined ? words.leadership.offeredHint : words.leadership.offeredToHint(to)],
        rows: stacked([button(words.leadership.acceptButton, 'session.accept', at)]),
      });
    case 'asked':
      return section({
        lines: [words.leadership.askedLine(asker, leader)],
        hints: [words.leadership.askedHint(leader)],
        rows: stacked([
          button(words.leadership.consentButton, 'session.consent', at),
          button(words.leadership.declineButton, 'session.lead', at),
        ]),
      });
    case 'given':
      return section({ lines: [words.leadership.leadsNow(leader)], hints: [words.leadership.leadsNowHint] });
    case 'withdrawn':
    case 'declined':
      return section({ lines: [words.leadership.leadsOn(leader)] });
    case 'over':
      return section({ lines: [words.leadership.leadQuestionOver] });
  }
}

/** What is left of the leader's own card when somebody else leads. */
export function formerLeaderCard(words: Words, leader: CardName): Card {
  return noticeCard(words.leadership.leadsNow(leader));
}
