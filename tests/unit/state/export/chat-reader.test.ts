import { expect, test } from 'vitest';
import { newConversation } from '../../../../src/model/chat/conversation';
import { newMessage } from '../../../../src/model/chat/message';
import { readChats } from '../../../../src/state/export/chat-reader';
import { Browser } from '../a-tab';

const start = { endpointId: 'e1', model: 'm', systemPrompt: { promptId: null, text: '' } };

test('four chats are read while one is written, and no more of them', async () => {
  const { app } = await (await Browser.start()).tab();
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1) {
    const { id } = app.conversations.blank(start);
    const one = newMessage(id, null, 'user', 'Q');
    await app.conversations.addWith({ ...newConversation(id, 1000, start), tipId: one.id }, [one]);
    ids.push(id);
  }
  const { library } = app.services;
  const happened: string[] = [];
  const loadMessages = library.loadMessages.bind(library);
  library.loadMessages = (id) => {
    happened.push(`read ${ids.indexOf(id!)}`);
    return loadMessages(id);
  };
  for await (const { conversation } of readChats(app, ids)) {
    happened.push(`write ${ids.indexOf(conversation.id)}`);
    if (conversation.id === ids[1]) break;
  }
  expect(happened).toEqual([...[0, 1, 2, 3, 4].map((one) => `read ${one}`), 'write 0', 'read 5', 'write 1']);
});
