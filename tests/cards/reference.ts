import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';

// The package's module build does not load in Node; its bundle does.
const { AdaptiveCard, SerializationContext }: typeof Renderer = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
);

/** What the reference renderer has against a card; nothing for one that it draws as it is written. */
export function complaintsOf(card: Readonly<Record<string, unknown>>): readonly unknown[] {
  const context = new SerializationContext();
  const rendered = new AdaptiveCard();
  // The renderer's own check of `lang` keeps state between cards and fails every second time.
  rendered.parse({ ...card, lang: undefined }, context);
  const complaints = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  // It draws no charts; that is what the fallback is for.
  const unexpected = complaints.filter((message) => !message.startsWith('Unknown element type "Chart.'));
  return [...unexpected, ...rendered.validateProperties().validationEvents];
}
