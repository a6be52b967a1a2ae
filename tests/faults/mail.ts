import type { Connector } from '../teams/connector.ts';
import { type Delivered, deliver, type Shown, shownBy } from '../teams/delivery.ts';
import { type DialogShown, shownInDialog } from '../teams/dialog.ts';
import type { Fields } from '../teams/json.ts';
import { type Chance, pause } from './chance.ts';
import type { Instance } from './instance.ts';

/** What somebody gets to see after a tap. */
export type Heard =
  | { readonly kind: 'card'; readonly card: Fields }
  /** A refusal, and it stays one: by every delivery that was made at this moment, and also when it comes once more. */
  | { readonly kind: 'message'; readonly text: string }
  /** No answer in time, or none at all. */
  | { readonly kind: 'nothing' }
  /** The window is gone. */
  | { readonly kind: 'closed' };

/** Teams and the load balancer between people and the bot's processes. */
export interface Mail {
  readonly invoke: (activity: Fields) => Promise<Heard>;
  /** The same for what opens a window, and for taps in it. */
  readonly dialog: (activity: Fields) => Promise<Heard>;
  /** Whether the bot took the message. */
  readonly message: (activity: Fields) => Promise<boolean>;
  /** Nothing is under way any more, repeats and late deliveries included. */
  readonly settled: () => Promise<void>;
  /** Answers that Teams does not know; there should be none. */
  readonly unheardOf: readonly string[];
  readonly repeated: () => number;
  readonly late: () => number;
}

/** How often deliveries go astray. */
export interface Weather {
  /** Share of deliveries that come only after the person has given up. */
  readonly late: number;
  /** Share of answered deliveries that come again. */
  readonly repeated: number;
  /** Share of deliveries that come twice at the same moment. */
  readonly doubled: number;
  /** The longest a late or repeated delivery takes, milliseconds. */
  readonly longest: number;
}

/** The person sees an error when there is no answer by then, milliseconds (docs/teams.md § 2.6). */
const clientPatience = 12_000;

export function openMail(
  connector: Connector,
  instances: readonly Instance[],
  chance: Chance,
  weather: Weather,
): Mail {
  const underWay = new Set<Promise<unknown>>();
  const unheardOf: string[] = [];
  let repeated = 0;
  let late = 0;

  function track<T>(promise: Promise<T>): Promise<T> {
    underWay.add(promise);
    void promise.finally(() => underWay.delete(promise));
    return promise;
  }

  /** To any instance; one that refuses the connection is passed over, as a load balancer does. */
  async function send(activity: Fields): Promise<Delivered | undefined> {
    const first = chance.pick(instances);
    for (const { url } of [first, ...instances.filter((other) => other !== first)]) {
      try {
        return await deliver(connector, url, activity);
      } catch (error) {
        if (!wasRefused(error)) return undefined;
      }
    }
    return undefined;
  }

  async function sendLater(activity: Fields): Promise<void> {
    // Mostly soon, now and then much later: repeats come after 15 seconds and more.
    await pause(chance.between(0, 1) ** 2 * weather.longest);
    await send(activity);
  }

  /** What the person gets to hear, and all that was answered to deliveries of the same moment. */
  interface Answered {
    readonly first: Delivered | undefined;
    readonly all: readonly Promise<Delivered | undefined>[];
  }

  const inTime = (sent: Promise<Delivered | undefined>) =>
    Promise.race([sent, pause(clientPatience).then(() => undefined)]);

  async function answerTo(activity: Fields): Promise<Answered> {
    if (chance.happens(weather.late)) {
      late += 1;
      void track(sendLater(activity));
      return { first: undefined, all: [] };
    }
    const sends = chance.happens(weather.doubled) ? [send(activity), send(activity)] : [send(activity)];
    for (const sent of sends) void track(sent);
    const first = await inTime(Promise.race(sends));
    if (first !== undefined && chance.happens(weather.repeated)) {
      repeated += 1;
      void track(sendLater(activity));
    }
    return { first, all: sends.map(inTime) };
  }

  /**
   * Of two deliveries of one moment to two processes one can be stored while the other meets a patient that has just been
   * passed over. The person hears one of them; that nothing is stored only both can say.
   */
  async function heardBy({ first, all }: Answered, read: (delivered: Delivered) => Heard): Promise<Heard> {
    if (first === undefined) return { kind: 'nothing' };
    const heard = read(first);
    if (heard.kind !== 'message' || all.length === 1) return heard;
    const others = await Promise.all(all);
    const refused = others.every((each) => each !== undefined && read(each).kind === 'message');
    return refused ? heard : { kind: 'nothing' };
  }

  /** Reads an answer as Teams does. */
  function heard(read: () => Shown | DialogShown): Heard {
    try {
      const shown = read();
      if (shown.kind === 'card') return { kind: 'card', card: shown.card };
      if (shown.kind === 'message') return { kind: 'message', text: shown.text };
      if (shown.kind === 'closed') return { kind: 'closed' };
      unheardOf.push(`statusCode ${shown.statusCode}`);
    } catch (error) {
      unheardOf.push(String(error).slice(0, 200));
    }
    return { kind: 'nothing' };
  }

  return {
    invoke: async (activity) => {
      return heardBy(await answerTo(activity), (delivered) => heard(() => shownBy(connector, delivered)));
    },
    dialog: async (activity) => {
      return heardBy(await answerTo(activity), (delivered) =>
        heard(() => shownInDialog(connector, delivered)),
      );
    },
    message: async (activity) => {
      const status = (await answerTo(activity)).first?.status;
      return status === 200 || status === 202;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    unheardOf,
    repeated: () => repeated,
    late: () => late,
  };
}

/** Nobody listens there. */
export function wasRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
