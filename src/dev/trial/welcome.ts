import { button } from '../../cards/model/button.ts';
import type { Words } from '../../words/words.ts';

/** What the channel says to a newcomer before anything has happened in it: what this is, and the way through it. */
export function welcomeCard({ trial: text, language }: Words, colleagues: number) {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language.languageTag,
    fallbackText: text.welcomeFallback,
    body: [
      { ...line(text.welcomeTitle), style: 'heading', size: 'Large', weight: 'Bolder' },
      { ...line(text.welcomeIntro(colleagues)), spacing: 'Small' },
      ...text.welcomeSteps(colleagues).map(step),
      buttonRow('Medium', button(text.startButton, 'help.run', { command: 'start' })),
      buttonRow('Small', button(text.helpButton, 'help.run', { command: 'hjelp' })),
      { ...line(text.onlyInTeams), size: 'Small', isSubtle: true, spacing: 'Small' },
    ],
  };
}

const line = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });

function step(words: string, index: number) {
  const number = { ...line(`**${index + 1}**`), color: 'Accent' };
  return {
    type: 'ColumnSet',
    spacing: index === 0 ? 'Medium' : 'Small',
    columns: [
      { type: 'Column', width: '24px', items: [number] },
      { type: 'Column', width: 'stretch', items: [line(words)] },
    ],
  };
}

function buttonRow(spacing: 'Medium' | 'Small', only: ReturnType<typeof button>) {
  return { type: 'ActionSet', spacing, actions: [only] };
}
