/** The tables of actions and of sessions, which stand on more than one page. */
import { foremost } from '../../../domain/figures/foremost.ts';
import type { Summary } from '../../../domain/figures/summary.ts';
import type { Action } from '../../../domain/improvement/action.ts';
import { isOpen } from '../../../domain/improvement/action.ts';
import { daysOver } from '../../../domain/improvement/deadlines.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import { type SessionFigures, timeData, timeUnitOf, waitingData } from '../figures/figures.ts';
import { pathOf, type Reader, table, tag } from '../frame.ts';
import { answerSaid, type LogView, ownerText, unanswered } from '../logView.ts';

/** The actions, one row each: the same on the log and on a session's page. */
export function actionTable({ words, unit }: Reader, log: LogView, actions: readonly Action[]): Html {
  const { heads } = words.logPages.overview;
  return table(
    [heads.action, heads.owner, heads.due, heads.status, heads.area],
    actions.map((action) => ({
      id: `tiltak-${action.nr}`,
      cells: [
        {
          content: html`<a class="ds-link" href="${pathOf(unit, `/tiltak/${action.nr}`)}">${action.nr}. ${action.text}</a>`,
        },
        { label: heads.owner, content: ownerText(words, action.owner, log.members) },
        { label: heads.due, content: dueTag(words, action, log) },
        { label: heads.status, content: statusTag(words, action, log) },
        {
          label: heads.area,
          content:
            action.about.reason === undefined ? '' : words.shortReasons.shortReason(action.about.reason),
        },
      ],
    })),
    'tiltak',
  );
}

function dueTag(words: Words, action: Action, { today }: LogView): Content {
  if (action.due === undefined) return words.logCards.noDue;
  const due = words.amounts.shortDay(action.due, today);
  const over = daysOver(action, today);
  return over === undefined ? due : tag(words.logCards.overdueLine(due, over), 'danger');
}

/** Where an action stands: its lift where one waits, else its status; help that is wanted first. */
export function statusTag(words: Words, action: Action, { today }: LogView): Content {
  const lift = unanswered(action, today);
  const answer = answerSaid(words, action, today);
  const help = action.needsHelpSince !== undefined && isOpen(action);
  return [
    help && [tag(words.logPages.detail.helpWanted, 'warning'), ' '],
    lift !== undefined && isOpen(action)
      ? tag(capitalised(words.lifting.unansweredFor(lift.days)), 'warning')
      : tag(
          words.improvement.statusLabels[action.status],
          action.status === 'evaluering' ? 'warning' : action.status === 'innfort' ? 'success' : 'neutral',
        ),
    answer !== undefined && [' ', tag(answer)],
  ];
}

/** As a sentence of its own begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The unit's sessions, one row each.
 * @param plain on paper nothing can be followed.
 */
export function sessionTable(
  { words, unit }: Reader,
  { summaries }: Pick<LogView, 'summaries'>,
  sessions: readonly SessionFigures[],
  plain = false,
): Html {
  const { sessionHeads: heads } = words.logPages.overview;
  return table(
    [heads.date, heads.waiting, heads.likely, heads.most],
    sessions.map((figures) => {
      const { place, endedAt, session } = figures;
      const day = words.amounts.date(endedAt);
      return {
        cells: [
          {
            content: plain
              ? day
              : html`<a class="ds-link" href="${pathOf(unit, `/okt/${session}`)}">${day}</a>`,
          },
          { label: heads.waiting, content: waitingData(words, figures) },
          {
            label: heads.likely,
            content:
              place.interval === undefined || place.of === undefined
                ? words.logPages.logFrame.hidden
                : words.logPages.between(place.interval, place.of),
          },
          { label: heads.most, content: mostOf(words, figures, summaries.get(session)) },
        ],
      };
    }),
  );
}

/** What took most time, or was named for most patients where nobody gave a time; where its figures are hidden its name. */
function mostOf(words: Words, figures: SessionFigures, summary: Summary | undefined): Content {
  const first = foremost(summary ?? { reasons: [] });
  if (first.kind === 'none') return words.logPages.logFrame.hidden;
  if (first.kind === 'vague') return words.summary.mostIsVague;
  const { reason } =
    first.kind === 'both' ? first.reason : first.kind === 'each' ? first.time : first.patients;
  const found = figures.reasons.find((each) => each.reason === reason);
  const label = words.shortReasons.shortReason(reason);
  return found?.time === undefined || first.kind === 'patients'
    ? label
    : html`${label}, ${timeData(words, found, timeUnitOf(figures))}`;
}
