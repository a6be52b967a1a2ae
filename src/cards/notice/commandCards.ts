import { budgetLine, leaderLine, setupLine } from '../../words/nb/board.ts';
import {
  cancelButton,
  cancelQuestion,
  cancelTitle,
  helpCommands,
  helpIntro,
  helpPrivacy,
  helpTitle,
  keepButton,
  statusTitle,
} from '../../words/nb/commands.ts';
import { answeredLine } from '../../words/nb/controls.ts';
import { standing } from '../board/boardCard.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { StatusView } from '../model/views.ts';
import { sectionsCard } from './noticeCard.ts';

/** The answer to `hjelp`. */
export function helpCard(): Card {
  return sectionsCard(helpTitle, [
    section({ lines: [helpIntro] }),
    section({ lines: helpCommands.map(([command, effect]) => `**${command}** – ${effect}`) }),
    section({ hints: [helpPrivacy] }),
  ]);
}

/** The answer to `status`, and to a second start: where the session stands, after a `notice` if there is one. */
export function statusCard(view: StatusView, notice?: string): Card {
  return sectionsCard(statusTitle, [
    section({ lines: [notice] }),
    section({
      lines: [
        ...standing(view),
        view.answered === undefined ? undefined : answeredLine(view.answered, view.participants),
      ],
      hints: [
        view.leader === undefined ? undefined : leaderLine(view.leader),
        setupLine(view.setup),
        view.phase === 'active' ? budgetLine(view.budgetSeconds) : undefined,
      ],
    }),
  ]);
}

/** Asked before anything is cancelled. */
export function cancelQuestionCard({ session }: { readonly session: string }): Card {
  return sectionsCard(cancelTitle, [
    section({
      lines: [cancelQuestion],
      rows: stacked([
        button(cancelButton, 'session.cancel', { session }),
        button(keepButton, 'session.keep', { session }),
      ]),
    }),
  ]);
}
