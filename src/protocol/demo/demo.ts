import type { DemoReply } from '../../model/demo';
import { demoModels } from '../../model/endpoint/endpoint';
import { parseJson } from '../../model/parse-json';
import type { RequestBody } from '../dialects/chat-completions/chat-completions';
import { continueInstruction } from '../dialects/messages';
import { firstText } from '../json';
import type { Network } from '../transport/network';

/** Tokens a second: of the model of that name, and of the other one. */
const fast = { model: 'demo-fast', tokensPerSecond: 400 };
const tokensPerSecond = 80;

/**
 * `network` with an endpoint in the page: its `fetch` answers `demo:` URLs with canned replies as a chat completions
 * server would, an event stream in a `Response`, and sends nothing anywhere.
 */
export function demoNetwork(network: Network): Network {
  return {
    ...network,
    fetch: (url, init) => {
      if (url.endsWith('/models')) {
        const data = demoModels.map(({ id, facts: { contextWindow, price } }) => ({
          id,
          object: 'model',
          context_length: contextWindow,
          // As OpenRouter lists them: US dollars for one token, as text.
          pricing: { prompt: String((price?.input ?? 0) / 1e6), completion: String((price?.output ?? 0) / 1e6) },
        }));
        return Promise.resolve(Response.json({ object: 'list', data }));
      }
      const body = parseJson(typeof init.body === 'string' ? init.body : '');
      return Promise.resolve(answer(body as RequestBody, network, init.signal ?? new AbortController().signal));
    },
  };
}

function answer(request: RequestBody, network: Network, signal: AbortSignal): Response {
  if (!demoModels.some(({ id }) => id === request.model)) {
    const error = { message: `The model \`${request.model}\` does not exist.`, code: 'model_not_found' };
    return Response.json({ error }, { status: 404 });
  }
  const chunks = writeChunks(
    request,
    request.model === fast.model ? fast.tokensPerSecond : tokensPerSecond,
    network,
    signal,
  );
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await chunks.next();
      if (signal.aborted) controller.error(signal.reason);
      else if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`data: ${next.value}\n\n`));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

async function* writeChunks(
  request: RequestBody,
  tokensPerSecond: number,
  network: Network,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const { reasoning, text } = await chooseReply(request, network);
  const id = `demo-${network.now().toString(36)}`;
  const chunk = (fields: object) =>
    JSON.stringify({ id, object: 'chat.completion.chunk', model: request.model, ...fields });
  const delta = (fields: object) => chunk({ choices: [{ index: 0, delta: fields, finish_reason: null }] });

  const thinking = tokens(reasoning).map((token) => ({ reasoning_content: token }));
  const all = [...thinking, ...tokens(text).map((token) => ({ content: token }))];
  const limit = request.max_tokens ?? request.max_completion_tokens ?? all.length;
  const written = all.slice(0, limit);

  yield delta({ role: 'assistant', content: '' });
  const start = network.now();
  for (const [index, token] of written.entries()) {
    // Paced by the clock instead of by counting timers: in a hidden tab, timers fire only once a second, and the reply
    // would fall behind.
    const due = start + (index * 1000) / tokensPerSecond;
    if (due > network.now()) await network.wait(due - network.now(), signal);
    if (signal.aborted) return;
    yield delta(token);
  }
  yield chunk({ choices: [{ index: 0, delta: {}, finish_reason: written.length < all.length ? 'length' : 'stop' }] });
  const prompt_tokens = promptTokens(request);
  const usage = {
    prompt_tokens,
    completion_tokens: written.length,
    total_tokens: prompt_tokens + written.length,
    completion_tokens_details: { reasoning_tokens: Math.min(thinking.length, written.length) },
  };
  yield chunk({ choices: [], usage });
  yield '[DONE]';
}

/** The reply to the last question or, when asked to continue one, the rest of that reply. */
async function chooseReply(
  { messages }: RequestBody,
  network: Network,
): Promise<Pick<DemoReply, 'reasoning' | 'text'>> {
  const { nothingToContinue, replies } = await network.demoReplies();
  const isContinued = messages.at(-1)?.role === 'user' && messages.at(-1)?.content === continueInstruction;
  const begun = isContinued ? wordsOf(messages.at(-2)) : '';
  const question = wordsOf(messages.filter(({ role }) => role === 'user').at(isContinued ? -2 : -1));
  const reply = replies.find(({ isAsked }) => isAsked(question)) ?? {
    reasoning: '',
    text: '',
  };
  if (!isContinued) return reply;
  const rest = reply.text.startsWith(begun) ? reply.text.slice(begun.length) : nothingToContinue;
  return { reasoning: '', text: rest };
}

/**
 * The demo's own tokens: words of up to six letters or digits with the space before them, white space, single signs.
 */
function tokens(text: string): string[] {
  return text.match(/ ?[\p{L}\p{N}]{1,6}|\s+|[^\s]/gu) ?? [];
}

/**
 * As real servers count, with the demo's own tokens: those of all contents, 4 for each message (one is its role), 3 for
 * the reply.
 */
function promptTokens({ messages }: RequestBody): number {
  return messages.reduce((sum, message) => sum + 4 + tokens(wordsOf(message)).length, 3);
}

function wordsOf(message: RequestBody['messages'][number] | undefined): string {
  const content = message?.content ?? '';
  return typeof content === 'string' ? content : content.map((part) => firstText(part, 'text')).join('');
}
