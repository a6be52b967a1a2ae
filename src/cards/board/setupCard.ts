import { formIds } from '../../domain/form/form.ts';
import { budgetSeconds } from '../../domain/session/pace.ts';
import { limits, type Setup } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import { box } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { choice, numbersFrom } from '../blocks/choice.ts';
import { still } from '../blocks/page.ts';
import { rich, run, small, text, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { SetupView, TightView } from '../model/views.ts';

const minutesStep = 5;

/** What `start` answers: the session's numbers, prefilled. */
export function setupCard(words: Words, view: SetupView): Card {
  const { session, setup, problems } = view;
  const { patientsInput, minutesInput, formInput } = words.setup;
  const forms = formIds.map((id) => ({ title: words.form.formNames[id], value: id }));
  const patients = numbersFrom(limits.patients.min, limits.patients.max);
  return still(words.setup.setupTitle, [
    title(words.setup.setupTitle),
    small(words.setup.setupLine(view.unit, view.leader), 'None'),
    ...(problems.length === 0
      ? []
      : [
          box(
            'attention',
            problems.map((problem) => text(problem)),
          ),
        ]),
    choice('patients', patientsInput.label, String(setup.patients), patients, patientsInput.error),
    choice('minutes', minutesInput.label, String(setup.minutes), minutesOf(words, setup), minutesInput.error),
    choice('form', formInput.label, setup.form, forms, formInput.error),
    ...stack([
      button(words.setup.beginButton, 'session.begin', { session }),
      button(words.practice.practiceButton, 'session.practice', { session }),
    ]),
    ...(setup.mode === 'all' ? [small(words.setup.allMode, 'Medium')] : []),
    small(words.setup.practiceHint, 'Medium'),
    small(words.setup.whyNoNames),
  ]);
}

/** Asked before a session begins that gives each patient less than a minute. */
export function tightCard(words: Words, { session, setup }: TightView): Card {
  const most = limits.minutes.max;
  return still(words.setup.tightFallback, [
    title(words.setup.tightTitle(budgetSeconds(setup))),
    text(words.setup.tightBasis(setup)),
    text(words.setup.tightAdvice(most)),
    ...stack([
      button(words.setup.beginWithButton(most), 'session.begin', { session, minutes: most }),
      button(words.setup.beginAnywayButton, 'session.begin', { session, anyway: 1 }),
      button(words.setup.changeSetupButton, 'session.setup', { session }),
    ]),
  ]);
}

/** What the setup post becomes once the session has begun: one line, and nothing left to tap. */
export function setupDoneCard(words: Words, setup: Setup): Card {
  return still(words.setup.begunTitle, [
    rich(
      [
        run(`${words.setup.begunTitle}. `, { weight: 'Bolder' }),
        run(words.setup.begunLine(setup, budgetSeconds(setup))),
      ],
      'None',
    ),
  ]);
}

/** Every fifth minute, and the current value where it falls between. */
function minutesOf(words: Words, { minutes }: Setup) {
  return numbersFrom(limits.minutes.min, limits.minutes.max, words.setup.minutesChoice).filter(
    ({ value }) => Number(value) % minutesStep === 0 || Number(value) === minutes,
  );
}
