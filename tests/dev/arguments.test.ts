import { expect, test } from 'vitest';
import { readArguments } from '../../src/dev/trial/arguments.ts';
import { words } from '../words.ts';

const optionsOf = (...argv: string[]) => {
  const read = readArguments(argv);
  return 'options' in read ? read.options : undefined;
};
const problemOf = (...argv: string[]): string => {
  const read = readArguments(argv);
  return 'problem' in read ? words.trial.argumentProblem(read.problem) : '';
};

test('without options there are six colleagues, and the Playground has its usual port', () => {
  expect(optionsOf()).toEqual({ colleagues: 6, playgroundPort: 56150, seed: undefined, dataFolder: '.data' });
});

test('options may be written with a space or with an equals sign', () => {
  expect(optionsOf('--colleagues', '5', '--seed=7')).toMatchObject({ colleagues: 5, seed: 7 });
});

test('somebody may want to be alone', () => {
  expect(optionsOf('--colleagues', '0')).toMatchObject({ colleagues: 0 });
});

test.each(['21', '-1', 'mange', '2.5', ''])('«%s» colleagues is refused with what is allowed', (number) => {
  expect(problemOf('--colleagues', number)).toMatch(/helt tall fra 0 til 20/);
});

test('a number that is missing is asked for', () => {
  expect(problemOf('--colleagues')).toMatch(/helt tall fra 0 til 20/);
  expect(problemOf('--data')).toMatch(/--data må ha noe etter seg/);
});

test('a word that means nothing is repeated, with how to do it right', () => {
  expect(problemOf('--kolleger', '5')).toMatch(/--kolleger[\s\S]*--colleagues N/);
});
