import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/app/entry/parseCommand.ts';
import { words } from '../words.ts';

const setup = { patients: 24, minutes: 60, form: 'sengepost', mode: 'paced' };

describe('commands in the channel', () => {
  it.each([
    '/kartlegging start 24',
    'kartlegging start 24 60',
    'start 24 60 sengepost',
    '/start 24',
    '/kartlegging /start 24',
    ' /Kartlegging\u00a0START\n24 ',
    'start 24, 60',
    'start 24,60',
    'start 24;60;sengepost',
    'start 24 , 60, sengepost',
  ])('begins at once with %j', (text) => {
    expect(parseCommand(words, text)).toEqual({ name: 'start', setup });
  });

  it.each([
    ['språk', {}],
    ['/kartlegging SPRÅK NN', { language: 'nn' }],
    ['sprak bokmål', { language: 'nb' }],
    ['språk nynorsk egne på', { language: 'nn', ownLanguages: true }],
    ['språk engelsk egne av', { language: 'en', ownLanguages: false }],
    ['språk egne på', { ownLanguages: true }],
    ['språk svensk', undefined],
    ['språk på', undefined],
    ['språk egne', undefined],
    ['språk nn av', undefined],
    ['språk nn egne på takk', undefined],
    ['språk toString', undefined],
  ])('chooses a language with %j', (text, choice) => {
    expect(parseCommand(words, text)).toEqual({ name: 'sprak', choice });
  });

  it.each(['language nn', 'målføre nn', 'begynn', 'help'])('is bokmål: %j is none', (text) => {
    expect(parseCommand(words, text)).toMatchObject({ name: 'unknown' });
  });

  it('offers the setup card when nothing follows start', () => {
    expect(parseCommand(words, 'start')).toEqual({ name: 'start', setup: undefined });
  });

  it('takes every form, and all patients at once', () => {
    expect(parseCommand(words, 'start 8 45 psykrus alle')).toEqual({
      name: 'start',
      setup: { patients: 8, minutes: 45, form: 'psykrus', mode: 'all' },
    });
    expect(parseCommand(words, 'start 8 poliklinikk')).toMatchObject({
      setup: { form: 'poliklinikk', minutes: 60 },
    });
  });

  it('says which number is out of range, and what was written', () => {
    const problem = (text: string) => parseCommand(words, text);
    expect(problem('start 500')).toEqual({
      name: 'startProblem',
      problem: { field: 'patients', given: '500' },
    });
    expect(problem('start 0')).toMatchObject({ problem: { field: 'patients', given: '0' } });
    expect(problem('start -3')).toMatchObject({ problem: { field: 'patients', given: '-3' } });
    expect(problem('start 24 20')).toMatchObject({ problem: { field: 'minutes', given: '20' } });
    expect(problem('start 24 91')).toMatchObject({ problem: { field: 'minutes', given: '91' } });
  });

  it('never repeats words that somebody wrote by mistake', () => {
    expect(parseCommand(words, 'start Ola Nordmann')).toEqual({
      name: 'startProblem',
      problem: { field: 'noNumber' },
    });
    expect(parseCommand(words, 'start 24 60 Ola')).toEqual({
      name: 'startProblem',
      problem: { field: 'rest' },
    });
  });

  it.each([
    'hjelp',
    'status',
    'vis',
    'neste',
    'pause',
    'fortsett',
    'overta',
    'avslutt',
    'avbryt',
    'logg',
  ])('knows %s, with and without the slash command', (word) => {
    expect(parseCommand(words, word)).toEqual({ name: word });
    expect(parseCommand(words, `/kartlegging ${word.toUpperCase()}`)).toEqual({ name: word });
  });

  it.each(['øv', 'ov', 'ØV', '/kartlegging øv', 'Kartlegging OV'])('reads %j as practice', (text) => {
    expect(parseCommand(words, text)).toEqual({ name: 'ov' });
  });

  it.each([
    '',
    'øve',
    'øv nå',
    'restart',
    'avslutt nå',
    'kan du vise',
    'kartlegging',
    'constructor',
    'neste neste',
    '//start',
    '/',
  ])('points to help for %j, since words are matched whole', (text) => {
    expect(parseCommand(words, text)).toEqual({ name: 'unknown' });
  });

  it.each([
    ['strat', 'start'],
    ['stat', 'start'],
    ['starrt', 'start'],
    ['starte', 'start'],
    ['strat 24 60', 'start'],
    ['hjlep', 'hjelp'],
    ['statsu', 'status'],
    ['nesten', 'neste'],
    ['pausr', 'pause'],
    ['fortset', 'fortsett'],
    ['/kartlegging avslutte', 'avslutt'],
    ['avbrytt', 'avbryt'],
    ['loggg', 'logg'],
    ['spåk', 'sprak'],
    ['sprok', 'sprak'],
  ])('takes %j for a slip of the finger', (text, meant) => {
    const [word = ''] = text
      .toLowerCase()
      .split(' ')
      .slice(text.startsWith('/') ? 1 : 0);
    expect(parseCommand(words, text)).toEqual({ name: 'unknown', near: { written: word, meant } });
  });

  it.each([
    'stxrx',
    'sttar',
    'tarts',
    'log',
    'visa',
    'stort problem her',
    'nesten ferdig',
    'hjleep',
    'logggg',
    'start2',
  ])('takes %j for none: two letters away, too short, or among other words', (text) => {
    expect(parseCommand(words, text)).toEqual({ name: 'unknown' });
  });
});
