import { askAfter } from '../../domain/session/silence.ts';
import type { Words } from '../../words/words.ts';
import { stack } from '../blocks/buttons.ts';
import { still } from '../blocks/page.ts';
import { elementsOn } from '../blocks/surface.ts';
import { small, text, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/** The question in the thread of a session that may have been forgotten. */
export function silenceCard(words: Words, { session }: { readonly session: string }): Card {
  const question = [
    title(words.silence.silenceTitle),
    text(words.silence.silenceLine(askAfter / 60_000)),
    ...stack([
      button(words.silence.goOnButton, 'session.continue', { session }),
      button(words.controls.pauseButton, 'session.pause', { session }),
      button(words.controls.finishButton, 'session.finish', { session }),
    ]),
    small(words.silence.silenceHint),
  ];
  return still(words.silence.silenceTitle, elementsOn({ at: 'silence' }, question));
}

/** What the question becomes. */
export function silenceOverCard(words: Words): Card {
  return noticeCard(words.silence.silenceOver);
}
