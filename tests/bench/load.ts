import { Agent, request } from 'node:http';
import { cardType } from '../teams/posting.ts';

/** Connections stay open, as Teams' own do. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: 'lifo' });

/** The body of one activity, made when it is sent so that its time is right. */
export type Tap = () => string;

/** How a number of taps went. */
export interface Run {
  /** From the first tap to the last answer. */
  readonly seconds: number;
  /** Milliseconds from tap to answer, in the order of the taps. */
  readonly latencies: readonly number[];
}

/** HTTP status; 0 when nobody listens. */
export function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(url, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', () => resolve(0));
    asked.end();
  });
}

const mostTries = 5;

function post(url: string, body: string, authorization?: string, tries = 1): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      ...(authorization !== undefined && { authorization }),
    };
    const sent = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () => resolve(`${response.statusCode} ${text}`));
      response.once('error', reject);
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      // No answer: more came at once than the machine lets in. Load balancers try again; it takes its time all the same.
      if ((error.code === 'ECONNRESET' || error.code === 'ETIMEDOUT') && tries < mostTries)
        resolve(post(url, body, authorization, tries + 1));
      else reject(error);
    });
    sent.end(body);
  });
}

/** @throws when the answer is not a card: then nothing was stored. */
async function tapOnce(url: string, tap: Tap, authorization?: string): Promise<number> {
  const started = performance.now();
  const answer = await post(url, tap(), authorization);
  if (!answer.startsWith('200') || !answer.includes(cardType)) {
    throw new Error(`An answer was not taken: ${answer.slice(0, 300)}`);
  }
  return performance.now() - started;
}

/** So many people at a time, each tapping again as soon as the last tap is answered. */
export async function closedLoop(
  url: string,
  taps: readonly Tap[],
  concurrency: number,
  authorization?: string,
): Promise<Run> {
  const latencies: number[] = [];
  const started = performance.now();
  let next = 0;
  async function person(): Promise<void> {
    for (;;) {
      const mine = next++;
      const tap = taps[mine];
      if (tap === undefined) return;
      latencies[mine] = await tapOnce(url, tap, authorization);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, person));
  return { seconds: (performance.now() - started) / 1_000, latencies };
}

/** Taps spread evenly over so many milliseconds, whether or not those before have been answered. */
export async function openLoop(url: string, taps: readonly Tap[], within: number): Promise<Run> {
  const started = performance.now();
  const latencies = await Promise.all(
    taps.map(async (tap, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index / taps.length) * within));
      return tapOnce(url, tap);
    }),
  );
  return { seconds: (performance.now() - started) / 1_000, latencies };
}
