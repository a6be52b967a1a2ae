import { formIds } from '../../domain/form/form.ts';
import { tightBudgetSeconds } from '../../domain/session/pace.ts';
import { limits, type Setup } from '../../domain/session/session.ts';
import { setupLine } from '../../words/nb/board.ts';
import { formNames } from '../../words/nb/form.ts';
import { practiceButton, practiceOfferHint } from '../../words/nb/practice.ts';
import {
  allMode,
  beginButton,
  begunLine,
  begunTitle,
  budgetBasis,
  budgetSentence,
  formInput,
  minutesChoice,
  minutesInput,
  patientsInput,
  recalculateButton,
  setupTitle,
  starterLine,
  tightBudget,
  whyNoNames,
} from '../../words/nb/setup.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { SetupDoneView, SetupView } from '../model/views.ts';
import { sectionsCard } from '../notice/noticeCard.ts';

const minutesStep = 5;

/** What `start` answers: the session's numbers, prefilled, and what time they leave for each patient. */
export function setupCard(view: SetupView): Card {
  const { session, setup } = view;
  return {
    template: 'setup',
    data: {
      fallbackText: setupTitle,
      title: setupTitle,
      intro: starterLine(view.starter),
      problems: view.problems,
      patients: {
        ...patientsInput,
        value: String(setup.patients),
        choices: range(limits.patients.min, limits.patients.max, 1).map((n) => choice(n, String(n))),
      },
      minutes: {
        ...minutesInput,
        value: String(setup.minutes),
        choices: minutesOf(setup).map((n) => choice(n, minutesChoice(n))),
      },
      form: {
        ...formInput,
        value: setup.form,
        choices: formIds.map((id) => ({ title: formNames[id], value: id })),
      },
      budget: budgetSentence(view.budgetSeconds),
      budgetLines: [budgetBasis(setup), ...(setup.mode === 'all' ? [allMode] : [])],
      warnings: view.budgetSeconds < tightBudgetSeconds ? [tightBudget] : [],
      hints: [whyNoNames, practiceOfferHint],
      rows: rowsOf([
        button(beginButton, 'session.begin', { session }),
        button(practiceButton, 'session.practice', { session }),
        button(recalculateButton, 'session.setup', { session }),
      ]),
    },
  };
}

/** What the setup post becomes once the session has begun: nothing left to tap. */
export function setupDoneCard(view: SetupDoneView): Card {
  return sectionsCard(begunTitle, [
    section({
      lines: [begunLine(view.starter)],
      hints: [setupLine(view.setup), view.setup.mode === 'all' ? allMode : undefined],
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
