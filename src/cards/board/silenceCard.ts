import type { Words } from '../../words/words.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section, standingOn } from '../model/section.ts';
import { noticeCard, sectionsCard } from '../notice/noticeCard.ts';

/** The question in the thread of a session that may have been forgotten. */
export function silenceCard(words: Words, { session }: { readonly session: string }): Card {
  const question = [
    section({
      lines: [words.silence.silenceQuestion, words.silence.silenceSafe],
      rows: stacked([
        button(words.silence.goOnButton, 'session.continue', { session }),
        button(words.controls.pauseButton, 'session.pause', { session }),
        button(words.controls.finishButton, 'session.finish', { session }),
      ]),
      hints: [words.silence.silenceHint],
    }),
  ];
  return sectionsCard(undefined, standingOn({ at: 'silence' }, question));
}

/** What the question becomes. */
export function silenceOverCard(words: Words): Card {
  return noticeCard(words.silence.silenceOver);
}
