/** The pages of a unit's log, for whoever may see it. */

import { valuesOf } from '../../app/log/actionFields.ts';
import { channelAbove, receivedIn } from '../../app/log/lifts.ts';
import { readHistory } from '../../app/log/readLog.ts';
import type { World } from '../../app/ports/world.ts';
import { liftDraft } from '../../app/views/log/liftDraft.ts';
import { screenView } from '../../app/views/screenView.ts';
import { liftAddressee } from '../../domain/improvement/lifting.ts';
import { noticePage } from '../signIn/signInPages.ts';
import type { LogRoute, Visit } from '../signIn/visit.ts';
import { resultsIn } from './figures/resultsIn.ts';
import { exportRoutes } from './files/exportRoutes.ts';
import { actionFormPage } from './pages/actionForm.ts';
import { choiceOf } from './pages/choice.ts';
import { detailPage } from './pages/detail.ts';
import { inboxPage, liftPage } from './pages/liftPages.ts';
import { newActionPage } from './pages/newAction.ts';
import { overviewPage } from './pages/overview.ts';
import { printPage } from './pages/printPage.ts';
import { screenOver, screenPage } from './pages/screenPage.ts';
import { sessionPage } from './pages/sessionPage.ts';
import { setupPage } from './pages/setupPage.ts';
import { postEdit, postNew } from './posts/actions.ts';
import { postAreas } from './posts/areas.ts';
import { liftKeyOf, postLift, postLiftAnswer } from './posts/lifts.ts';
import { postTie, postUntie } from './posts/line.ts';
import { postSetup } from './posts/setup.ts';
import { postEffect, postRound, postStatus } from './posts/steps.ts';
import { namedIn, open } from './visitView.ts';

type Handle = LogRoute['handle'];

export function logRoutes(world: World): readonly LogRoute[] {
  const get = (path: string, audience: LogRoute['audience'], handle: Handle): LogRoute => ({
    method: 'GET',
    path,
    audience,
    handle,
  });
  const post = (
    path: string,
    handle: (world: World, ...of: Parameters<Handle>) => ReturnType<Handle>,
  ): LogRoute => ({
    method: 'POST',
    path,
    audience: 'members',
    handle: (visit, request) => handle(world, visit, request),
  });
  return [
    post('/tiltak', postNew),
    post('/tiltak/:nr', postEdit),
    post('/tiltak/:nr/status', postStatus),
    post('/tiltak/:nr/runde', postRound),
    post('/tiltak/:nr/virkning', postEffect),
    post('/tiltak/:nr/loft', postLift),
    post('/loft/:lifter/:nr/:n', postLiftAnswer),
    post('/okt/:session/omrader', postAreas),
    post('/oppsett', postSetup),
    post('/oppsett/linje', postTie),
    post('/oppsett/fjern', postUntie),
    get('', 'membersAndReceiver', async (visit, { query }) => {
      const { reader, view, saved } = await open(world, visit, query);
      return overviewPage(reader, view, visit.person.oid, choiceOf(query), saved);
    }),
    get('/tiltak/nytt', 'members', async (visit, { query }) => {
      const { reader, view } = await open(world, visit, query);
      return newActionPage(reader, view, query, world.ids.secret());
    }),
    get('/tiltak/:nr', 'membersAndReceiver', async (visit, { parts, query }) => {
      const { reader, view, log, saved } = await open(world, visit, query);
      const action = namedIn(log, parts);
      if (action === undefined) return noticePage(visit.words, 'noSuchPage');
      if (visit.role === 'member' && query.get('endre') === '1') {
        const along = { versjon: action.version };
        return actionFormPage(200, reader, view, {
          nr: action.nr,
          values: valuesOf(action),
          along,
          problems: [],
        });
      }
      const history = visit.role === 'member' ? await readHistory(world, visit.unit, action.nr) : [];
      return detailPage(200, reader, view, { action, history }, saved);
    }),
    get('/tiltak/:nr/loft', 'members', async (visit, { parts, query }) => {
      const { reader, view } = await open(world, visit, query);
      const action = namedIn(view, parts);
      const to = action && liftAddressee(action, view.line);
      const receiver = to && view.leaders.get(to);
      if (action === undefined || receiver === undefined) return noticePage(visit.words, 'noSuchPage');
      const values = liftDraft(visit.words, action, resultsIn(view), view.today);
      return liftPage(200, reader, action, receiver, { values, problems: [] });
    }),
    get('/loft/:lifter/:nr/:n', 'members', async (visit, request) => {
      const { reader, view, log, saved } = await open(world, visit, request.query);
      const lift = receivedIn(log, liftKeyOf(request));
      if (lift === undefined) return noticePage(visit.words, 'noSuchPage');
      return inboxPage(200, reader, view, lift, channelAbove(log, lift) !== undefined, saved);
    }),
    get('/okt/:session', 'membersAndReceiver', async (visit, { parts, query }) => {
      const { reader, view, saved } = await open(world, visit, query);
      const figures = view.sessions.find(({ session }) => session === parts.session);
      if (figures === undefined) return noticePage(visit.words, 'noSuchPage');
      return sessionPage(200, reader, view, figures, saved);
    }),
    get('/oppsett', 'members', async (visit, { query }) => {
      const { reader, view, log, saved } = await open(world, visit, query);
      const { contact, unitName = visit.channel.value.unitName ?? '' } = log.head;
      return setupPage(200, reader, view, { unitName, contact, problems: [] }, saved);
    }),
    get('/utskrift', 'membersAndReceiver', async (visit, { query }) => {
      const { reader, view } = await open(world, visit, query, 'linjen');
      return printPage(reader, view);
    }),
    ...exportRoutes(world),
    {
      ...get('/skjerm', 'members', async (visit, { query }) => {
        const { reader } = await open(world, visit, query);
        const view = await screenView(world, visit.unit, visit.channel.value.active);
        const link = channelLink(visit, view?.boardPost);
        return screenPage(
          reader,
          view,
          link,
          visit.words.amounts.clock(world.now()),
          query.get('stans') === '1',
        );
      }),
      over: screenOver,
    },
  ];
}

/** Opens the channel's thread in Teams, or the channel where nothing has been posted yet. */
function channelLink(
  {
    channel: {
      value: { address },
    },
  }: Visit,
  post: string | undefined,
): string {
  const channel = encodeURIComponent(address.channelId);
  const tenant = encodeURIComponent(address.tenantId);
  return post === undefined
    ? `https://teams.microsoft.com/l/channel/${channel}/?tenantId=${tenant}`
    : `https://teams.microsoft.com/l/message/${channel}/${post}?tenantId=${tenant}&parentMessageId=${post}`;
}
