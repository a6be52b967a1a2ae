import { describe, expect, it } from 'vitest';
import { actionForm } from '../../src/cards/log/actionForm.ts';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { asRead } from '../asRead.ts';
import { problemsOf } from '../teams/cardRules.ts';
import { fieldsIn } from '../teams/json.ts';
import { words } from '../words.ts';
import { form, windowGallery } from './logGallery.ts';

describe('the windows of the improvement log', () => {
  const windows = Object.entries(windowGallery).map(([name, card]) => ({
    name,
    drawn: fieldsIn(forDialog(expandCard(card))),
  }));

  it.each(windows)('$name looks as it did', async ({ name, drawn }) => {
    const json = asRead(`${JSON.stringify(drawn, undefined, 2)}\n`);
    await expect(json).toMatchFileSnapshot(`../golden/windows/${name}.json`);
  });

  it.each(windows)('$name is taken by Teams', ({ drawn }) => {
    expect(problemsOf(drawn, 'dialog')).toEqual([]);
  });

  it('list a hundred colleagues to choose among, and let Teams look for more', () => {
    const people = Array.from({ length: 101 }, (_, index) => ({
      id: `0f0e0d0c-0b0a-0908-0706-0504030201${String(index).padStart(2, '0')}`,
      name: `Anne-Marthe Wilhelmsen-Kristoffersen ${index}`,
    }));
    const ownerIn = (count: number) => {
      const card = expandCard(actionForm(words, { ...form, more: true, people: people.slice(0, count) }));
      expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(28 * 1024);
      return JSON.stringify(card);
    };
    expect(ownerIn(100)).toContain('Kristoffersen 99');
    const more = ownerIn(101);
    expect(more).toContain('graph.microsoft.com/users?scope=currentContext');
    expect(more).not.toContain('Kristoffersen');
  });
});
