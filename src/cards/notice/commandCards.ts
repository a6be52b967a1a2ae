import type { Words } from '../../words/words.ts';
import { pair } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { still } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { peopleLine } from '../board/boardCard.ts';
import { headingOf, standing } from '../board/standing.ts';
import { type Button, button, type Link, link, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { HelpView, Meant, StatusView, UnknownView } from '../model/views.ts';
import { sectionsCard } from './noticeCard.ts';

/** The answer to `hjelp`: what can be done now, the most likely first. */
export function helpCard(words: Words, { running, logUrl }: HelpView): Card {
  const start = running ? [] : [helpButton(words, 'start')];
  return still(words.commands.helpFallback, [
    title(words.commands.helpTitle),
    text(words.commands.helpIntro),
    ...stack([
      ...start,
      helpButton(words, 'status'),
      ...logLink(words, logUrl),
      button(words.commands.allCommandsButton, 'help.run', { command: 'hjelp', all: 1 }),
    ]),
    small(words.commands.helpPrivacy),
  ]);
}

/** Every command and what it does. */
export function allCommandsCard(words: Words): Card {
  return still(words.commands.allCommandsTitle, [
    title(words.commands.allCommandsTitle),
    small(words.commands.howToWrite, 'None'),
    ...words.commands.helpCommands.map(([command, effect]) =>
      pair('112px', [strong(command, 'None')], [text(effect, 'None')]),
    ),
    ...stack([button(words.controls.backButton, 'help.run', { command: 'hjelp' })]),
  ]);
}

/** The answer to words the bot does not know: what was meant, with its button, or help. */
export function unknownCard(words: Words, { line, meant, ...at }: UnknownView): Card {
  const buttons = meant === undefined ? [] : buttonFor(words, meant, at);
  const help = meant === 'hjelp' ? [] : [helpButton(words, 'hjelp')];
  return still(
    meant === undefined
      ? words.replies.unknownCommand
      : words.commands.didYouMeanShort(asWritten(words, meant)),
    [{ ...text(line, 'None'), size: 'Medium' as const }, ...stack([...buttons, ...help])],
  );
}

function logLink(words: Words, logUrl: string | undefined): readonly Link[] {
  return logUrl === undefined ? [] : [link(words.summary.logButton, logUrl)];
}

function helpButton(words: Words, command: 'start' | 'status' | 'hjelp'): Button {
  const { startButton, statusButton, helpButton: hjelp } = words.commands;
  const titles = { start: startButton, status: statusButton, hjelp };
  return button(titles[command], 'help.run', { command });
}

/** The command as people write it, with its own letters. */
export function asWritten(words: Words, meant: Meant): string {
  return meant === 'sprak' ? words.commands.languageCommand : meant;
}

/** What ends or cancels is only named: it is not to be done by a slip of the finger. */
function buttonFor(
  words: Words,
  meant: Meant,
  { logUrl, session, current }: Pick<UnknownView, 'logUrl' | 'session' | 'current'>,
): readonly (Button | Link)[] {
  switch (meant) {
    case 'start':
    case 'status':
    case 'hjelp':
      return [helpButton(words, meant)];
    case 'logg':
      return logLink(words, logUrl);
    case 'pause':
      return session === undefined ? [] : [button(words.controls.pauseButton, 'session.pause', { session })];
    case 'fortsett':
      return session === undefined
        ? []
        : [button(words.controls.resumeButton, 'session.resume', { session })];
    case 'neste':
      return session === undefined || current === undefined
        ? []
        : [button(words.controls.nextButton, 'patient.next', { session, patient: current })];
    case 'overta':
    case 'tiltak':
    case 'linje':
    case 'avslutt':
    case 'avbryt':
    case 'sprak':
      return [];
  }
}

/** The answer to `status`, and to a second start: where the session stands, after a `notice` if there is one. */
export function statusCard(words: Words, view: StatusView, notice?: string): Card {
  return sectionsCard(words.commands.statusTitle, [
    section({ lines: [notice] }),
    section({
      lines: [
        `${headingOf(words, view)} · ${peopleLine(words, view)}`,
        ...standing(words, view),
        view.answered === undefined
          ? undefined
          : words.controls.answeredLine(view.answered, view.participants),
      ],
      hints: [
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
        button(words.commands.keepButton, 'session.keep', { session }),
        button(words.commands.cancelButton, 'session.cancel', { session }),
      ]),
    }),
  ]);
}
