import type { ReviewView } from '../../cards/model/logViews.ts';
import type { BoardView } from '../../cards/model/views.ts';
import type { Shown } from '../../domain/answer/seal.ts';
import type { Instant } from '../../domain/basics.ts';
import { isFolded } from '../../domain/session/folded.ts';
import { takesLate } from '../../domain/session/lateAnswers.ts';
import { isLive } from '../../domain/session/phases.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import type { BegunSession, PatientState } from '../../domain/session/session.ts';
import { digest } from '../ports/keys.ts';
import { boardTag, reviewOver, reviewTag } from '../ports/postTags.ts';
import type { Post } from '../ports/rows/posts.ts';

/** A post as it should be: which, showing what, and where. */
export interface DesiredPost {
  readonly tag: string;
  /** Names the content; equal revisions show the same. */
  readonly revision: string;
  readonly place: 'channel' | 'thread';
  readonly content:
    | 'board'
    | 'summary'
    | 'review'
    | 'leadQuestion'
    | 'silence'
    | { readonly patient: number };
}

const summaryTag = 'summary';
const patientTag = (patient: number) => `patient-${String(patient).padStart(3, '0')}`;

/** The board is edited at most this often when the session has moved on, in milliseconds: it is quiet in the channel… */
const boardEditGap = 3_000;
/** …and this often when only the number of participants or the pace has changed, to keep the sends few. */
const boardHeadcountGap = 15_000;

/** The summary is edited at most this often when only what the unit has made of it has changed. */
const summaryLogGap = 60_000;

/** What a patient's card shows in each state; undefined: no card. */
function patientRevision(
  session: BegunSession,
  patient: number,
  state: PatientState,
  board: string | undefined,
): string | undefined {
  switch (state.kind) {
    case 'waiting':
      if (state.openedAt === undefined) return undefined;
      return isLive(session) ? 'later' : 'cancelled';
    case 'open':
      // A board that had to be posted anew takes the open patients with it.
      if (!isLive(session)) return 'cancelled';
      return state.first === undefined ? `open-${board ?? ''}` : `again-${board ?? ''}`;
    case 'revealed':
    case 'left':
      return resultRevision(session, patient, state);
    case 'skipped':
    case 'leaving':
      return state.kind;
  }
}

/** Once people have gone on a result is one line, and less when the session is locked; while late answers are taken it says so. */
function resultRevision(session: BegunSession, patient: number, { seal, revealedAt }: Shown): string {
  if (session.phase === 'locked') return 'folded';
  if (isFolded(session, patient)) return `line-${seal ?? revealedAt}`;
  return `${takesLate(session, patient) ? 'late' : 'result'}-${seal ?? revealedAt}`;
}

/** What nobody needs to be told who has not seen the card before. */
const onlyEdits: ReadonlySet<string> = new Set(['later', 'practised', reviewOver]);

function practiceRevision({ practice }: BegunSession, board: string | undefined): string | undefined {
  switch (practice?.kind) {
    case undefined:
      return undefined;
    case 'open':
      return `open-${board ?? ''}`;
    case 'revealed':
      return `result-${practice.seal ?? practice.revealedAt}`;
    case 'over':
      // The card says that the answers are gone, so it stands as it was until they are.
      return practice.deleted ? 'practised' : undefined;
  }
}

const silenceTag = 'silence-';

/** The question whether the session is over, while it stands; one that was asked before says that it is answered. */
export function silencePosts(session: BegunSession, posts: Iterable<string>): readonly DesiredPost[] {
  const asked =
    session.phase === 'active' && session.silence ? `${silenceTag}${session.silence.since}` : undefined;
  const tags = new Set([...posts].filter((tag) => tag.startsWith(silenceTag)));
  if (asked !== undefined) tags.add(asked);
  return [...tags].map((tag) => ({
    tag,
    revision: tag === asked ? 'asked' : 'over',
    place: 'thread',
    content: 'silence',
  }));
}

