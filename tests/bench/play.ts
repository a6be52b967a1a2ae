import { type RoleId, roleIds } from '../../src/domain/basics.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import type { Fields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { type Opinion, opinionOf } from './opinions.ts';
import { type Chapter, line, note } from './report.ts';
import { eventually, pause, sessionOf, unit } from './wards.ts';

const patients = 40;
const people = 25;
/** Where people differ they talk: for minutes in a ward, here until the board has had its turn (milliseconds). */
const talk = 3_500;
/** Until the last edits have been made: the board's slowest, and answers that came with the end. */
const settled = 18_000;

const agreed: Opinion = { assessment: 'riktig_aktiv', reasons: [], wait: undefined };

/** On four patients of ten everybody agrees, and the bot goes on by itself. */
function says(patient: number, person: number): Opinion {
  return patient % 5 < 2 ? agreed : opinionOf(patient, person);
}

async function taps(person: Person, post: Post, verb: string, data: Fields): Promise<void> {
  const shown = await person.invoke(verb, data, { post });
  if (shown.kind !== 'card') throw new Error(`${verb} was not taken: ${shown.text}`);
}

async function answers(person: Person, post: Post, at: Fields, opinion: Opinion): Promise<void> {
  const [reason] = opinion.reasons;
  await taps(person, post, 'answer.assess', { ...at, assessment: opinion.assessment });
  if (reason === undefined || opinion.wait === undefined) return;
  await taps(person, post, 'answer.reason', { ...at, reason });
  await taps(person, post, 'answer.wait', { ...at, wait: opinion.wait });
}

async function patientDone(channel: Channel, session: string, patient: number, staff: readonly Person[]) {
  const post = await eventually(`patient ${patient}`, () => channel.patientPost(patient));
  const at = { session, patient };
  await Promise.all(staff.map((person, index) => answers(person, post, at, says(patient, index + 1))));
  await eventually(`the result of patient ${patient}`, () => post.history.length > 1);
  const [leader] = staff;
  if (leader === undefined || (says(patient, 1) === agreed && patient < patients)) return;
  await pause(talk);
  await taps(leader, post, 'patient.next', at);
}

/**
 * A whole session of 40 patients × 25 people, as fast as the bot lets it go: people join, answer, talk where they
 * differ, and the leader goes on. Counts what the bot sends to Teams.
 */
export async function play(teams: Connector, botUrl: string): Promise<Chapter> {
  const staff = unit(teams, botUrl, '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a11', people);
  const [leader] = staff;
  if (leader === undefined) throw new Error('A unit without people');
  const { channel } = leader;
  await leader.says(`<at>Kartlegging</at> start ${patients} 60`);
  const board = await eventually('the board', () => channel.board());
  const session = sessionOf(channel) ?? '';
  const roleOf = (index: number): RoleId => roleIds[index % roleIds.length] ?? 'annen';
  await Promise.all(
    staff.map((person, index) => taps(person, board, 'session.join', { session, role: roleOf(index) })),
  );
  for (let patient = 1; patient <= patients; patient++) await patientDone(channel, session, patient, staff);
  await eventually('the summary', () => channel.summaryPost());
  await pause(settled);
  const edits = (post: Post | undefined) => (post?.history.length ?? 1) - 1;
  const { length: sends } = channel.sends.arrivals;
  const violations = teams.violations.map(({ what }) => what);
  return {
    lines: [
      line(
        `sends to Teams for ${patients} patients × ${people} people`,
        sends,
        { atMost: 175 },
        '',
        `, ${edits(board)} of them edits of the board`,
      ),
      line(
        "requests over Teams' limits, or against its rules",
        violations.length,
        { atMost: 0 },
        '',
        violations.length === 0 ? '' : `: ${violations[0]}`,
      ),
      note('  reads of the roster', String(channel.memberReads.arrivals.length)),
    ],
    stored: [{ session, answers: patients * people, waits: waitsIn(staff.length) }],
  };
}

function waitsIn(persons: number): number {
  const all = Array.from({ length: patients * persons }, (_, index) =>
    says((index % patients) + 1, Math.floor(index / patients) + 1),
  );
  return all.filter(({ wait }) => wait !== undefined).length;
}
