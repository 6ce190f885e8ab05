import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../../../src/model/failure';
import type { MediaPart } from '../../../../src/model/chat/parts';
import * as says from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { nodeNetwork } from '../node-network';
import { replyRequest } from '../reply-request';
import { wholeReply } from '../whole-reply';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());

const source = { kind: 'url', url: 'data:image/png;base64,AAAA' } as const;
const picture: MediaPart = { type: 'image', name: 'a.png', mediaType: 'image/png', source, size: null };
const film: MediaPart = { type: 'audio', name: 'a.mp4', mediaType: 'video/mp4', source, seconds: null };

async function failureOf(media: readonly MediaPart[], said: string, status = 400): Promise<Failure> {
  server.next(says.failure(status, { message: said }));
  const request = replyRequest({
    endpoint: { baseUrl: server.baseUrl, presetId: 'custom' },
    messages: [{ role: 'user', content: 'See?', media }],
  });
  const { events, failure } = await wholeReply(request, nodeNetwork());
  if (!failure) throw new Error(`It was answered: ${JSON.stringify(events)}`);
  return failure;
}

test.each<[string, readonly MediaPart[], string, Partial<Failure>]>([
  ['a picture that is there', [picture], 'Image input is not supported', { kind: 'input-refused', input: 'image' }],
  ['a film that is there', [film], 'Video input is not supported', { kind: 'input-refused', input: 'video' }],
  ['a picture where there is none', [], 'Image input is not supported', { kind: 'bad-request', parameter: null }],
  ['one picture', [picture], 'Could not process image', { kind: 'bad-request', input: 'image' }],
  ['one picture where there is none', [], 'Could not process image', { kind: 'bad-request', parameter: null }],
  ['a picture where there is a film', [film], 'Image input is not supported', { kind: 'bad-request' }],
])('the refusal of %s', async (_, media, said, expected) => {
  const failure = await failureOf(media, said);
  expect(failure).toMatchObject({ ...expected, status: 400, said });
  expect('input' in failure).toBe('input' in expected);
});

// caozhiyuan/copilot-api#257: each further message carries what was too large, and is refused, too.
test('a request that is too large says what takes the most of it', async () => {
  const large: MediaPart = {
    ...film,
    name: 'b.pdf',
    type: 'file',
    mediaType: 'application/pdf',
    source: { kind: 'url', url: `data:application/pdf;base64,${'A'.repeat(400)}` },
  };
  expect(await failureOf([picture, large], 'Payload Too Large', 413)).toMatchObject({
    kind: 'too-large',
    input: 'file',
  });
  expect(await failureOf([], 'Payload Too Large', 413)).toEqual({
    kind: 'too-large',
    status: 413,
    said: 'Payload Too Large',
  });
});
