import type { Words } from '../../words/words.ts';
import { standing } from '../board/boardCard.ts';
import { button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { StatusView } from '../model/views.ts';
import { sectionsCard } from './noticeCard.ts';

/** The answer to `hjelp`. */
export function helpCard(words: Words): Card {
  return sectionsCard(words.commands.helpTitle, [
    section({ lines: [words.commands.helpIntro] }),
    section({ lines: words.commands.helpCommands.map(([command, effect]) => `**${command}** – ${effect}`) }),
    section({ hints: [words.commands.helpPrivacy] }),
  ]);
}

/** The answer to `status`, and to a second start: where the session stands, after a `notice` if there is one. */
export function statusCard(words: Words, view: StatusView, notice?: string): Card {
  return sectionsCard(words.commands.statusTitle, [
    section({ lines: [notice] }),
    section({
      lines: [
        ...standing(words, view),
        view.answered === undefined
          ? undefined
          : words.controls.answeredLine(view.answered, view.participants),
      ],
      hints: [
        view.leader === undefined ? undefined : words.board.leaderLine(view.leader),
        words.board.setupLine(view.setup),
        view.phase === 'active' ? words.board.budgetLine(view.budgetSeconds) : undefined,
      ],
    }),
  ]);
}

/** Asked before anything is cancelled. */
export function cancelQuestionCard(words: Words, { session }: { readonly session: string }): Card {
  return sectionsCard(words.commands.cancelTitle, [
    section({
      lines: [words.commands.cancelQuestion],
      rows: stacked([
        button(words.commands.cancelButton, 'session.cancel', { session }),
        button(words.commands.keepButton, 'session.keep', { session }),
      ]),
    }),
  ]);
}
