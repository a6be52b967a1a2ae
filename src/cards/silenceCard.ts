import { finishButton, pauseButton } from '../text/controls.ts';
import { goOnButton, silenceHint, silenceOver, silenceQuestion, silenceSafe } from '../text/silence.ts';
import { button, stacked } from './button.ts';
import type { Card } from './card.ts';
import { noticeCard, sectionsCard } from './noticeCard.ts';
import { section } from './section.ts';

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
