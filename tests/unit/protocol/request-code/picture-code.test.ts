import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parser } from '@lezer/python';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { CodeForm } from '../../../../src/model/request/code-form';
import type { Parameters } from '../../../../src/model/request/parameters';
import { readRequest } from '../../../../src/protocol/curl/read-request';
import { readPictureFields } from '../../../../src/protocol/dialects/pictures/read-fields';
import { pictures } from '../../../../src/protocol/dialects/pictures/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCode } from '../../../../src/protocol/request-code/forms';
import { withFiles } from '../../../../src/protocol/request-code/with-files';
import { json } from '../../../server/behaviours';
import { startChatServer } from '../../../server/chat-server';
import { requestOf } from './requests';

const run = promisify(execFile);
const blob = (hash: string) => ({ kind: 'blob' as const, hash, bytes: 1 });
const picture = (name: string, mask?: string) => ({
  type: 'image' as const,
  name,
  mediaType: 'image/webp',
  source: blob(name),
  size: null,
  ...(mask !== undefined && { mask: blob(mask) }),
});
const parameters: Parameters = { picture: { size: '1536x1024', quality: 'low' }, choices: 2, extra: { my_field: 1 } };

function code(form: CodeForm, media: ReturnType<typeof picture>[], baseUrl = 'https://api.openai.com/v1'): string {
  const messages = [{ role: 'user' as const, content: 'It’s "blue"', ...(media.length > 0 && { media }) }];
  const endpoint = { baseUrl, presetId: 'openai' };
  const request = requestOf('', { endpoint, model: 'gpt-image-1', messages, parameters });
  return asCode(codeRequest(pictures, withFiles(request), true), form);
}

function mistakesOf(python: string): string[] {
  const mistakes: string[] = [];
  parser.parse(python).iterate({
    enter: ({ type }) => {
      if (type.isError) mistakes.push(type.name);
    },
  });
  return mistakes;
}

test('the packages are called by their own names, with files, mask and types', () => {
  const python = code('python-openai', [picture('a.webp', 'm')]);
  expect(python).toBe(`import base64
import os

from openai import OpenAI

client = OpenAI(
    base_url="https://api.openai.com/v1",
    api_key=os.environ["OPENAI_API_KEY"],
)
result = client.images.edit(
    model="gpt-image-1",
    prompt="It’s \\"blue\\"",
    n=2,
    size="1536x1024",
    quality="low",
    image=("a.webp", open("a.webp", "rb"), "image/webp"),
    mask=("mask.png", open("mask.png", "rb"), "image/png"),
    extra_body={"my_field": 1},
)
pictures = result.data
for number, picture in enumerate(pictures, 1):
    with open(f"picture-{number}.png", "wb") as file:
        file.write(base64.b64decode(picture.b64_json))
`);
  for (const media of [[], [picture('a.webp'), picture('b.webp', 'm')]]) {
    expect(mistakesOf(code('python-openai', media))).toEqual([]);
    const typescript = code('typescript-openai', media);
    expect(ts.transpileModule(typescript, { reportDiagnostics: true }).diagnostics).toEqual([]);
    expect(typescript).toContain(`client.images.${media.length > 0 ? 'edit' : 'generate'}({`);
    expect(typescript.includes('mask: await toFile(readFileSync("mask.png"), "mask.png", { type: "image/png" })')).toBe(
      media.length > 0,
    );
  }
});

// anasfik/openai#216: a file without its type is `application/octet-stream`, which is refused.
test('a shell sends the form that the app sends, with the type of each file', async ({ onTestFinished }) => {
  const server = await startChatServer();
  onTestFinished(() => server.close());
  const folder = await mkdtemp(join(tmpdir(), 'tally-'));
  for (const name of ['a.webp', 'it’s "b".webp', 'mask.png']) await writeFile(join(folder, name), name);
  server.nextAt('/v1/images/edits', json({ data: [] }));
  const command = code('curl', [picture('a.webp'), picture('it’s "b".webp', 'm')], server.baseUrl);
  await run('sh', ['-c', command], { cwd: folder, env: { ...process.env, OPENAI_API_KEY: 'sk-1' } });
  const { text, headers } = server.requests[0]!;
  expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(headers.authorization).toBe('Bearer sk-1');
  expect(text).toContain('name="prompt"\r\n\r\nIt’s "blue"\r\n');
  expect(text).toContain('name="n"\r\n\r\n2\r\n');
  expect(
    [...text.matchAll(/name="(image\[\]|mask)"; filename="[^\r]*"\r\nContent-Type: (\S+)/g)].map(([, name, type]) => [
      name,
      type,
    ]),
  ).toEqual([
    ['image[]', 'image/webp'],
    ['image[]', 'image/webp'],
    ['mask', 'image/png'],
  ]);
});

test('the app reads its own form back, and says that the files are not carried over', () => {
  const read = readRequest(code('curl', [picture('a.webp', 'm')]));
  if (read.problem) throw new TypeError(read.problem.kind);
  expect(read).toMatchObject({
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-image-1',
    messages: [{ role: 'user', content: 'It’s "blue"' }],
    notTaken: [
      { kind: 'option', option: '-F image' },
      { kind: 'option', option: '-F mask' },
    ],
  });
  expect(readPictureFields(read.fields)).toEqual(parameters);
  const generated = readRequest(code('curl', []));
  expect(generated).toMatchObject({ baseUrl: 'https://api.openai.com/v1', messages: [{ content: 'It’s "blue"' }] });
});
