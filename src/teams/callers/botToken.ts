import type { Log } from '../../app/ports/world.ts';
import type { Instant } from '../../domain/basics.ts';
import { NotAccepted } from '../sendOnce.ts';

/** What came of asking for the bot's token. */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string; readonly expiresAt: Instant }
  /** `status` is HTTP's; undefined when nobody answered. `code` is Entra's own number, «AADSTS7000222». */
  | { readonly kind: 'refused'; readonly status: number | undefined; readonly code: string | undefined };

/** Asks for the bot's token to Teams. Answers within seconds and never rejects. */
export type AskForToken = () => Promise<TokenAnswer>;

/** A token this close to its end is renewed; what it is used for must not outlast it. Milliseconds. */
const renewBefore = 5 * 60_000;
/** After a refusal the next who need the token are told at once, so that nobody waits for an issuer that hangs. */
const refusedFor = 5_000;
/** The operator is told at most this often. */
const tellAgainAfter = 60_000;

/** The bot's proof, to Teams, of who it is. */
export interface BotToken {
  /** @throws NotAccepted when there is none, as if Teams had refused it. */
  readonly get: () => Promise<string>;
  /** Teams itself did not take the token. */
  readonly notTaken: (status: number) => void;
  /** Whether the bot's messages are refused just now, as far as is known. Tries again, in the background. */
  readonly denied: () => boolean;
}

/** Keeps the token while it lasts; asks for the first one at once. */
export function botToken(ask: AskForToken, now: () => Instant, log: Log): BotToken {
  let held: { readonly token: string; readonly expiresAt: Instant } | undefined;
  let refusal: { readonly error: NotAccepted; readonly at: Instant } | undefined;
  let asking: Promise<string> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

  function tell(status: number | undefined, code: string | undefined): void {
    if (now() - toldAt < tellAgainAfter) return;
    toldAt = now();
    log.error({ status, code }, "the bot's token is refused; nothing can be sent to Teams");
  }

  async function renew(): Promise<string> {
    try {
      const answer = await ask();
      if (answer.kind === 'token') {
        held = answer;
        refusal = undefined;
        return answer.token;
      }
      const { status, code } = answer;
      tell(status, code);
      const error = new NotAccepted(401, code, null);
      refusal = { error, at: now() };
      if (held !== undefined && now() < held.expiresAt) return held.token;
      throw error;
    } finally {
      asking = undefined;
    }
  }

  async function get(): Promise<string> {
    if (held !== undefined && now() < held.expiresAt - renewBefore) return held.token;
    if (asking === undefined && refusal !== undefined && now() - refusal.at < refusedFor) {
      if (held !== undefined && now() < held.expiresAt) return held.token;
      throw refusal.error;
    }
    asking ??= renew();
    return asking;
  }

  const tryAgain = () => void get().catch(() => undefined);
  tryAgain();
  return {
    get,
    notTaken: (status) => {
      tell(status, undefined);
      refusal = { error: new NotAccepted(status, undefined, null), at: now() };
      // Perhaps the next one is.
      held = undefined;
    },
    denied: () => {
      if (refusal !== undefined) tryAgain();
      return refusal !== undefined;
    },
  };
}
