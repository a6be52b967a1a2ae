import { describe, expect, it } from 'vitest';
import { verbs } from '../../src/cards/model/card.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { gallery } from './gallery.ts';
import { complaintsOf } from './reference.ts';
import { brokenTexts, bytes, isRecord, mostBytes, objectsIn, ofType } from './walk.ts';

const cards = Object.entries(gallery).map(([name, card]) => ({
  name,
  template: card.template,
  card: expandCard(card),
}));
const answering = cards.filter(
  ({ name }) =>
    /^(patient|practice|result|folded|closed|walk|reminder)/.test(name) && !name.endsWith('-controls'),
);
/** The leader's own card is kept current as the controls; it has a test of its own. */
const refreshed = cards.filter(
  ({ name }) => /^((my-)?board(?!-role)|controls)/.test(name) && !name.startsWith('controls-own'),
);
const patients = answering.filter(({ template }) => template === 'page');

describe.each(cards)('the card «$name»', ({ name, card }) => {
  it('has no placeholder left in it', () => {
    expect(JSON.stringify(card)).not.toContain('${');
  });

  it('is an Adaptive Card 1.5 in bokmål that older clients can describe', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nb' });
    expect(card.fallbackText).toMatch(/\p{L}/u);
  });

  it('is read by the reference renderer without complaint', () => {
    expect(complaintsOf(card)).toEqual([]);
  });

  it('keeps within what every host takes', () => {
    expect(bytes(card)).toBeLessThanOrEqual(mostBytes);
  });

  it('wraps every text and leaves none empty', () => {
    for (const { text, wrap } of ofType(card, 'TextBlock')) {
      expect(text).toMatch(/\S/);
      expect(wrap).toBe(true);
    }
  });

  it('breaks no line between a number and what it counts', () => {
    expect(brokenTexts(card)).toEqual([]);
  });

  it('offers at most six buttons in a group', () => {
    for (const { actions } of ofType(card, 'ActionSet')) {
      expect(Array.isArray(actions) ? actions.length : 0).toBeGreaterThanOrEqual(1);
      expect(Array.isArray(actions) ? actions.length : 7).toBeLessThanOrEqual(6);
    }
  });

  it('gives every button a known verb, and the same fields to clients that only submit', () => {
    for (const { node, parent } of objectsIn(card)) {
      if (node.type !== 'Action.Execute' || isRefresh(parent)) continue;
      expect(parent).toMatchObject({ type: 'ActionSet' });
      expect(verbs).toContain(node.verb);
      expect(node.fallback).toEqual({
        type: 'Action.Submit',
        title: node.title,
        data: { ...(isRecord(node.data) ? node.data : {}), verb: node.verb },
        msteams: { feedback: { hide: true } },
      });
    }
  });

  it('sends ids only', () => {
    for (const { data } of ofType(card, 'Action.Execute')) {
      expect(isRecord(data)).toBe(true);
      for (const value of Object.values(isRecord(data) ? data : {}))
        expect(String(value)).toMatch(/^[\w-]+$/);
    }
  });

  it('has nowhere to write, unless it is shown in a window only', () => {
    expect(ofType(card, 'Input.Text')).toHaveLength(name.startsWith('writing') ? 1 : 0);
  });
});

describe('a patient card', () => {
  it.each(answering)('is answered by tapping alone ($name)', ({ card }) => {
    const inputs = [...objectsIn(card)].filter(({ node }) => String(node.type).startsWith('Input.'));
    expect(inputs).toEqual([]);
  });

  it.each([
    ...refreshed.map(({ name, card }) => ({ name, card, verb: 'session.view' })),
    ...patients.map(({ name, card }) => ({ name, card, verb: 'patient.view' })),
  ])('or a board asks for the person’s own view without naming anybody ($name)', ({ name, card, verb }) => {
    const asked = name === 'walk-over' || name === 'walk-over-dialog' ? 'session.view' : verb;
    expect(card.refresh).toMatchObject({ action: { type: 'Action.Execute', verb: asked } });
    expect(card.refresh).not.toHaveProperty('userIds');
  });

  it.each(patients)('is never unfolded by being drawn anew ($name)', ({ card }) => {
    expect(JSON.stringify(card.refresh)).not.toContain('"full"');
  });
});

function isRefresh(parent: object | undefined): boolean {
  return parent !== undefined && 'action' in parent;
}
