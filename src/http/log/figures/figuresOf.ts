import type { Result } from '../../../app/ports/rows/channels.ts';
import { type Cell, outside } from '../../../domain/improvement/figures/outside.ts';
import type { ReasonFigures, SessionFigures } from './figures.ts';

/** Whom figures are for: the unit itself, or its line, who are shown no small numbers. */
export type Audience = 'enhet' | 'linjen';

/** The figures of a result, from the result and nowhere else. */
export function figuresOf(result: Result, atLeast: readonly string[], audience: Audience): SessionFigures {
  return audience === 'enhet' ? insideOf(result, atLeast) : outsideOf(result, atLeast);
}

function insideOf(
  { session, startedAt, endedAt, summary }: Result,
  atLeast: readonly string[],
): SessionFigures {
  const { place, patients, participants } = summary;
  return {
    session,
    startedAt,
    endedAt,
    form: summary.form,
    formVersion: summary.formVersion,
    total: patients.total,
    assessed: patients.assessed,
    participants: participants.total,
    place: {
      right: place.right,
      waiting: place.waiting,
      split: place.split,
      of: place.right + place.waiting + place.split,
      interval: place.waitingInterval,
    },
    reasons: summary.reasons.map(
      (score): ReasonFigures => ({ ...score, atLeast: atLeast.includes(score.reason) }),
    ),
  };
}

/** Where the table of places may not be shown, neither may what it could be worked out from. */
function outsideOf(result: Result, atLeast: readonly string[]): SessionFigures {
  const inside = insideOf(result, atLeast);
  const { place, reasons } = outside(result.summary);
  const waiting = shownCell(place?.waiting);
  return {
    ...inside,
    total: place && atLeastFive(inside.total),
    assessed: place && atLeastFive(inside.assessed),
    participants: atLeastFive(inside.participants),
    place: {
      right: shownCell(place?.right),
      waiting,
      split: shownCell(place?.split),
      of: place?.total,
      interval: waiting === undefined ? undefined : inside.place.interval,
    },
    reasons: reasons.map((score): ReasonFigures => {
      const unweighed = { risk: undefined, points: undefined, atLeast: atLeast.includes(score.reason) };
      return score.shown && place !== undefined
        ? { ...score, ...unweighed }
        : {
            ...unweighed,
            reason: score.reason,
            namedFor: 'few',
            patients: 'few',
            time: undefined,
            basis: undefined,
          };
    }),
  };
}

function shownCell(cell: Cell | undefined): number | undefined {
  return cell === 'hidden' ? undefined : cell;
}

function atLeastFive(count: number | undefined): number | undefined {
  return count === undefined || count < 5 ? undefined : count;
}
