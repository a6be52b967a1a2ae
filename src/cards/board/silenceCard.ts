import { finishButton, pauseButton } from '../../words/nb/controls.ts';
import {
  goOnButton,
  silenceHint,
  silenceOver,
  silenceQuestion,
  silenceSafe,
} from '../../words/nb/silence.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import { noticeCard, sectionsCard } from '../notice/noticeCard.ts';

/** The question in the thread of a session that may have been forgotten. */
export function silenceCard({ session }: { readonly session: string }): Card {
  const at = { session, from: 'silence' };
  return sectionsCard(undefined, [
    section({
      lines: [silenceQuestion, silenceSafe],
      rows: stacked([
        button(goOnButton, 'session.continue', { session }),
        button(pauseButton, 'session.pause', at),
        button(finishButton, 'session.finish', at),
      ]),
      hints: [silenceHint],
    }),
  ]);
}

/** What the question becomes. */
export function silenceOverCard(): Card {
  return noticeCard(silenceOver);
}
