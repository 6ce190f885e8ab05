import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeForm } from '../../../../src/model/request/code-form';
import type { DialectName } from '../../../../src/model/endpoint/endpoint';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import { wireRequest, type ChatRequest } from '../../../../src/protocol/dialects/dialect';
import type { SentMedia } from '../../../../src/protocol/dialects/sent-media';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCode } from '../../../../src/protocol/request-code/forms';
import { withFiles } from '../../../../src/protocol/request-code/with-files';
import { rawStream, reply } from '../../../server/behaviours';
import { startChatServer } from '../../../server/chat-server';
import type { Behaviour } from '../../../server/exchange';
import { asStream as geminiStream, chunk, streamPath } from '../../../server/gemini-wire';
import { asStream as messagesStream, messageDelta, messageStart, said } from '../../../server/messages-wire';
import { done, line, lines } from '../../../server/ollama-wire';
import { answer, asStream as responsesStream } from '../../../server/responses-wire';
import { nodeArguments, run } from './run-code';

/** An interface, the package of its vendor, and how a server answers "Hi there" in it. */
interface Official {
  dialect: DialectName;
  form: CodeForm;
  base: string;
  path: string;
  presetId: string;
  answers: Behaviour;
}

const packages: readonly Official[] = [
  {
    dialect: 'chat-completions',
    form: 'typescript-openai',
    base: '/v1',
    path: '/v1/chat/completions',
    presetId: 'openai',
    answers: reply(['Hi ', 'there']),
  },
  {
    dialect: 'responses',
    form: 'typescript-openai',
    base: '/v1',
    path: '/v1/responses',
    presetId: 'openai',
    answers: rawStream(responsesStream(answer(['Hi ', 'there'], { summary: ['Hm.'] }))),
  },
  {
    dialect: 'anthropic-messages',
    form: 'typescript-anthropic',
    base: '/v1',
    path: '/v1/messages',
    presetId: 'anthropic',
    answers: rawStream(
      messagesStream([
        messageStart({ input_tokens: 1, output_tokens: 1 }),
        ...said(0, 'Hi ', 'there'),
        messageDelta('end_turn', { output_tokens: 2 }),
        { type: 'message_stop' },
      ]),
    ),
  },
  {
    dialect: 'gemini',
    form: 'typescript-genai',
    base: '/v1beta',
    path: streamPath('gemini-next'),
    presetId: 'gemini',
    answers: rawStream(geminiStream([chunk([{ text: 'Hi ' }]), chunk([{ text: 'there' }], { finishReason: 'STOP' })])),
  },
  {
    dialect: 'ollama',
    form: 'typescript-ollama',
    base: '',
    path: '/api/chat',
    presetId: 'ollama',
    answers: lines(line({ content: 'Hi ' }), line({ content: 'there' }), done()),
  },
];

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]);
const media: SentMedia[] = [
  {
    type: 'image',
    name: 'a.png',
    mediaType: 'image/png',
    source: { kind: 'blob', hash: 'a', bytes: picture.length },
    bytes: picture,
    size: null,
  },
];

const schema = {
  type: 'object',
  properties: { answer: { type: 'string' } },
  required: ['answer'],
  additionalProperties: false,
};

const parameters: ChatRequest['parameters'] = {
  temperature: 0.5,
  topP: 0.9,
  maxTokens: 50,
  stop: ['END'],
  seed: 7,
  reasoningEffort: 'low',
  responseFormat: { type: 'json_schema', name: 'answer', schema, strict: true },
};
const extra = { my_field: { deep: [1, null, 'two'] } };
const messages: ChatRequest['messages'] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Say "hi" — it’s $5\\ `now`', media },
  { role: 'assistant', content: 'Hi!' },
  { role: 'user', content: 'And\n再见' },
];
const question: Partial<ChatRequest> = {};
const allAtOnce: Partial<ChatRequest> = { parameters: { ...parameters, extra }, messages };

/** Chat completions with what only other vendors know: OpenRouter's reasoning, Claude's marks, Mistral's documents. */
const ofOthers: readonly Partial<ChatRequest>[] = [
  {
    messages: messages.map((one) =>
      one.role === 'assistant'
        ? {
            ...one,
            state: { items: [{ reasoning_details: [{ type: 'reasoning.text', text: 'Hm' }] }], isPaused: false },
          }
        : one,
    ),
  },
  {
    endpoint: { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' },
    model: 'anthropic/claude-next',
    messages,
  },
  {
    endpoint: { baseUrl: 'https://api.mistral.ai/v1', presetId: 'mistral' },
    messages: [{ role: 'user', content: 'See', media: media.map((one) => ({ ...one, type: 'file', name: 'a.pdf' })) }],
  },
];

/** The request as code, and the body that leaves the browser. */
async function codeOf({ dialect, form, base, presetId }: Official, origin: string, more: Partial<ChatRequest>) {
  const endpoint = { baseUrl: origin + base, presetId, dialect };
  const asked: ChatRequest = {
    endpoint,
    model: 'gemini-next',
    messages: [{ role: 'user', content: 'Hi' }],
    parameters: {},
    facts: null,
    refuses: [],
    ...more,
  };
  const spoken = await dialectOf(endpoint);
  const request = codeRequest(spoken, withFiles(asked), true);
  return { code: asCode(request, form), request, body: wireRequest(spoken, asked).body };
}

describe.each(packages)('the package of $form sends what the app sends ($dialect)', (official) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tally-packages-'));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'a.png'), picture);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.for([
    ['a question', question],
    ['parameters, turns, a picture and a field of its own', allAtOnce],
  ] as const)('%s', async ([, more]) => {
    const server = await startChatServer({ alsoTakes: ['my_field'] });
    const { code, request, body } = await codeOf(official, server.url, more);
    server.nextAt(official.path, official.answers);
    const env = { ...process.env, [request.keyVariable!]: 'sk-1' };
    const { stdout } = await run(process.execPath, nodeArguments(code), { env, cwd: folder });
    expect(stdout).toBe('Hi there');
    expect(server.requests).toHaveLength(1);
    const [sent] = server.requests;
    // Google's package sends its own empty object where nothing of it is set.
    const { generationConfig, ...others } = sent!.body as Record<string, unknown>;
    const isEmpty = generationConfig !== undefined && Object.keys(generationConfig as object).length === 0;
    expect(isEmpty ? others : sent!.body).toEqual(body);
    // Anthropic's package sends it as a Bearer token.
    expect(Object.values(sent!.headers).filter((value) => value?.includes('sk-1'))).toHaveLength(1);
    await server.close();
  });
});

test('what is written is TypeScript that the packages’ own types take', async () => {
  const programs = new Map<string, string>();
  for (const official of packages)
    for (const more of [question, { parameters }, { parameters: { extra } }, { messages }, allAtOnce]) {
      const { code } = await codeOf(official, 'https://api.test', more);
      programs.set(resolve(`${official.dialect}-${String(programs.size)}.ts`), code);
    }
  for (const more of ofOthers) {
    const { code } = await codeOf(packages[0]!, 'https://api.test', more);
    programs.set(resolve(`others-${String(programs.size)}.ts`), code);
  }
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (name) => programs.get(name) ?? readFile(name);
  host.fileExists = (name) => programs.has(name) || fileExists(name);
  const program = ts.createProgram([...programs.keys()], options, host);
  const mistakes = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${String(file?.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  expect(mistakes).toEqual([]);
});
