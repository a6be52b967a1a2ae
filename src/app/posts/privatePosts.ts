/** What single people should be shown besides what stands in the channel, as targeted messages. */

import type { Participant } from '../../domain/answer/participant.ts';
import { present } from '../../domain/answer/participant.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import { openLeadQuestion } from '../../domain/session/leadership.ts';
import { dueReminders, type Reminder, type SentReminder } from '../../domain/session/reminders.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { boardTag } from '../ports/postTags.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { World } from '../ports/world.ts';
import { unanswered } from './reminderPosts.ts';

/** A targeted message that should be there: for whom, showing what, and the post that already is and shows something else. */
export interface PrivatePost {
  readonly tag: string;
  /** Names the content; equal revisions show the same. */
  readonly revision: string;
  readonly person: PersonKey;
  readonly content: 'controls' | { readonly question: Instant } | { readonly reminder: Reminder };
  readonly edits: Post | undefined;
}

/** Names people by their pseudonym, so rows with such tags are removed when the session is locked. */
const prefix = 'to-';

export function isPrivateTag(tag: string): boolean {
  return tag.startsWith(prefix);
}

/** The tags of questions about who leads are in rows and posts since they were called batons. */
const leadQuestionTag = 'baton';
const tagged = /^to-([0-9a-f]+)-(controls|baton|patient|time)(?:-(\d+))?(?:-(\d+))?$/;

/** A private post by what its tag says. */
interface Read {
  readonly post: Post;
  readonly person: PersonKey;
  readonly kind: string;
  readonly numbers: readonly number[];
}

function readTags(posts: readonly Post[]): readonly Read[] {
  return posts.flatMap((post) => {
    const [, person, kind, ...numbers] = tagged.exec(post.tag) ?? [];
    if (person === undefined || kind === undefined) return [];
    return [{ post, person, kind, numbers: numbers.filter((part) => part !== undefined).map(Number) }];
  });
}

/**
 * The targeted messages that are missing. None before the board is there, and none where they cannot be sent. One that was given up has a row without an activity, and is never missing again.
 */
export async function missingPrivatePosts(
  world: World,
  session: LiveSession,
  posts: readonly Post[],
  participants: readonly Participant[],
): Promise<readonly PrivatePost[]> {
  if (!world.targeting.on) return [];
  if (!posts.some(({ tag }) => tag === boardTag)) return [];
  const sent = readTags(posts);
  const reminders = await missingReminders(world, session, sent, participants);
  return [
    ...missingControls(session, sent),
    ...missingLeadQuestions(session, sent, world.now()),
    ...reminders,
  ];
}

/** One for each who becomes the leader; coming back after somebody else makes it once more. */
function missingControls(session: LiveSession, sent: readonly Read[]): readonly PrivatePost[] {
  const { person } = session.leader;
  const ofControls = sent.filter(({ kind }) => kind === 'controls');
  const others = ofControls.filter((each) => each.person !== person).map(({ post }) => post.sentAt);
  const revision = `after-${Math.max(0, ...others)}`;
  const before = ofControls.find((each) => each.person === person);
  if (before?.post.revision === revision) return [];
  return [{ tag: `${prefix}${person}-controls`, revision, person, content: 'controls', edits: undefined }];
}

/** The question to the one whom the leader has asked to take over; closed when it is no longer open. */
function missingLeadQuestions(
  session: LiveSession,
  sent: readonly Read[],
  now: Instant,
): readonly PrivatePost[] {
  const open = openLeadQuestion(session, now);
  const asked =
    open?.kind === 'offered' && open.to ? { question: open.at, person: open.to.person } : undefined;
  const before = sent.filter(({ kind }) => kind === leadQuestionTag);
  const stale = before.filter(
    ({ post, numbers }) =>
      post.revision === 'offered' && post.activityId !== '' && numbers[0] !== asked?.question,
  );
  const closed = stale.map(
    ({ post, person, numbers: [question = 0] }): PrivatePost => ({
      tag: post.tag,
      revision: 'over',
      person,
      content: { question },
      edits: post,
    }),
  );
  if (asked === undefined || before.some(({ numbers }) => numbers[0] === asked.question)) return closed;
  const { person, question } = asked;
  const tag = `${prefix}${person}-${leadQuestionTag}-${question}`;
  return [...closed, { tag, revision: 'offered', person, content: { question }, edits: undefined }];
}

/** The reminders that have been sent in a session, or given up. */
export function sentReminders(posts: readonly Post[]): readonly SentReminder[] {
  return remindersIn(readTags(posts));
}

function remindersIn(sent: readonly Read[]): readonly SentReminder[] {
  return sent.flatMap(({ post, person, kind, numbers: [first = 0, second = 0] }): SentReminder[] => {
    if (kind === 'patient') return [{ person, patient: first, nth: second, at: post.sentAt }];
    return kind === 'time' ? [{ person, patient: undefined, nth: first, at: post.sentAt }] : [];
  });
}

async function missingReminders(
  world: World,
  session: LiveSession,
  sent: readonly Read[],
  participants: readonly Participant[],
): Promise<readonly PrivatePost[]> {
  if (session.phase !== 'active') return [];
  const due = dueReminders(session, present(participants), remindersIn(sent), world.now());
  const missing = await unanswered(world, session, due);
  return missing.map((reminder): PrivatePost => {
    const { person, patient, nth } = reminder;
    const about = patient === undefined ? `time-${nth}` : `patient-${patient}-${nth}`;
    return {
      tag: `${prefix}${person}-${about}`,
      revision: 'sent',
      person,
      content: { reminder },
      edits: undefined,
    };
  });
}
