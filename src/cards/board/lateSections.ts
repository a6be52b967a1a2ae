import { closeButton, closeHint, takeAllButton, takeHint, takeRestButton } from '../../words/nb/late.ts';
import { button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { BoardView } from '../model/views.ts';

/** The leader's way to take late answers after the end, and to stop. */
export function lateSections({ session, phase, reopened }: BoardView): readonly Section[] {
  if (phase !== 'finished') return [];
  const close = button(closeButton, 'session.close', { session });
  const take = (title: string) => button(title, 'session.reopen', { session });
  if (reopened === undefined) {
    return [section({ rows: rowsOf([take(takeAllButton)]), hints: [takeHint] })];
  }
  const buttons = reopened.patients === 'all' ? [close] : [take(takeRestButton), close];
  return [section({ rows: rowsOf(buttons), hints: [closeHint] })];
}
