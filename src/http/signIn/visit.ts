import type { Act } from '../../app/ports/act.ts';
import type { Channel } from '../../app/ports/rows/channels.ts';
import type { Stored } from '../../app/ports/rows/stored.ts';
import type { Words } from '../../words/words.ts';
import type { WebRequest, WebResponse } from '../web.ts';

/** Somebody who has signed in, as the issuer has them. In memory and in their own cookie only: never logged. */
export interface WebPerson {
  /** Entra object id in small letters. */
  readonly oid: string;
  readonly name: string;
}

/** One request of somebody who may see the unit's log; both were found out for this very request. */
export interface Visit {
  readonly person: WebPerson;
  /** Hash of the channel id: the unit, and what its log stands under. */
  readonly unit: string;
  /** The unit's own channel. */
  readonly channel: Stored<Channel>;
  /** A `receiver` is a member of the leaders' channel that the unit has tied itself to: reads, with figures for outside. */
  readonly role: 'member' | 'receiver';
  /** For the use cases; of a receiver it is an act in the leaders' channel. */
  readonly act: Act;
  /** Belongs in every form, as `csrf`. */
  readonly csrf: string;
  /** The unit's language. */
  readonly words: Words;
  /** The form that was sent; nothing for a GET. Any name may stand in it, as often as anybody likes. */
  readonly form: URLSearchParams;
}

/** A page or a form of one unit's log. */
export interface LogRoute {
  readonly method: WebRequest['method'];
  /** What follows `/forbedringslogg/<unit>`: empty, or with a slash first. */
  readonly path: string;
  /** Receivers get 403 where it is for members only, which everything is that is sent by POST. */
  readonly audience: 'members' | 'membersAndReceiver';
  readonly handle: (visit: Visit, request: WebRequest) => Promise<WebResponse>;
  /**
   * Of a page that fetches itself, with `selv` in its query: then nobody has done anything. While a session of the unit is
   * under way it goes on also when whoever opened it has done nothing for an hour; else this is shown.
   * @param way to sign in again.
   */
  readonly over?: (words: Words, way: string) => WebResponse;
}
