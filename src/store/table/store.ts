import type { Rows } from '../../app/ports/rows/rows.ts';
import { channelsOn } from '../channel/channels.ts';
import { postsOn } from '../delivery/posts.ts';
import { processesOn } from '../delivery/processes.ts';
import { repliesOn } from '../delivery/replies.ts';
import { scheduleOn } from '../delivery/schedule.ts';
import { lineCodesOn } from '../improvement/lineCodes.ts';
import { logsOn } from '../improvement/logs.ts';
import { answersOn } from '../session/answers.ts';
import { handsOn } from '../session/hands.ts';
import { participantsOn } from '../session/participants.ts';
import { privacyOn } from '../session/scrub.ts';
import { cookieKeysOn } from '../web/cookieKeys.ts';
import type { Table } from './table.ts';
import { liveFormat, writtenIn } from './versions.ts';

/** The rows on any table: keys, formats and races are the same whether the table is in Azure or in memory. */
export function storeOn(inner: Table): Rows {
  const format = liveFormat();
  const table = writtenIn(inner, format);
  return {
    ready: table.ready,
    channels: channelsOn(table),
    answers: answersOn(table),
    participants: participantsOn(table),
    hands: handsOn(table),
    posts: postsOn(table),
    replies: repliesOn(table),
    schedule: scheduleOn(table),
    processes: processesOn(table, format),
    privacy: privacyOn(table),
    logs: logsOn(table),
    lineCodes: lineCodesOn(table),
    cookieKeys: cookieKeysOn(table),
  };
}
