/** The unit's improvement log as a card: how its actions stand, and one of them. */
import { actionCard } from '../../../cards/log/actionCard.ts';
import { addedCard as addedActionCard } from '../../../cards/log/addedCard.ts';
import { logCard } from '../../../cards/log/logCard.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { ActionView, Behind, ListedAction, LogSetting } from '../../../cards/model/logViews.ts';
import { type Action, currentLift, isOpen } from '../../../domain/improvement/action.ts';
import { dayOf, daysBetween } from '../../../domain/improvement/day.ts';
import { byUrgency, isOverdue } from '../../../domain/improvement/deadlines.ts';
import { thirdTime } from '../../../domain/improvement/figures/thirdTime.ts';
import { liftableTo } from '../../../domain/improvement/lifting.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { logPages, logUrl } from '../../access/logLink.ts';
import { actionIn } from '../../log/actions.ts';
import { lineAbove } from '../../log/lifts.ts';
import { nameOfUnit, readLog, readResults } from '../../log/readLog.ts';
import type { Act } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';

/** Actions on one page of the card. */
const pageLength = 5;

export function logSetting(world: World, channel: string): LogSetting {
  const { settings } = world;
  return { today: dayOf(world.now()), pages: logPages(settings, channel), dialogs: settings.dialogs };
}

/** Actions, and whether their owners are still in the channel; nobody has left before the list of members is known. */
export function listed(world: World, channel: string, actions: readonly Action[]): readonly ListedAction[] {
  const members = world.roster.known(channel)?.members;
  const isGone = ({ owner }: Action) =>
    owner.kind === 'person' && members?.every(({ objectId }) => objectId !== owner.id) === true;
  return actions.map((action) => ({ action, ownerGone: isGone(action) }));
}

export interface LogPage {
  readonly view?: 'mine' | undefined;
  readonly page?: number | undefined;
}

/** `log.view`: what one person sees, their own first where they have asked for that. */
export function viewLog(world: World, act: Pick<Act, 'channel' | 'actor'>, asked: LogPage): Promise<Card> {
  return logCardFor(world, act.channel, asked, act.actor.objectId);
}

/**
 * The log's card.
 * @param person whose card it is; undefined for one that everybody sees.
 * @param first whose actions come first.
 */
export async function logCardFor(
  world: World,
  channel: string,
  { view, page = 0 }: LogPage,
  person: string | undefined,
  first = person,
): Promise<Card> {
  const [log, results] = await Promise.all([readLog(world, channel), readResults(world, channel)]);
  const setting = logSetting(world, channel);
  const { today } = setting;
  const open = log.actions.filter(isOpen).toSorted(byUrgency(today));
  const isOwn = ({ owner }: Action) => owner.kind === 'person' && owner.id === first;
  const own = open.filter(isOwn);
  const ordered = view === 'mine' ? [...own, ...open.filter((action) => !isOwn(action))] : open;
  const mine = view === 'mine' && person !== undefined;
  const counted = mine ? own : open;
  const waiting = log.received.filter(({ answer }) => answer === undefined);
  return logCard(world.words, {
    ...setting,
    logUrl: logUrl(world.settings, channel),
    mine: view === 'mine',
    own: mine,
    open: counted.length,
    overdue: counted.filter((action) => isOverdue(action, today)).length,
    actions: listed(world, channel, ordered.slice(page * pageLength, (page + 1) * pageLength)),
    page,
    hasMore: ordered.length > (page + 1) * pageLength,
    thirdTime: thirdTime(results?.results ?? [], log.actions),
    toUs:
      log.received.length === 0
        ? undefined
        : {
            unanswered: waiting.length,
            oldest: Math.max(0, ...waiting.map(({ sentAt }) => daysBetween(dayOf(sentAt), today))),
          },
  });
}

interface OfAction {
  readonly nr: number;
  readonly view?: ActionView['view'] | undefined;
}

/** `action.view`: one action, or what can be chosen for it. `notice`: why what was tapped was not done. */
export async function viewAction(
  world: World,
  act: Pick<Act, 'channel'>,
  { nr, view = 'all' }: OfAction,
  notice?: string,
): Promise<Card | Refusal> {
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  if (action === undefined) return refuse('noSuchAction');
  const lift = currentLift(action);
  const [behind, liftedTo] = await Promise.all([
    figuresBehind(world, act.channel, action.about),
    lift && nameOfUnit(world, lift.to),
  ]);
  const [one] = listed(world, act.channel, [action]);
  return actionCard(world.words, {
    ...logSetting(world, act.channel),
    action,
    ownerGone: one?.ownerGone === true,
    view,
    behind,
    liftedTo,
    canLift: liftableTo(action, await lineAbove(world, act.channel, log)) !== undefined,
    ...(notice !== undefined && { notice }),
  });
}

/** How many patients the cause was named for in the session that it is about; undefined where nothing is known of it. */
export async function figuresBehind(
  world: World,
  channel: string,
  { session, reason }: Action['about'],
): Promise<Behind | undefined> {
  if (session === undefined || reason === undefined) return undefined;
  const results = await readResults(world, channel);
  const result = results?.results.find((each) => each.session === session);
  if (result === undefined) return undefined;
  const { summary, startedAt } = result;
  return {
    namedFor: summary.reasons.find((each) => each.reason === reason)?.namedFor ?? 0,
    assessed: summary.patients.assessed,
    startedAt,
  };
}

/** The answer to `tiltak`; undefined when the action is not there. */
export async function addedCard(world: World, channel: string, nr: number): Promise<Card | undefined> {
  const action = actionIn(await readLog(world, channel), nr);
  return action && addedActionCard(world.words, logSetting(world, channel), action);
}