export function summaryPost(revision: string): DesiredPost {
  return { tag: summaryTag, revision, place: 'channel', content: 'summary' };
}

/** What was promised last time, as long as it is gone through; what becomes of it later, the log tells. */
function reviewPost(promised: ReviewView): DesiredPost {
  const { today: _, over, ...shown } = promised;
  const revision = over ? reviewOver : `review-${digest(shown)}`;
  return { tag: reviewTag, revision, place: 'thread', content: 'review' };
}

/** Every post a session should have, in the order people should meet them. */
export function desiredPosts(
  session: BegunSession,
  board: { readonly revision: string; readonly activityId: string | undefined },
  summaryRevision: string | undefined,
  promised?: ReviewView,
): readonly DesiredPost[] {
  const practice = practiceRevision(session, board.activityId);
  const practising: readonly DesiredPost[] =
    practice === undefined
      ? []
      : [
          {
            tag: patientTag(practicePatient),
            revision: practice,
            place: 'thread',
            content: { patient: practicePatient },
          },
        ];
  const patients = session.patients.flatMap((state, index): readonly DesiredPost[] => {
    const patient = index + 1;
    const revision = patientRevision(session, patient, state, board.activityId);
    return revision === undefined
      ? []
      : [{ tag: patientTag(patient), revision, place: 'thread', content: { patient } }];
  });
  return [
    { tag: boardTag, revision: board.revision, place: 'channel', content: 'board' },
    ...(promised === undefined ? [] : [reviewPost(promised)]),
    ...practising,
    ...patients,
    ...(summaryRevision === undefined ? [] : [summaryPost(summaryRevision)]),
  ];
}

/** One send that would bring Teams closer to what it should show; `notBefore` holds board edits back. */
export interface PostChange {
  readonly desired: DesiredPost;
  readonly post: Post | undefined;
  readonly notBefore: Instant;
}

/** The board's revision: the part before the point changes only when the session itself has moved. */
export function boardRevision(view: BoardView): string {
  const { participants: _, pace: __, ...moves } = view;
  return `${digest(moves)}.${digest(view)}`;
}

/** When a post may be edited; 0 where it is what people wait for. */
function editableAt({ content, revision }: DesiredPost, shown: Post): Instant {
  const [first] = revision.split('.');
  const [firstShown, restShown] = shown.revision.split('.');
  switch (content) {
    case 'board':
      return shown.sentAt + (first === firstShown ? boardHeadcountGap : boardEditGap);
    case 'summary':
      // The first time the unit sees at once that it has been heard.
      return first === firstShown && restShown !== undefined ? shown.sentAt + summaryLogGap : 0;
    default:
      return 0;
  }
}

/**
 * The sends that are missing, most urgent first: the board once, then cards and summary in order, then edits of the
 * board. Nothing goes into a thread before its board is there.
 */
export function missingChanges(
  desired: readonly DesiredPost[],
  posts: ReadonlyMap<string, Post>,
): readonly PostChange[] {
  const lagging = desired.filter(
    // A patient that was taken back, and a practice that was over, before its card was posted needs none.
    ({ tag, revision }) =>
      posts.get(tag)?.revision !== revision && (!onlyEdits.has(revision) || posts.has(tag)),
  );
  const boardPosted = posts.get(boardTag) !== undefined;
  const changes = lagging.map((wanted): PostChange => {
    const post = posts.get(wanted.tag);
    return { desired: wanted, post, notBefore: post === undefined ? 0 : editableAt(wanted, post) };
  });
  const first = changes.filter(({ desired: { content }, post }) => content === 'board' && post === undefined);
  if (!boardPosted) return first;
  const boardEdits = changes.filter(({ desired: { content } }) => content === 'board');
  return [...changes.filter(({ desired: { content } }) => content !== 'board'), ...boardEdits];
}
