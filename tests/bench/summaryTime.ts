import type { PatientAnswer } from '../../src/domain/answer/answer.ts';
import { roleIds } from '../../src/domain/basics.ts';
import { type SummaryInput, summarise } from '../../src/domain/figures/summarise.ts';
import { forms } from '../../src/domain/form/form.ts';
import { median } from './numbers.ts';
import { opinionOf } from './opinions.ts';
import { type Line, line } from './report.ts';

const size = 60;
const openedAt = 1_790_000_000_000;

/** As large as a session can be: 60 patients, 60 people, everybody answering all of it. */
function largest(): SummaryInput {
  const persons = Array.from({ length: size }, (_, index) => index + 1);
  const roleOf = (person: number) => roleIds[person % roleIds.length];
  const answers = persons.flatMap((patient) =>
    persons.map((person): PatientAnswer => {
      const { assessment, reasons, wait } = opinionOf(patient, person);
      return {
        patient,
        round: 1,
        person: `person-${person}`,
        role: roleOf(person),
        answer: { assessment, reasons, assessedAt: openedAt + person, done: false, ...(wait && { wait }) },
      };
    }),
  );
  const revealedAt = openedAt + 60_000;
  return {
    form: forms.sengepost,
    patients: persons.map(() => ({
      kind: 'left',
      openedAt,
      revealedAt,
      cause: 'all',
      leftAt: revealedAt + 1_000,
    })),
    answers,
    participants: persons.map(roleOf),
    previous: undefined,
  };
}

/** To be called before anything else has warmed up the code. */
export function summaryTime(): readonly Line[] {
  const input = largest();
  const times = Array.from({ length: 30 }, () => {
    const started = performance.now();
    summarise(input);
    return performance.now() - started;
  });
  const goal = { atMost: 50 };
  return [
    line('summary of 60 patients × 60 people, first time', times[0] ?? Number.NaN, goal, ' ms'),
    line('summary of 60 patients × 60 people, median', median(times.slice(10)), goal, ' ms'),
  ];
}
