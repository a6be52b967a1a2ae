import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { BoardView } from '../model/views.ts';

/** The leader's way to take late answers after the end, and to stop. */
export function lateSections(words: Words, { session, phase, reopened }: BoardView): readonly Section[] {
  if (phase !== 'finished') return [];
  const close = button(words.late.closeButton, 'session.close', { session });
  const take = (title: string) => button(title, 'session.reopen', { session });
  if (reopened === undefined) {
    return [section({ rows: rowsOf([take(words.late.takeAllButton)]), hints: [words.late.takeHint] })];
  }
  const buttons = reopened.patients === 'all' ? [close] : [take(words.late.takeRestButton), close];
  return [section({ rows: rowsOf(buttons), hints: [words.late.closeHint] })];
}
