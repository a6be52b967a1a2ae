import type { FormId } from '../../src/domain/form/form.ts';
import type { Channel } from '../teams/channel.ts';

/** What came of a tap. */
export type Outcome = 'acknowledged' | 'refused' | 'unanswered';

/** Something people do besides answering cards, counted to know that it has been played. */
const inSession = ['practice', 'second round', 'undo', 'hands', 'text', 'walk', 'window'] as const;
const inLog = [
  'areas',
  'action by command',
  'action in a window',
  'action on the page',
  'status',
  'status on the page',
  'tie',
  'lift',
  'lift further',
  'lift answered on the page',
  'nudge',
  'nudge answered',
  'review',
  'review taken back',
] as const;
export const acts = [...inSession, ...inLog] as const;
export type Act = (typeof acts)[number];

/** The leader's tap that shows a patient, or may. */
export interface RevealTap {
  readonly patient: number;
  readonly round: 1 | 2;
  /** When it was sent, on the clock of `performance.now()`, and on that of what people see. */
  readonly sentAt: number;
  readonly seenAt: number;
}

/** A unit's session as those who take part see it. */
export interface Round {
  readonly channel: Channel;
  readonly session: string;
  readonly form: FormId;
  /** All patients are open from the start. */
  readonly atOnce: boolean;
  /** 1…N. */
  readonly patients: readonly number[];
  /** The longest anybody thinks between two taps, milliseconds. */
  readonly pace: number;
  readonly isOver: () => boolean;
  readonly note: (outcome: Outcome) => void;
  readonly did: (act: Act) => void;
  /** The bot has told somebody that they have no answer on a sheet. */
  readonly saidMissing: (person: string, sheet: string) => void;
}
