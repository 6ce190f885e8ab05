import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeForms, type CodeForm } from '../../../../src/model/request/code-form';
import type { DialectName } from '../../../../src/model/endpoint/endpoint';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import { wireRequest, type ChatRequest } from '../../../../src/protocol/dialects/dialect';
import type { SentMedia } from '../../../../src/protocol/dialects/sent-media';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { fileNames } from '../../../../src/protocol/request-code/files';
import { asCode } from '../../../../src/protocol/request-code/forms';
import { withFiles } from '../../../../src/protocol/request-code/with-files';
import { json } from '../../../server/behaviours';
import { startChatServer } from '../../../server/chat-server';
import { run, runs } from './run-code';

const [hasCurl, hasPython] = await Promise.all([runs('curl', '--version'), runs('python3', '--version')]);

/** Names that shells and languages would take for something else, and two alike. */
const files = [
  { name: "it's $HOME `id`.png", mediaType: 'image/png', bytes: Uint8Array.from([0, 255, 13, 10, 64, 39]) },
  { name: '-é".pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 '.repeat(40_000)) },
  { name: "it's $HOME `id`.png", mediaType: 'image/png', bytes: Uint8Array.from([7]) },
];
const names = fileNames(files);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-code-'));
  await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index]!.bytes)));
});
afterAll(() => rm(folder, { recursive: true }));

const media: SentMedia[] = files.map(({ name, mediaType, bytes }) => {
  const source = { kind: 'blob', hash: name, bytes: bytes.length } as const;
  return mediaType === 'application/pdf'
    ? { type: 'file', name, mediaType, source, bytes }
    : { type: 'image', name, mediaType, source, bytes, size: null };
});

const paths: Record<DialectName, [base: string, path: string]> = {
  'chat-completions': ['/v1', '/v1/chat/completions'],
  responses: ['/v1', '/v1/responses'],
  'anthropic-messages': ['/v1', '/v1/messages'],
  gemini: ['/v1beta', '/v1beta/models/m:streamGenerateContent?alt=sse'],
  ollama: ['', '/api/chat'],
};

/** A request with the files, and the body that leaves the browser. */
async function requestTo(dialect: DialectName, origin: string) {
  const endpoint = { baseUrl: `${origin}${paths[dialect][0]}`, presetId: 'custom', dialect };
  const messages = [{ role: 'user' as const, content: 'See "<it> $x"?', media }];
  const chat: ChatRequest = { endpoint, model: 'm', messages, parameters: {}, facts: null, refuses: [] };
  const spoken = await dialectOf(endpoint);
  return { asked: codeRequest(spoken, withFiles(chat), false), body: wireRequest(spoken, chat).body };
}

const dialects = Object.keys(paths) as DialectName[];

