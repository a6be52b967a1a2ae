import type { Words } from '../../words/words.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { small } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { BoardView } from '../model/views.ts';

/** The leader's way to take late answers after the end, and to stop. */
export function lateElements(words: Words, { session, phase, reopened }: BoardView): readonly Element[] {
  if (phase !== 'finished') return [];
  const close = button(words.late.closeButton, 'session.close', { session });
  const take = (title: string) => button(title, 'session.reopen', { session });
  if (reopened === undefined) {
    return [...stack([take(words.late.takeAllButton)]), small(words.late.takeHint)];
  }
  const buttons = reopened.patients === 'all' ? [close] : [take(words.late.takeRestButton), close];
  return stack(buttons);
}
