import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCurl } from '../../../../src/protocol/curl/read-curl';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCurl } from '../../../../src/protocol/request-code/curl';
import { startChatServer } from '../../../server/chat-server';
import { anyRequest, requestOf } from './requests';
import { run, runs } from './run-code';

const hasCurl = await runs('curl', '--version');

/** What a command sends, as the app itself reads it. */
function read(command: string) {
  const curl = readCurl(command);
  if (curl.problem) throw new Error(`${curl.problem.kind}: ${command}`);
  return curl;
}

test('the app reads its own commands back, byte for byte', () => {
  fc.assert(
    fc.property(anyRequest, fc.boolean(), (request, hasKey) => {
      const asked = codeRequest(chatCompletions, request, hasKey);
      const { url, data, headers, unread } = read(asCurl(asked));
      expect({ url, data, unread }).toEqual({ url: asked.url, data: asked.json, unread: [] });
      expect(headers.get('authorization')).toBe(hasKey ? `Bearer $${asked.keyVariable}` : undefined);
    }),
  );
});

const awkward = 'It’s `$HOME` "${PATH}" \\ \n\'quoted\' %s !! @file \u2028 😀 \ud800';

test.for<[which: string, content: string]>([
  ['a short one', awkward],
  ['one that is too long for an argument', awkward.repeat(6000)],
])(
  'run by a shell, %s sends the same bytes and the key of the environment',
  async ([, content], { onTestFinished }) => {
    const server = await startChatServer({ key: 'sk-test-0123456789' });
    onTestFinished(() => server.close());
    const request: ChatRequest = requestOf(content, {
      endpoint: { baseUrl: server.baseUrl, presetId: 'custom' },
      parameters: { temperature: 0.2, stop: ["'", '\n'], extra: { metadata: { 'a key': awkward.toWellFormed() } } },
    });
    const asked = codeRequest(chatCompletions, request, true);
    const command = asCurl(asked);
    if (!hasCurl) {
      expect(read(command)).toMatchObject({ url: asked.url, data: asked.json });
      return;
    }
    const env = { ...process.env, API_KEY: 'sk-test-0123456789' };
    // A script, as a command line may not be that long.
    const running = run('bash', ['-s'], { env });
    running.child.stdin!.end(command);
    const { stdout } = await running;
    expect(stdout).toContain('data: [DONE]');
    const [received] = server.requests;
    expect(received).toMatchObject({ method: 'POST', path: '/v1/chat/completions', text: asked.json });
    expect(received?.headers['content-type']).toBe('application/json');
  },
);

test.skipIf(!hasCurl)(
  'run by a shell that expands its history, too, any request sends the same bytes',
  async ({ onTestFinished }) => {
    const server = await startChatServer();
    onTestFinished(() => server.close());
    const { baseUrl } = server;
    const requests = fc.sample(anyRequest, 25).map(({ endpoint, ...request }) =>
      // The server's schema has no fields of any name, nor those of other servers.
      codeRequest(
        chatCompletions,
        { ...request, parameters: { stop: ["'!"] }, endpoint: { ...endpoint, baseUrl, presetId: 'custom' } },
        false,
      ),
    );
    const running = run('bash', ['-s'], { maxBuffer: Infinity });
    running.child.stdin!.end(['set -o history -o histexpand', ...requests.map(asCurl)].join('\n'));
    await running;
    expect(server.requests.map(({ text }) => text)).toEqual(requests.map(({ json }) => json));
  },
);
