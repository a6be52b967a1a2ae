import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/app/ports/rows/posts.ts';
import { missingChanges, summaryPost } from '../../src/app/posts/desired.ts';

const board: Post = { tag: 'board', activityId: 'b', revision: 'x', sentAt: 0 };

/** When the summary may be edited that shows one revision and is to show another; 0 at once. */
function editedAt(shown: string, wanted: string): number | undefined {
  const summary: Post = { tag: 'summary', activityId: 's', revision: shown, sentAt: 1_000 };
  const posts = new Map([board, summary].map((post) => [post.tag, post]));
  return missingChanges([summaryPost(wanted)], posts)[0]?.notBefore;
}

describe('the summary', () => {
  it('is edited at once when the unit first chooses something, and when late answers change it', () => {
    expect(editedAt('summary-7', 'summary-7.a')).toBe(0);
    expect(editedAt('summary-7.a', 'summary-8.a')).toBe(0);
  });

  it('is edited once a minute when only what the unit has chosen has changed', () => {
    expect(editedAt('summary-7.a', 'summary-7.b')).toBe(61_000);
  });

  it('is left alone when nothing has changed', () => {
    expect(editedAt('summary-7.a', 'summary-7.a')).toBeUndefined();
  });
});
