import {
  acceptButton,
  askedHint,
  askedLine,
  batonOver,
  batonTitle,
  consentButton,
  declineButton,
  leadsNow,
  leadsNowHint,
  leadsOn,
  offeredHint,
  offeredLine,
  offeredToHint,
  offeredToLine,
} from '../../words/nb/leadership.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { type Section, section } from '../model/section.ts';
import type { BatonView } from '../model/views.ts';
import { sectionsCard } from '../notice/noticeCard.ts';

/** A question that nobody needs to answer any more, whatever it was. */
export const closedBaton: BatonView = {
  session: '',
  question: 0,
  kind: 'over',
  leader: undefined,
  asker: undefined,
};

/** The line in the thread about who leads: a question with its buttons, or what became of it. */
export function batonCard(view: BatonView): Card {
  return sectionsCard(batonTitle, [content(view)]);
}

function content({ session, question, kind, leader, asker, to }: BatonView): Section {
  const at = { session, question };
  switch (kind) {
    case 'offered':
      return section({
        lines: [to === undefined ? offeredLine(leader) : offeredToLine(leader, to)],
        hints: [to === undefined ? offeredHint : offeredToHint(to)],
        rows: stacked([button(acceptButton, 'session.accept', at)]),
      });
    case 'asked':
      return section({
        lines: [askedLine(asker, leader)],
        hints: [askedHint(leader)],
        rows: stacked([
          button(consentButton, 'session.consent', at),
          button(declineButton, 'session.lead', at),
        ]),
      });
    case 'given':
      return section({ lines: [leadsNow(leader)], hints: [leadsNowHint] });
    case 'withdrawn':
    case 'declined':
      return section({ lines: [leadsOn(leader)] });
    case 'over':
      return section({ lines: [batonOver] });
  }
}
