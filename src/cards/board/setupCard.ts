import { formIds } from '../../domain/form/form.ts';
import { tightBudgetSeconds } from '../../domain/session/pace.ts';
import { limits, type Setup } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { SetupDoneView, SetupView } from '../model/views.ts';
import { sectionsCard } from '../notice/noticeCard.ts';

const minutesStep = 5;

/** What `start` answers: the session's numbers, prefilled, and what time they leave for each patient. */
export function setupCard(words: Words, view: SetupView): Card {
  const { session, setup } = view;
  return {
    template: 'setup',
    data: {
      fallbackText: words.setup.setupTitle,
      title: words.setup.setupTitle,
      intro: words.setup.starterLine(view.starter),
      problems: view.problems,
      patients: {
        ...words.setup.patientsInput,
        value: String(setup.patients),
        choices: range(limits.patients.min, limits.patients.max, 1).map((n) => choice(n, String(n))),
      },
      minutes: {
        ...words.setup.minutesInput,
        value: String(setup.minutes),
        choices: minutesOf(setup).map((n) => choice(n, words.setup.minutesChoice(n))),
      },
      form: {
        ...words.setup.formInput,
        value: setup.form,
        choices: formIds.map((id) => ({ title: words.form.formNames[id], value: id })),
      },
      budget: words.setup.budgetSentence(view.budgetSeconds),
      budgetLines: [words.setup.budgetBasis(setup), ...(setup.mode === 'all' ? [words.setup.allMode] : [])],
      warnings: view.budgetSeconds < tightBudgetSeconds ? [words.setup.tightBudget] : [],
      hints: [words.setup.whyNoNames, words.practice.practiceOfferHint],
      rows: rowsOf([
        button(words.setup.beginButton, 'session.begin', { session }),
        button(words.practice.practiceButton, 'session.practice', { session }),
        button(words.setup.recalculateButton, 'session.setup', { session }),
      ]),
    },
  };
}

/** What the setup post becomes once the session has begun: nothing left to tap. */
export function setupDoneCard(words: Words, view: SetupDoneView): Card {
  return sectionsCard(words.setup.begunTitle, [
    section({
      lines: [words.setup.begunLine(view.starter)],
      hints: [words.board.setupLine(view.setup), view.setup.mode === 'all' ? words.setup.allMode : undefined],
    }),
  ]);
}

/** Every fifth minute, and the current value where it falls between. */
function minutesOf(setup: Setup): readonly number[] {
  const { min, max } = limits.minutes;
  const values = new Set([...range(min, max, minutesStep), setup.minutes]);
  return [...values].sort((a, b) => a - b);
}

function range(first: number, last: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function choice(value: number, title: string) {
  return { title, value: String(value) };
}
