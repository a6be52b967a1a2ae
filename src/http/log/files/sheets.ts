/** What the files hold, row by row; the CSV, the spreadsheet and the pages are made from the same figures. */
import { currentLift } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { daysOver } from '../../../domain/improvement/deadlines.ts';
import type { HistoryEntry } from '../../../domain/improvement/history.ts';
import { logFileKeys } from '../../../words/logFileKeys.ts';
import type { Words } from '../../../words/words.ts';
import { type Shown, timeUnitOf, waitingShare } from '../figures/figures.ts';
import { quadrantText } from '../figures/priority.ts';
import { behind, type LogView, ownerText } from '../logView.ts';
import { changeSaid, whySaid } from '../pages/historyLines.ts';

/** A text is always a text, whatever it begins with; undefined is an empty cell. */
export type Cell = string | number | undefined;

export interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const sheetIds = ['tiltak', 'kartlegginger', 'arsaker'] as const;
export type SheetId = (typeof sheetIds)[number];

export function sheetOf(words: Words, log: LogView, id: SheetId): Sheet {
  switch (id) {
    case 'tiltak':
      return actionSheet(words, log);
    case 'kartlegginger':
      return sessionSheet(words, log);
    case 'arsaker':
      return reasonSheet(words, log);
  }
}

function actionSheet(words: Words, log: LogView): Sheet {
  const { improvement, logForms, logPaper, lifting } = words;
  const yesNo = (holds: boolean) => (holds ? logPaper.files.yes : logPaper.files.no);
  const rows = log.actions.map((action): readonly Cell[] => {
    const found = behind(log, action);
    const lift = currentLift(action);
    const { answer } = lift ?? {};
    const { about, decidedAt, closedAt, effect, dropped } = action;
    return [
      action.nr,
      action.text,
      improvement.statusLabels[action.status],
      action.owner.kind === 'none' ? undefined : ownerText(words, action.owner, log.members),
      action.due,
      yesNo(daysOver(action, log.today) !== undefined),
      about.reason === undefined ? undefined : words.shortReasons.shortReason(about.reason),
      improvement.levelLabels[action.level],
      action.goal?.text,
      action.goal?.by,
      action.ifThen?.when,
      action.ifThen?.response,
      action.effort && logForms.effortChoices[action.effort],
      action.gain && logForms.gainChoices[action.gain],
      quadrantText(words, action),
      lift && dayOf(lift.sentAt),
      answer && lifting.answeredLine(answer.kind, answer.date),
      effect && improvement.effectLabels[effect.answer],
      decidedAt && dayOf(decidedAt),
      closedAt && dayOf(closedAt),
      dropped && whySaid(words, dropped.why),
      found && dayOf(found.session.endedAt),
      shown(words, found?.reason?.patients),
      found?.reason?.time,
      found?.reason?.basis,
    ];
  });
  return { heads: logFileKeys.actions, rows };
}

function shown(words: Words, figure: Shown): Cell {
  return figure === 'few' ? words.logPages.logFrame.few : figure;
}

export function liftSheet(words: Words, log: LogView): Sheet {
  const rows = log.actions.flatMap(({ nr, text, lifts }) =>
    lifts.map((lift): readonly Cell[] => [
      nr,
      text,
      lift.n,
      lift.problem,
      lift.consequence,
      lift.ask,
      lift.askedBy,
      dayOf(lift.sentAt),
      lift.answer && words.improvement.liftAnswers[lift.answer.kind],
      lift.answer?.date,
      lift.answer?.why || undefined,
      lift.answer && dayOf(lift.answer.at),
    ]),
  );
  return { heads: logFileKeys.lifts, rows };
}

function sessionSheet(words: Words, log: LogView): Sheet {
  const rows = log.sessions.map((figures): readonly Cell[] => {
    const { place } = figures;
    return [
      figures.session,
      dayOf(figures.endedAt),
      words.form.formNames[figures.form],
      figures.formVersion,
      figures.total,
      figures.assessed,
      figures.participants,
      place.right,
      place.waiting,
      place.split,
      waitingShare(figures),
      place.interval?.low,
      place.interval?.high,
    ];
  });
  return { heads: logFileKeys.sessions, rows };
}

function reasonSheet(words: Words, log: LogView): Sheet {
  const rows = log.sessions.flatMap((figures) =>
    figures.reasons.map((reason): readonly Cell[] => [
      figures.session,
      dayOf(figures.endedAt),
      reason.reason,
      words.reasons.reasonLabel(reason.reason),
      shown(words, reason.patients),
      reason.time,
      reason.risk,
      reason.basis,
      reason.points,
      shown(words, reason.namedFor),
      figures.assessed,
      words.logPaper.files.timeUnits[timeUnitOf(figures)],
    ]),
  );
  return { heads: logFileKeys.reasons, rows };
}

/** For the unit only. */
export function historySheet(words: Words, log: LogView, history: readonly HistoryEntry[]): Sheet {
  const rows = history.flatMap(({ nr, at, by, changes }) =>
    changes.map((change): readonly Cell[] => {
      const { field, from, to } = changeSaid(words, change, log.today);
      return [nr, dayOf(at), by?.name ?? words.logPages.detail.unknownPerson, field, from, to];
    }),
  );
  return { heads: logFileKeys.history, rows };
}
