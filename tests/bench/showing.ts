import { startConnector } from '../teams/connector.ts';
import { type Person, peopleOf } from '../teams/person.ts';
import { assessments } from './answering.ts';
import { closedLoop } from './load.ts';
import { median } from './numbers.ts';
import { botFile, serve, startTables } from './processes.ts';
import { type Chapter, line } from './report.ts';
import { openWards, type Ward } from './wards.ts';

const people = 60;
const patients = 7;
/** From the leader's tap until everybody sees the result, milliseconds. */
const patience = 1_500;
/** How many answers are on their way at a time. */
const concurrency = 12;

/** The leader joins and answers nothing, so that nothing is shown before the tap. */
async function join(leader: Person, { session }: Ward): Promise<void> {
  const shown = await leader.invoke('session.join', { session, role: 'annen' });
  if (shown.kind !== 'card') throw new Error(`The leader could not join: ${shown.text}`);
}

/** 60 people have answered a patient, and the leader shows it: until the answers are sealed and the card is the result. */
export async function showing(): Promise<
  Chapter & { readonly connectionString: string; readonly stop: () => Promise<void> }
> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const bot = await serve(botFile, tables.connectionString);
  const [[ward] = []] = await openWards(teams, bot.url, [{ wards: 1, people: people + 1, patients }]);
  const [first, ...others] = ward?.people ?? [];
  if (ward === undefined || first === undefined) throw new Error('No session has been opened');
  const { channel, member } = first;
  const leader = peopleOf(teams, bot.url)(channel, member.name, {
    id: member.id,
    aadObjectId: member.aadObjectId ?? null,
    tenantId: channel.tenantId,
    member: false,
  });
  await join(leader, ward);
  await closedLoop(bot.url, assessments({ ...ward, people: others }), concurrency);
  const took: number[] = [];
  for (let patient = 1; patient <= patients; patient++) {
    const post = channel.find(ward.cards[patient - 1] ?? '');
    if (post === undefined) throw new Error(`Patient ${patient} has no card`);
    const before = post.history.length;
    const tapped = performance.now();
    const shown = teams.until(() => post.history.length > before, { timeout: 60_000, what: 'the result' });
    await leader.invoke('patient.reveal', { session: ward.session, patient }, { post });
    await shown;
    took.push(performance.now() - tapped);
  }
  await bot.stop();
  const { connectionString } = tables;
  const what = `a reveal of ${people} people × 1 patient, sealed and shown: slowest of ${patients}`;
  return {
    connectionString,
    lines: [
      line(
        what,
        Math.max(...took),
        { atMost: patience },
        ' ms',
        `, median ${median(took).toFixed(0)} ms, first ${(took[0] ?? 0).toFixed(0)} ms`,
      ),
    ],
    stored: [{ session: ward.session, answers: people * patients, waits: 0 }],
    stop: async () => {
      await Promise.all([teams.close(), tables.stop()]);
    },
  };
}
