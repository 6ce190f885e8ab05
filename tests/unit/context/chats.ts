/**
 * A conversation as people have them with a model: what they wrote and what was answered, turn by turn. Written for
 * these tests.
 */
export interface Chat {
  system: string;
  turns: readonly { user: string; assistant: string }[];
}

export const chats: Record<'english' | 'chinese' | 'code', Chat> = {
  english: {
    system: 'You are a patient travel adviser. Answer in plain English, without lists unless you are asked for one.',
    turns: [
      {
        user: 'We are two adults and a boy of nine, and we want to spend ten days in the north of Portugal in late October. Is that too late in the year?',
        assistant: `Late October is a good time for the north of Portugal, as long as you do not plan your days around the beach. Porto is usually between
13 and 20 degrees then, the grape harvest in the Douro valley has just ended, and hotels cost about a third less than in August. The one thing to
reckon with is rain: on average it rains on every third day, mostly in showers that pass within an hour or two, but sometimes for a whole day. If you
keep two or three indoor ideas in reserve and pack shoes that can get wet, a boy of nine will hardly notice. Sea and river are still pleasant to look
at, and the trams, the bridges and the fishing harbours work in any weather.`,
      },
      {
        user: 'Good. We do not want to drive every day. How would you split the ten days between Porto and other places?',
        assistant: `I would stay in three places and travel by train between them, so that you only pack your bags twice. Begin with four nights in Porto, which
gives you three full days: one for the old town and the river, one for the aquarium and the beach promenade at Foz, and one for whatever the weather
allows. Then take the train up the Douro to Pinhão, which is one of the loveliest railway lines in Europe, and spend two nights among the vineyards.
Come back through Porto and go on to Guimarães for the last four nights. It is small enough to walk everywhere, it has a castle that nine-year-olds
love, and both Braga and the national park of Peneda-Gerês are within an hour. For the park alone you will want a car, but one day of hire is enough.`,
      },
      {
        user: 'Our son gets bored in museums after twenty minutes. What is there for him in Guimarães, apart from the castle?',
        assistant: `More than you would expect from a town of that size. A cable car goes up to Penha, a wooded hill full of enormous granite boulders with caves and
narrow passages between them; children disappear in there for hours, and there is a café at the top for those who wait. In the palace next to the
castle he will like the chimneys and the long wooden ship of a roof, and since it takes half an hour you need not hurry him. On Saturdays there is a
market behind the old tanneries. If it pours, there is a science centre in a former leather factory where everything may be touched, and a swimming
pool with slides ten minutes away by bus. And Braga has the stairway of Bom Jesus with its water-driven funicular, the oldest of its kind that still
runs, which is exactly the sort of machine that one explains at length to a bored nine-year-old.`,
      },
      {
        user: "What should we budget per day, roughly, if we eat out once a day and don't need anything fancy?",
        assistant: `For the three of you I would reckon with about 190 to 230 euros a day. A clean double room with an extra bed costs between 80 and 110 euros at that
time of year, a little more in the Douro. Lunch of the day in an ordinary restaurant is 10 to 13 euros for an adult, with soup, main course, drink and
coffee, and most places make half portions for children, so one meal out comes to about 35 euros; breakfast and a simple supper from the market add 25
or 30. Trains are cheap: Porto to Pinhão is under 12 euros each way and children up to twelve pay half. Then come tickets and cable cars, say 20 euros
on an average day. The hire car for the national park costs about 45 euros with full insurance, once.`,
      },
      {
        user: 'Thank you. Please write a short message to my sister that sums up the plan, so that she can decide whether to join us.',
        assistant: `Dear Clara, we have a plan for the autumn break: ten days in the north of Portugal at the end of October, mostly by train. Four nights in Porto, two
among the vineyards on the Douro, four in Guimarães, with a day in the mountains by hired car. It will be mild and sometimes wet, so bring shoes that
can stand rain. Per person it should come to roughly 70 or 80 euros a day, all in. Nobody will be dragged through museums: there are boulders to climb,
funiculars to ride and a castle to defend. Tell us by Sunday if you would like to come along, then we will book one room more.`,
      },
    ],
  },
  chinese: {
    system: '你是一位有经验的家庭园艺顾问，请用简洁的中文回答。',
    turns: [
      {
        user: '我家阳台朝南，大约六平方米，夏天很热，冬天最低零下五度左右。想种一些蔬菜和香草，应该从哪些开始？',
        assistant: `朝南的阳台光照充足，很适合种菜，但夏天的高温和冬天的低温都要提前考虑。建议第一年只选五六种容易成功的植物：番茄、辣椒和罗勒放在最晒的位置，它们喜欢高温，只要水分充足就能长得很好；生菜、香菜和小葱放在有半天阴凉的地方，春天和秋天各种一茬，夏天最热的两个月让它们休息。
花盆尽量选大一点的，番茄至少需要二十升土，否则中午一晒就会蔫。土壤可以用六成营养土、三成椰糠和一成珍珠岩混合，既保水又透气。冬天零下五度时，迷迭香和百里香可以留在室外，靠墙放并在盆底垫一块木板；罗勒和辣椒则要搬进屋里，或者干脆来年重新播种。`,
      },
      {
        user: '番茄应该什么时候播种？我想从种子开始，不买现成的苗。',
        assistant: `从种子开始的话，一般在最后一次霜冻之前六到八周在室内播种。按照你那里的气候，大约是二月下旬到三月上旬。播种深度不到一厘米，温度保持在二十到二十五度之间，五到八天就会发芽。发芽以后最重要的是光照：如果窗边光线不够，幼苗会长得又细又高，可以用一盏普通的植物灯，每天照十四个小时，离叶子二十厘米左右。
等长出两片真叶以后，把每一棵移到单独的小盆里，埋得比原来深一些，茎上会长出新的根。四月中旬开始炼苗，每天把它们放到阳台上几个小时，逐渐延长，一周以后就可以过夜。等夜间温度稳定在十度以上，再移栽到大盆里。`,
      },
      {
        user: '去年邻居的番茄叶子上长了很多小白虫，一碰就飞起来，是什么？不想用农药的话怎么处理？',
        assistant: `那应该是温室白粉虱，在封闭而且闷热的阳台上非常常见。它们躲在叶子背面吸食汁液，排出的蜜露会让叶子发黏，时间长了还会长黑色的霉。
不用农药也能控制住，关键是早发现、连续处理。第一，挂几张黄色粘虫板，高度和植株顶部差不多，既能捕捉成虫，也能让你及时发现。第二，每隔三天用清水冲洗叶子背面，最好在早晨进行，这样叶子白天能干透。第三，虫子多的时候用一升水加五毫升软皂液喷叶背，连喷三次，每次间隔五天，因为皂液对虫卵没有作用，要等它们孵化以后再处理。第四，把最下面发黄的老叶剪掉，改善通风。此外不要施太多氮肥，叶子过于嫩绿最容易招虫。`,
      },
      {
        user: '明白了。请帮我列一个从二月到十月的简单时间表，每个月一两句话就可以。',
        assistant: `二月：准备土壤和花盆，月底在室内播种番茄和辣椒。三月：给幼苗补光，长出真叶后分盆，同时在阳台上直接播生菜和小葱。四月：开始炼苗，中旬播罗勒，挂好粘虫板。五月：夜温稳定以后把番茄、辣椒移到大盆，插好支架，浇透水。六月：每周打一次侧枝，开花后施一次含钾的肥料，生菜收完就把盆空出来。七月：早晚各浇一次水，中午用遮阳网挡两三个小时，番茄开始收获。八月：最热的时候只管浇水和采摘，月底在阴凉处播秋天的生菜。九月：剪掉番茄的顶端，让剩下的果实成熟，播香菜和菠菜。十月：清理枯株，把辣椒和罗勒搬进屋里，给迷迭香和百里香垫好木板，准备过冬。`,
      },
    ],
  },
  code: {
    system: 'You are a senior TypeScript engineer. Answer with code first and at most three sentences of explanation.',
    turns: [
      {
        user: `I have a function that retries a fetch, but it retries on every error, also on 404. Can you fix it?

\`\`\`ts
export async function fetchWithRetry(url: string, tries = 3): Promise<Response> {
  for (let i = 0; i < tries; i++) {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error('HTTP ' + response.status);
      return response;
    } catch (e) {
      if (i === tries - 1) throw e;
    }
  }
  throw new Error('unreachable');
}
\`\`\``,
        assistant: `\`\`\`ts
const retryable = new Set([408, 425, 429, 500, 502, 503, 504]);

export class HttpError extends Error {
  constructor(readonly status: number, readonly url: string) {
    super(\`HTTP \${status} for \${url}\`);
    this.name = 'HttpError';
  }
}

export async function fetchWithRetry(url: string, tries = 3): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url);
      if (response.ok) return response;
      throw new HttpError(response.status, url);
    } catch (error) {
      const isFinal = error instanceof HttpError && !retryable.has(error.status);
      if (isFinal || attempt >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
}
\`\`\`

Only statuses that may pass are tried again, with a delay that doubles; a network failure is a \`TypeError\`, which is retried as well. The loop has no end
condition of its own, so the unreachable line at the end is gone.`,
      },
      {
        user: 'Please respect the Retry-After header, both as seconds and as an HTTP date, and let the caller pass an AbortSignal.',
        assistant: `\`\`\`ts
export interface RetryOptions {
  tries?: number;
  signal?: AbortSignal;
}

/** Milliseconds to wait as the server asks, or null where it does not say. */
export function retryAfterMs(headers: Headers, now = Date.now()): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

export async function fetchWithRetry(url: string, { tries = 3, signal }: RetryOptions = {}): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    let wait = 250 * 2 ** attempt;
    try {
      const response = await fetch(url, { signal: signal ?? null });
      if (response.ok) return response;
      wait = retryAfterMs(response.headers) ?? wait;
      throw new HttpError(response.status, url);
    } catch (error) {
      const isFinal = error instanceof HttpError && !retryable.has(error.status);
      if (signal?.aborted || isFinal || attempt >= tries) throw error;
      await sleep(wait, signal);
    }
  }
}
\`\`\`

\`retryAfterMs\` is exported so that it can be tested without a network. An aborted signal ends the loop at once, also while it waits, if \`sleep\` rejects then.`,
      },
      {
        user: 'Show me sleep, and write three Vitest tests for retryAfterMs.',
        assistant: `\`\`\`ts
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
\`\`\`

\`\`\`ts
import { describe, expect, test } from 'vitest';
import { retryAfterMs } from './fetch-with-retry';

const now = Date.UTC(2025, 0, 1, 12, 0, 0);
const headers = (value?: string) => new Headers(value === undefined ? {} : { 'retry-after': value });

describe('retryAfterMs', () => {
  test('reads seconds', () => {
    expect(retryAfterMs(headers('2.5'), now)).toBe(2500);
  });
  test('reads an HTTP date, and never waits for one that has passed', () => {
    expect(retryAfterMs(headers('Wed, 01 Jan 2025 12:00:30 GMT'), now)).toBe(30_000);
    expect(retryAfterMs(headers('Wed, 01 Jan 2025 11:59:00 GMT'), now)).toBe(0);
  });
  test('gives null where there is none, or none that can be read', () => {
    expect(retryAfterMs(headers(), now)).toBeNull();
    expect(retryAfterMs(headers('soon'), now)).toBeNull();
  });
});
\`\`\``,
      },
      {
        user: `Now the same in Python with httpx, please: an async function, the same set of statuses, exponential backoff with jitter, and type hints.`,
        assistant: `\`\`\`python
import asyncio
import random
from email.utils import parsedate_to_datetime
from datetime import datetime, timezone

import httpx

RETRYABLE: frozenset[int] = frozenset({408, 425, 429, 500, 502, 503, 504})


def retry_after_seconds(headers: httpx.Headers) -> float | None:
    value = headers.get("retry-after")
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max(0.0, (when - datetime.now(timezone.utc)).total_seconds())


async def fetch_with_retry(client: httpx.AsyncClient, url: str, tries: int = 3) -> httpx.Response:
    for attempt in range(1, tries + 1):
        wait = 0.25 * 2**attempt * random.uniform(0.75, 1.25)
        try:
            response = await client.get(url)
            if response.status_code not in RETRYABLE:
                return response.raise_for_status()
            wait = retry_after_seconds(response.headers) or wait
        except httpx.TransportError:
            if attempt == tries:
                raise
        await asyncio.sleep(wait)
    raise httpx.HTTPStatusError("gave up", request=response.request, response=response)
\`\`\`

Pass the client in, so that its connections are reused and tests can give it a mock transport.`,
      },
    ],
  },
};
