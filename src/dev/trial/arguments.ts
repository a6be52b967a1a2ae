import type { ArgumentProblem } from '../../words/facts.ts';

export interface TrialOptions {
  /** 0–20; six without `--colleagues`. */
  readonly colleagues: number;
  readonly playgroundPort: number;
  /** Undefined: different every time. */
  readonly seed: number | undefined;
  readonly dataFolder: string;
}

const defaults: TrialOptions = { colleagues: 6, playgroundPort: 56150, seed: undefined, dataFolder: '.data' };

const numbers = {
  '--colleagues': { field: 'colleagues', min: 0, max: 20 },
  '--playground-port': { field: 'playgroundPort', min: 1, max: 65_535 },
  '--seed': { field: 'seed', min: 0, max: 999_999_999 },
} as const;

function isNumberOption(option: string): option is keyof typeof numbers {
  return option in numbers;
}

/** Reads what follows `npm start --`; both `--colleagues 5` and `--colleagues=5` will do. */
export function readArguments(
  argv: readonly string[],
): { readonly options: TrialOptions } | { readonly problem: ArgumentProblem } {
  const words = argv.flatMap((word) => word.match(/^(--[a-z-]+)=(.*)$/s)?.slice(1) ?? [word]);
  let options = defaults;
  for (let index = 0; index < words.length; index += 2) {
    const option = words[index] ?? '';
    const value = words[index + 1];
    if (option === '--data') {
      if (value === undefined || value === '') return { problem: { kind: 'value', option } };
      options = { ...options, dataFolder: value };
    } else if (isNumberOption(option)) {
      const { field, min, max } = numbers[option];
      const number = wholeNumber(value);
      if (number === undefined || number < min || number > max) {
        return { problem: { kind: 'number', option, min, max } };
      }
      options = { ...options, [field]: number };
    } else {
      return { problem: { kind: 'unknown', argument: option } };
    }
  }
  return { options };
}

/** The number a word stands for, or undefined when it is not a whole number of at most nine digits. */
export function wholeNumber(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,9}$/.test(word) ? Number(word) : undefined;
}
