import { answerOf, type Colleague, formsOffering, makeStory, type Tap } from './colleagues.ts';
import { offersOf } from './offers.ts';
import { type Random, seededRandom, seedOf } from './random.ts';

/** A card in the channel. */
export interface CardPlace {
  /** The thread: `<channel>;messageid=<root>`. */
  readonly conversationId: string;
  readonly activityId: string;
}

export interface CompanyWorld {
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Taps a button as this colleague. Resolves to whether the bot answered with a card. */
  readonly tap: (
    colleague: Colleague,
    place: CardPlace,
    verb: Tap['verb'] | 'session.join',
    data: Readonly<Record<string, string | number>>,
  ) => Promise<boolean>;
  readonly seed: number;
}

/** How long a colleague looks at a card before the first tap on it, and then before each further one (milliseconds). */
const pace = {
  reading: { shortest: 2_000, longest: 6_000 },
  tapping: { shortest: 1_000, longest: 3_000 },
} as const;
/**
 * After all have joined: how long they wait for the one at the screen, who may want to lead and not to answer
 * (milliseconds).
 */
const starterMayLead = 60_000;
/** How many times a colleague tries a button that the bot refuses. */
const patience = 30;

interface OpenPatient extends CardPlace {
  readonly session: string;
  readonly patient: number;
  readonly round: 1 | 2;
  readonly assessments: readonly string[];
}

export interface Company {
  /** A card stands in the channel, or was edited there. */
  readonly see: (place: CardPlace, card: unknown) => void;
  /** The one at the screen has joined a session, or answered in it. */
  readonly starterTakesPart: (session: string) => void;
}

/**
 * The simulated colleagues together. Shown every card that the bot posts or edits, they join a session they see begin,
 * and answer its open patients, each at a pace of their own and one thing at a time; again when a patient is opened for
 * a second round. They stop when a patient can no longer be assessed. Nobody answers before all have joined and the one
 * at the screen takes part, so that no patient is revealed before a newcomer has found the way. A show of hands is
 * the leader's alone: it counts people without Teams, and each of these has Teams.
 */
export function makeCompany(colleagues: readonly Colleague[], world: CompanyWorld): Company {
  /** By session: resolves when people may begin to answer. */
  const begun = new Map<string, Promise<unknown>>();
  const starters = new Map<string, PromiseWithResolvers<void>>();
  /** By card: the patient that can be assessed on it. */
  const open = new Map<string, OpenPatient>();
  /** The rounds that everybody is answering, or has answered. */
  const answered = new Set<string>();
  const busy = new Map<number, Promise<void>>();
  /** The sessions seen, so that chance knows the first from the second and not their ids, which are new every time. */
  const sessions: string[] = [];

  /** Appends to what a colleague is doing; a failed tap is that tap only. */
  function then(colleague: Colleague, work: () => Promise<void>): Promise<void> {
    const next = (busy.get(colleague.number) ?? Promise.resolve()).then(work).catch(() => undefined);
    busy.set(colleague.number, next);
    return next;
  }

  const think = (random: Random, { shortest, longest }: (typeof pace)[keyof typeof pace]): Promise<void> =>
    world.wait(Math.round(shortest + random() * (longest - shortest)));

  /** A sequence that is the same for the same seed. */
  function chance(session: string, about: string): Random {
    if (!sessions.includes(session)) sessions.push(session);
    return seededRandom(seedOf(`${world.seed} ${sessions.indexOf(session)} ${about}`));
  }

  function starterOf(session: string): PromiseWithResolvers<void> {
    const known = starters.get(session) ?? Promise.withResolvers<void>();
    starters.set(session, known);
    return known;
  }

  function join(session: string, place: CardPlace): void {
    if (begun.has(session)) return;
    const everybody = colleagues.map((colleague) =>
      then(colleague, async () => {
        await think(chance(session, `join ${colleague.number}`), pace.reading);
        await world.tap(colleague, place, 'session.join', { session, role: colleague.role });
      }),
    );
    begun.set(
      session,
      Promise.all(everybody).then(() =>
        Promise.race([starterOf(session).promise, world.wait(starterMayLead)]),
      ),
    );
  }

  function answer(patient: OpenPatient): void {
    const key = `${patient.session} ${patient.patient} ${patient.round}`;
    if (answered.has(key)) return;
    answered.add(key);
    const candidates = formsOffering(patient.assessments);
    if (candidates.length === 0) return;
    // The same in both rounds: the patient has not changed.
    const story = makeStory(patient.patient, candidates, chance(patient.session, `${patient.patient}`));
    for (const colleague of colleagues) {
      const random = chance(patient.session, `${patient.patient} ${colleague.number}`);
      const taps = answerOf(colleague, story, candidates, random, patient.round);
      void then(colleague, async () => {
        await begun.get(patient.session);
        await think(random, pace.reading);
        for (const tap of taps) {
          const outcome = await insist(colleague, patient, tap, random);
          // A long pause: all begin again when the board is back, and say the same.
          if (outcome === 'gaveUp') answered.delete(key);
          if (outcome !== 'taken') return;
        }
      });
    }
  }

  /** Tries again while the patient is open, for a session may be paused. */
  async function insist(
    colleague: Colleague,
    patient: OpenPatient,
    { verb, data }: Tap,
    random: Random,
  ): Promise<'taken' | 'closed' | 'gaveUp'> {
    const { session, patient: number, round } = patient;
    for (let attempt = 0; attempt < patience; attempt += 1) {
      if (open.get(patient.activityId)?.round !== round) return 'closed';
      if (await world.tap(colleague, patient, verb, { session, patient: number, round, ...data })) {
        await think(random, pace.tapping);
        return 'taken';
      }
      await think(random, pace.reading);
    }
    return 'gaveUp';
  }

  return {
    starterTakesPart: (session) => starterOf(session).resolve(),
    see: (place, card) => {
      const offers = offersOf(card);
      if (offers.join !== undefined) {
        join(offers.join, place);
        for (const patient of open.values()) if (patient.session === offers.join) answer(patient);
      }
      if (offers.assess === undefined) {
        open.delete(place.activityId);
        return;
      }
      const patient = { ...place, ...offers.assess };
      open.set(place.activityId, patient);
      answer(patient);
    },
  };
}
