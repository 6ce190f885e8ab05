import { expect, test } from 'vitest';
import type { MediaPart } from '../../../../../src/model/chat/parts';
import { attachmentsOf } from '../../../../../src/state/chat/attachments/attachments-of';
import { requestCode } from '../../../../../src/state/request/next/request-code';
import { attachmentLines, attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { waitFor } from '../../../../wait-for';
import { Browser } from '../../a-tab';

test('a text that goes to Claude as a file stands in the request as code', async () => {
  const models = [{ id: 'c1', facts: {} }];
  const endpoint = { presetId: 'anthropic', dialect: 'anthropic-messages', defaultModel: 'c1', models } as const;
  const browser = await Browser.start({ endpoint });
  const { app, thread } = await browser.tab();
  const source = await new Blobs(app.services.storage.records).store(new TextEncoder().encode('a few “words”'));
  const part: MediaPart = { type: 'file', name: 'a.txt', mediaType: 'text/plain', source, asFile: true };
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  thread.draft.type('See');
  await waitFor(() => {
    expect(thread.nextRequest?.rows.at(-1)?.part?.media?.length).toBe(1);
    expect(thread.nextRequest?.draft?.tokens).toBeGreaterThan(0);
  });
  const code = (await requestCode(app, thread, 'json')) ?? '';
  expect(JSON.parse(code)).toMatchObject({
    messages: [
      {
        content: [
          {
            type: 'document',
            title: 'a.txt',
            source: { type: 'text', media_type: 'text/plain', data: 'a few “words”' },
          },
          { type: 'text', text: 'See' },
        ],
      },
    ],
  });
});
