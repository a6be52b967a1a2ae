/*
 * Loaded before the bot (`node --import`): a summary tells what has come of it in the log every other second, instead of once a
 * minute. That it is a minute is tested in tests/app/summaryEdits.test.ts.
 */
import { cutShort } from '../session/cutShort.ts';

cutShort('/src/app/posts/desired.ts', 'summaryLogGap', '2_000');
