import type { Where } from '../../words/facts.ts';
import type { Words } from '../../words/words.ts';
import { present } from '../model/section.ts';
import type { BoardView } from '../model/views.ts';

/** «Pasient 7 av 24»: how far a session is, in the same words on the board, among the controls and in `status`. */
export function headingOf(words: Words, view: BoardView): string {
  return words.board.heading(whereOf(view));
}

function whereOf({ phase, current, revealed, practising, dealtWith, setup }: BoardView): Where {
  const { patients: of, mode } = setup;
  if (phase === 'active') {
    if (practising) return { at: 'practice' };
    if (current !== undefined) return { at: 'patient', patient: current, of };
    return dealtWith === 0 && mode === 'paced' ? { at: 'soon', of } : { at: 'gone', dealtWith, of };
  }
  if (phase !== 'paused') return { at: 'gone', dealtWith, of };
  // Not where some have been put off, and so are gone through later than their number says.
  const before = current === undefined || revealed ? current : current - 1;
  return before === dealtWith && before > 0
    ? { at: 'pauseAfter', patient: before, of }
    : { at: 'pause', dealtWith, of };
}

/** What else there is to say about it, of no single person. */
export function standing(words: Words, view: BoardView): readonly string[] {
  return present([...phaseOf(words, view), ...standingNow(words, view)]);
}

/** The same without what a pause or an end means. */
export function standingNow(words: Words, { reopened, safeAnswers }: BoardView): readonly string[] {
  return present([
    reopened && words.late.takesLateLine(reopened.patients, reopened.until),
    safeAnswers === undefined ? undefined : words.board.backLine(safeAnswers),
  ]);
}

function phaseOf(words: Words, view: BoardView): readonly (string | undefined)[] {
  if (view.phase === 'active') return [];
  if (view.phase !== 'paused') return [words.board.phaseLines[view.phase]];
  const until = view.pausedUntil === undefined ? undefined : words.board.pausedUntilLine(view.pausedUntil);
  const paused = [words.board.pausedLine, until].filter((sentence) => sentence !== undefined).join(' ');
  return view.pausedItself
    ? [`${words.silence.pausedItself} ${paused}`, words.silence.pausedItselfOffer]
    : [paused];
}