describe('files of a request', () => {
  test('have names of one folder, each once', () => {
    expect(names).toEqual(["it's $HOME `id`.png", '-é".pdf', "it's $HOME `id`-2.png"]);
    expect(
      fileNames([
        { name: '../../etc/x', mediaType: '' },
        { name: '', mediaType: 'image/webp' },
      ]),
    ).toEqual(['x', 'file.webp']);
  });

  test.each(dialects)('are named where the JSON is read (%s)', async (dialect) => {
    const { asked } = await requestTo(dialect, 'http://127.0.0.1:1');
    const told = asCode(asked, 'json');
    expect(told).toContain(JSON.stringify(`<${names[0]!}>`).slice(1, -1));
    expect(told).not.toMatch(/\p{Co}/u);
  });

  test.skipIf(!hasCurl).each(dialects)('are read by curl: the same bytes leave (%s)', async (dialect) => {
    const server = await startChatServer();
    const { asked, body } = await requestTo(dialect, server.url);
    server.nextAt(paths[dialect][1], json({}));
    const running = run('bash', ['-s'], { cwd: folder });
    running.child.stdin!.end(asCode(asked, 'curl'));
    await running;
    expect(server.requests.map(({ path, text }) => [path, text])).toEqual([[paths[dialect][1], JSON.stringify(body)]]);
    await server.close();
  });

  test.each(dialects)('are read by fetch: the same bytes leave (%s)', async (dialect) => {
    const server = await startChatServer();
    const { asked, body } = await requestTo(dialect, server.url);
    server.nextAt(paths[dialect][1], json({}));
    await writeFile(join(folder, 'fetch.mjs'), asCode(asked, 'typescript-fetch'));
    await run('node', ['fetch.mjs'], { cwd: folder });
    expect(server.requests.map(({ path, body: sent }) => [path, sent])).toEqual([[paths[dialect][1], body]]);
    await server.close();
  });

  const packaged = (language: string) =>
    dialects.flatMap((dialect) =>
      codeForms[dialect]
        .filter((form) => form.startsWith(language) && form !== 'typescript-fetch')
        .map((form) => [form, dialect] as const),
    );

  test.each(packaged('typescript'))('are read by programs with packages: %s (%s)', async (form, dialect) => {
    const { asked, body } = await requestTo(dialect, 'http://127.0.0.1:1');
    const stub = `const told = (...args) => { console.log(JSON.stringify(args[0])); return []; };
const any = new Proxy(told, { get: (_, name) => (name === 'then' ? undefined : any) });
export default function () { return any; }
export function Ollama() { return any; }
export function GoogleGenAI() { return any; }`;
    for (const name of ['openai', '@anthropic-ai/sdk', '@google/genai', 'ollama']) {
      await mkdir(join(folder, 'node_modules', name), { recursive: true });
      await writeFile(join(folder, 'node_modules', name, 'package.json'), '{"type":"module","main":"index.js"}');
      await writeFile(join(folder, 'node_modules', name, 'index.js'), stub);
    }
    const { outputText } = ts.transpileModule(asCode(asked, form), {
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    });
    await writeFile(join(folder, `${form}.mjs`), outputText);
    const { stdout } = await run('node', [`${form}.mjs`], { cwd: folder, maxBuffer: Infinity });
    expect(JSON.parse(stdout)).toMatchObject(saidBy(form, body));
  });

  test.skipIf(!hasPython).each(packaged('python'))(
    'are read by programs with packages: %s (%s)',
    async (form, dialect) => {
      const { asked, body } = await requestTo(dialect, 'http://127.0.0.1:1');
      const stub = `import base64, json, sys, types
class Any:
    status_code = 200
    def __init__(self, *args, **fields): pass
    def __getattr__(self, name): return Any()
    def __iter__(self): return iter([])
    def __call__(self, *args, **fields):
        body = fields.get("json", fields)
        if body: print(json.dumps(body, default=lambda data: base64.b64encode(data).decode()))
        return Any()
for name in ["requests", "openai", "anthropic", "google", "google.genai"]:
    module = sys.modules[name] = types.ModuleType(name)
    module.post = module.OpenAI = module.Anthropic = module.Client = module.genai = Any()
sys.modules["google"].genai = sys.modules["google.genai"]
sys.modules["openai"].OpenAI = sys.modules["anthropic"].Anthropic = sys.modules["google.genai"].Client = Any
exec(open(sys.argv[1], encoding="utf-8").read())
`;
      await writeFile(join(folder, 'stub.py'), stub);
      await writeFile(join(folder, `${form}.py`), asCode(asked, form));
      const { stdout } = await run('python3', ['stub.py', `${form}.py`], { cwd: folder, maxBuffer: Infinity });
      expect(JSON.parse(stdout)).toMatchObject(saidBy(form, body));
    },
  );
});

/** What of a body the packages are given as it is. */
function saidBy(form: CodeForm, body: object): object {
  const fields = Object.entries(body).filter(([field]) => ['messages', 'input', 'contents'].includes(field));
  expect(fields, form).toHaveLength(1);
  return Object.fromEntries(fields);
}
