import { failure, json } from '../behaviours';
import { startChatServer, type ChatServer } from '../chat-server';
import type { Behaviour, Exchange } from '../exchange';
import { doneEvent, event, tokensOf } from '../wire';

/** A server as llama.cpp's `llama-server` is one: shapes and words are those of its own answers. */
export interface LlamaCpp {
  server: ChatServer;
  /** What its model says, whatever it is asked; and what it thinks before that. */
  says: string;
  thinks: string;
  /** Whether it begins a reply that it is to go on with at its beginning again, as some of its versions do. */
  beginsAgain: boolean;
}

const model = 'qwen3';
/** The window that it runs with, and the one that the model was trained with, in tokens. */
export const llamaCppWindows = { running: 4096, trained: 40_960 };

interface Asked {
  messages: { role: string; content: string }[];
  max_tokens?: number;
}

export async function startLlamaCpp(says: string): Promise<LlamaCpp> {
  const server = await startChatServer({
    models: [
      { id: model, owned_by: 'llamacpp', meta: { n_ctx_train: llamaCppWindows.trained, n_params: 4_022_468_096 } },
    ],
    alsoTakes: ['continue_final_message', 'add_generation_prompt'],
    usually: (exchange) => chat(exchange, llama),
    also: { '/props': json(props), '/apply-template': applyTemplate, '/tokenize': tokenize },
  });
  const llama: LlamaCpp = { server, says, thinks: '', beginsAgain: false };
  return llama;
}

const props = {
  default_generation_settings: { id: 0, id_task: -1, n_ctx: llamaCppWindows.running, speculative: false },
  total_slots: 1,
  model_alias: model,
  model_path: '/models/qwen3.gguf',
  modalities: { vision: false, audio: false },
  chat_template: "{%- for message in messages %}{{- '<|im_start|>' + message.role }}{%- endfor %}",
  bos_token: ',',
  eos_token: '<|im_end|>',
  build_info: 'b10499-6d05498',
};

const applyTemplate: Behaviour = (exchange) => {
  const { messages } = exchange.request.body as Asked;
  const prompt = messages.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`).join('');
  return json({ prompt: `${prompt}<|im_start|>assistant\n` })(exchange);
};

const tokenize: Behaviour = (exchange) => {
  const { content } = exchange.request.body as { content: string };
  return json({ tokens: tokensOf(content).map((_, index) => index) })(exchange);
};

function chat(exchange: Exchange, { says, thinks, beginsAgain }: LlamaCpp): void | Promise<void> {
  const { messages, max_tokens: limit = Infinity } = exchange.request.body as Asked;
  const last = messages.at(-1);
  const begun = last?.role === 'assistant' ? last.content : '';
  if (begun !== '' && thinks !== '') {
    const message = 'Assistant response prefill is incompatible with enable_thinking.';
    return failure(400, { code: 400, message, type: 'invalid_request_error' })(exchange);
  }
  const pieces = [
    ...tokensOf(thinks).map((reasoning_content) => ({ reasoning_content })),
    ...tokensOf(says.slice(begun.length)).map((content) => ({ content })),
  ];
  const sent = pieces.slice(0, limit);
  const again = beginsAgain ? tokensOf(begun).map((content) => ({ content })) : [];
  exchange.head(200, { 'Content-Type': 'text/event-stream' });
  // Written and not said: the first delta has no content, which is not in the official schema.
  for (const delta of [{ role: 'assistant', content: null }, ...again, ...sent]) exchange.write(chunk(delta));
  exchange.write(chunk({}, sent.length < pieces.length ? 'length' : 'stop'));
  const usage = { prompt_tokens: 20, completion_tokens: sent.length, total_tokens: 20 + sent.length };
  exchange.write(
    event({ ...envelope, choices: [], usage, timings: { cache_n: 0, prompt_n: 20, predicted_n: sent.length } }),
  );
  exchange.write(doneEvent);
  exchange.end();
}

const envelope = {
  created: 1_764_000_000,
  id: 'chatcmpl-qFVsbBfbUPvmwlXHDvWKvZbcyBrWGtJw',
  model,
  system_fingerprint: props.build_info,
  object: 'chat.completion.chunk',
};

function chunk(delta: object, finish_reason: string | null = null): string {
  return event({ ...envelope, choices: [{ finish_reason, index: 0, delta }] });
}
