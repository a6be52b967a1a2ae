import { answerOf, type Colleague, formsOffering, makeTruth, type Tap } from './colleagues.ts';
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

/** Nobody taps faster than this, and nobody slower (milliseconds). */
const pause = { shortest: 2_000, longest: 8_000 } as const;
/** After all have joined: time for the one at the screen to read the board and join too (milliseconds). */
const settling = 8_000;
/** How many times a colleague tries a button that the bot refuses. */
const patience = 30;

interface OpenPatient extends CardPlace {
  readonly session: string;
  readonly patient: number;
  readonly assessments: readonly string[];
}

/**
 * The simulated colleagues together. Shown every card that the bot posts or edits, they join a session they see
 * begin, and answer its open patients, each at a pace of their own and one thing at a time. They stop when a patient
 * can no longer be assessed. Nobody answers before all have joined, so that no patient is revealed for want of people.
 */
export function makeCompany(
  colleagues: readonly Colleague[],
  world: CompanyWorld,
): { readonly see: (place: CardPlace, card: unknown) => void } {
  /** By session: resolves when all have joined. */
  const joined = new Map<string, Promise<unknown>>();
  /** Cards on which a patient can be assessed. */
  const open = new Set<string>();
  const seen = new Set<string>();
  const hands = new Map<number, Promise<void>>();

  /** Appends to what a colleague is doing; a failed tap is that tap only. */
  function then(colleague: Colleague, work: () => Promise<void>): Promise<void> {
    const next = (hands.get(colleague.number) ?? Promise.resolve()).then(work).catch(() => undefined);
    hands.set(colleague.number, next);
    return next;
  }

  const think = (random: Random): Promise<void> =>
    world.wait(Math.round(pause.shortest + random() * (pause.longest - pause.shortest)));

  function join(session: string, place: CardPlace): void {
    if (joined.has(session)) return;
    const everybody = colleagues.map((colleague) =>
      then(colleague, async () => {
        await think(seededRandom(seedOf(`${world.seed} ${session} join ${colleague.number}`)));
        await world.tap(colleague, place, 'session.join', { session, role: colleague.role });
      }),
    );
    joined.set(
      session,
      Promise.all(everybody).then(() => world.wait(settling)),
    );
  }

  function answer(patient: OpenPatient): void {
    const candidates = formsOffering(patient.assessments);
    if (candidates.length === 0) return;
    const seed = `${world.seed} ${patient.session} ${patient.patient}`;
    const truth = makeTruth(candidates, seededRandom(seedOf(seed)));
    for (const colleague of colleagues) {
      const random = seededRandom(seedOf(`${seed} ${colleague.number}`));
      const taps = answerOf(colleague, truth, candidates, random);
      void then(colleague, async () => {
        await joined.get(patient.session);
        for (const tap of taps) if (!(await insist(colleague, patient, tap, random))) return;
      });
    }
  }

  /** Tries again while the patient is open, for a session may be paused. Resolves to whether the tap was taken. */
  async function insist(
    colleague: Colleague,
    patient: OpenPatient,
    { verb, data }: Tap,
    random: Random,
  ): Promise<boolean> {
    const { session, patient: number } = patient;
    for (let attempt = 0; attempt < patience; attempt += 1) {
      await think(random);
      if (!open.has(patient.activityId)) return false;
      if (await world.tap(colleague, patient, verb, { session, patient: number, ...data })) return true;
    }
    return false;
  }

  function see(place: CardPlace, card: unknown): void {
    const offers = offersOf(card);
    if (offers.join !== undefined) join(offers.join, place);
    if (offers.assess === undefined) {
      open.delete(place.activityId);
      return;
    }
    const patient = { ...place, ...offers.assess };
    open.add(place.activityId);
    const key = `${patient.session} ${patient.patient}`;
    if (seen.has(key)) return;
    seen.add(key);
    answer(patient);
  }

  return { see };
}
