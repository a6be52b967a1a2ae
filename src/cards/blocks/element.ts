import type { Button, DialogButton, Link } from '../model/button.ts';

/** The elements of Adaptive Cards that cards are built of, no more of each than is used. */
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium';

/** Text in one look; Markdown, so what people wrote must be escaped (`words/escape.ts`). */
export type TextBlock = {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly spacing: Spacing;
  readonly style?: 'heading';
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Accent' | 'Attention';
  readonly isSubtle?: true;
  readonly horizontalAlignment?: 'Right';
};

/** A piece of text with a look of its own; never Markdown. */
export type Run = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Accent';
  readonly isSubtle?: true;
};

export type RichTextBlock = {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly Run[];
  readonly spacing: Spacing;
};

export type Container = {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly spacing: Spacing;
  readonly style?: BoxStyle;
  readonly bleed?: true;
  readonly separator?: true;
};
export type BoxStyle = 'accent' | 'emphasis' | 'good' | 'attention' | 'warning';

export type Column = {
  readonly type: 'Column';
  readonly width: 'stretch' | 'auto' | `${number}px`;
  readonly verticalContentAlignment?: 'Center';
  readonly items: readonly Element[];
  readonly spacing?: Spacing;
};
export type ColumnSet = {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  readonly spacing: Spacing;
};

export type Action = Button | Link | DialogButton;
export type ActionSet = {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
  readonly spacing: Spacing;
};

/**
 * A list that opens on a tap: one of the choices is chosen, and comes with whatever button of the card is tapped. Where
 * several may be, all of them stand open, and `value` has them with commas between.
 */
export type ChoiceSet = {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  /** `filtered`: what is typed is looked for. */
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
  readonly isMultiSelect?: true;
  readonly wrap?: true;
  readonly spacing?: Spacing;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly isRequired?: true;
  readonly errorMessage?: string;
};

/** Where somebody writes: in a window of their own only, never on a card in the channel. */
export type TextInput = {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly isMultiline?: true;
  readonly value: string;
  readonly spacing: Spacing;
};

/** A day of the calendar, `YYYY-MM-DD`. */
export type DateInput = {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly min?: string;
  readonly spacing: Spacing;
};

/** Bars where the client draws them; others show the fallback. */
export type Chart = {
  readonly type: 'Chart.HorizontalBar';
  readonly title: string;
  readonly displayMode: 'AbsoluteNoAxis';
  readonly color: 'categoricalBlue';
  readonly spacing: Spacing;
  readonly data: readonly { readonly x: string; readonly y: number }[];
  readonly fallback: Container;
};

export type Element =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | ActionSet
  | ChoiceSet
  | TextInput
  | DateInput
  | Chart;
