import type { Channel } from '../teams/channel.ts';

/** What came of a tap. */
export type Outcome = 'acknowledged' | 'refused' | 'unanswered';

/** A unit's session as those who take part see it. */
export interface Round {
  readonly channel: Channel;
  readonly session: string;
  /** 1…N. */
  readonly patients: readonly number[];
  /** The longest anybody thinks between two taps, milliseconds. */
  readonly pace: number;
  readonly isOver: () => boolean;
  readonly note: (outcome: Outcome) => void;
  /** The bot has told somebody that they have no answer to a patient. */
  readonly saidMissing: (person: string, patient: number) => void;
}
