import { appId, serviceUrl, startCloud, tenantId } from '../cloud/cloud.ts';
import { openTeamsSide } from '../cloud/teamsSide.ts';
import { startConnector } from '../teams/connector.ts';
import { assessments } from './answering.ts';
import { median } from './numbers.ts';
import { botFile, serve, startTables } from './processes.ts';
import { type Chapter, note, ratioLine } from './report.ts';
import { rounds, type Sample, sample, warmUps } from './rounds.ts';
import { openWards, type Ward } from './wards.ts';

const all = warmUps + rounds;
/** Two wards a round, as in the chapter on answers. */
const plan = { wards: 2 * all, people: 12, patients: 24 };
const concurrency = 12;

/** What it costs that callers are checked: the same first answers to a bot with a registration, with a verified token. */
export async function callers(): Promise<
  Chapter & { readonly connectionStrings: readonly string[]; readonly stop: () => Promise<void> }
> {
  const teams = await startConnector();
  const [cloud, ours, theirs] = await Promise.all([startCloud(teams.url), startTables(), startTables()]);
  const anonymous = await serve(botFile, ours.connectionString);
  const registered = await serve(botFile, theirs.connectionString, {
    authorization: `Bearer ${await cloud.token()}`,
    preload: './tests/cloud/preload.ts',
    env: {
      ...cloud.env,
      ALLOW_ANONYMOUS: '',
      TARGETED_MESSAGES: 'false',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'hemmelig',
      MicrosoftAppTenantId: tenantId,
    },
  });
  const side = await openTeamsSide(cloud, registered.url);
  // One after the other: each bot alone keeps below what Teams takes.
  const [open = []] = await openWards(teams, anonymous.url, [plan]);
  const [opened = []] = await openWards(teams, side.url, [plan]);
  const real = { ...teams, url: serviceUrl.replace(/\/$/, '') };
  const addressed = opened.map((ward) => ({
    ...ward,
    people: ward.people.map((person) => ({ ...person, connector: real })),
  }));

  const done: { readonly anonymous: Sample; readonly registered: Sample }[] = [];
  const tapsOf = (wards: readonly Ward[], round: number) =>
    wards.slice(2 * round, 2 * round + 2).flatMap((ward) => assessments(ward));
  for (let round = 0; round < all; round++) {
    const ofAnonymous = () => sample(anonymous, tapsOf(open, round), concurrency);
    const ofRegistered = () => sample(registered, tapsOf(addressed, round), concurrency);
    const first = await (round % 2 === 0 ? ofAnonymous() : ofRegistered());
    const second = await (round % 2 === 0 ? ofRegistered() : ofAnonymous());
    const pair =
      round % 2 === 0 ? { anonymous: first, registered: second } : { anonymous: second, registered: first };
    if (round >= warmUps) done.push(pair);
  }
  side.close();
  await Promise.all([anonymous.stop(), registered.stop()]);
  const told = (which: 'anonymous' | 'registered') =>
    `${median(done.map((each) => each[which].cpu)).toFixed(2)} ms CPU, ${median(done.map((each) => each[which].throughput)).toFixed(0)}/s`;
  const expected = (ward: Ward) => ({
    session: ward.session,
    answers: plan.people * plan.patients,
    waits: 0,
  });
  return {
    lines: [
      ratioLine(
        'first answers with a token: CPU per answer against anonymous ones',
        done.map((each) => each.registered.cpu / each.anonymous.cpu),
        { atMost: 1.15 },
      ),
      note('  anonymous', told('anonymous')),
      note('  with a token', told('registered')),
    ],
    stored: [...open, ...opened].map(expected),
    connectionStrings: [ours.connectionString, theirs.connectionString],
    stop: async () => {
      await Promise.all([teams.close(), cloud.close(), ours.stop(), theirs.stop()]);
    },
  };
}
