import { describe, expect, it } from 'vitest';
import { verbs } from '../../src/cards/model/card.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { gallery } from './gallery.ts';
import { complaintsOf } from './reference.ts';
import { bytes, isRecord, mostBytes, objectsIn, ofType } from './walk.ts';

const cards = Object.entries(gallery).map(([name, card]) => ({
  name,
  template: card.template,
  card: expandCard(card),
}));
const answering = cards.filter(({ template }) => template === 'patient' || template === 'result');
/** The leader's own card is kept current as the controls; it has a test of its own. */
const refreshed = cards.filter(
  ({ template, name }) => ['board', 'patient', 'result'].includes(template) && name !== 'controls-own',
);

describe.each(cards)('the card «$name»', ({ card, template }) => {
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
    expect(ofType(card, 'Input.Text')).toHaveLength(template === 'writing' ? 1 : 0);
  });
});

describe('a patient card', () => {
  it.each(answering)('is answered by tapping alone ($name)', ({ card }) => {
    const inputs = [...objectsIn(card)].filter(({ node }) => String(node.type).startsWith('Input.'));
    expect(inputs).toEqual([]);
  });

  it.each(refreshed)('or a board asks for the person’s own view without naming anybody ($name)', ({
    card,
    template,
  }) => {
    const verb = template === 'board' ? 'session.view' : 'patient.view';
    expect(card.refresh).toMatchObject({ action: { type: 'Action.Execute', verb } });
    expect(card.refresh).not.toHaveProperty('userIds');
  });
});

function isRefresh(parent: object | undefined): boolean {
  return parent !== undefined && 'action' in parent;
}
