import { expect } from 'vitest';
import { failure, reply as says } from '../../server/behaviours';
import { actOnMessage, ask, button, composer, content, messages, replied, reply, send, reload } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';

const version = (article: ReturnType<typeof reply>, which: 'Previous' | 'Next') => button(article, `${which} version`);

test('Regenerate makes another version beside the first, and both can be read', async ({ chat, server }) => {
  server.next(says('Heads.'), says('Tails.'));
  await ask(chat, 'Flip a coin');
  await button(reply(chat), 'Regenerate').click();
  await reply(chat).getByText('2 / 2').waitFor();
  expect(await replied(chat)).toBe('Tails.');
  expect(server.chats[1]?.['messages']).toEqual([{ role: 'user', content: 'Flip a coin' }]);
  expect(await version(reply(chat), 'Next').isDisabled()).toBe(true);
  await version(reply(chat), 'Previous').click();
  await reply(chat).getByText('1 / 2').waitFor();
  expect(await content(reply(chat)).innerText()).toBe('Heads.');
  expect(await version(reply(chat), 'Previous').isDisabled()).toBe(true);
  await version(reply(chat), 'Next').click();
  await content(reply(chat)).getByText('Tails.').waitFor();
});

test('each fork says which of its versions is on show, and leads to the one before and the next', async ({
  chat,
  server,
}) => {
  server.next(says('One.'), says('Two.'), says('Three.'), says('Four.'));
  await ask(chat, 'Count');
  for (const version of ['2 / 2', '3 / 3']) {
    await button(reply(chat), 'Regenerate').click();
    await reply(chat).getByText(version, { exact: true }).waitFor();
    await replied(chat);
  }
  await actOnMessage(reply(chat), 'Go to version…');
  const number = chat.getByRole('spinbutton', { name: 'Version', exact: true });
  await expect
    .poll(() => number.evaluate((field: HTMLInputElement) => field.value === '3' && field === document.activeElement))
    .toBe(true);
  // It is selected, so that what is typed takes its place.
  await chat.keyboard.type('1');
  await chat.getByRole('dialog').getByText('One.').waitFor();
  await number.press('Enter');
  await content(reply(chat)).getByText('One.').waitFor();
  await hasFocus(reply(chat));
  await version(reply(chat), 'Next').click();
  await reply(chat).getByText('2 / 3', { exact: true }).waitFor();
  await content(reply(chat)).getByText('Two.').waitFor();

  const question = messages(chat, 'user').first();
  await button(question, 'Edit').click();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Count on');
  await button(question, 'Send').click();
  await question.getByText('2 / 2', { exact: true }).waitFor();
  await content(reply(chat)).getByText('Four.').waitFor();
  // Versions are seen without pointing at the message.
  await chat.mouse.move(0, 0);
  await composer(chat).focus();
  const isSeen = (button: Element): boolean => button.checkVisibility({ opacityProperty: true });
  expect(await version(question, 'Previous').evaluate(isSeen)).toBe(true);
  await version(question, 'Previous').click();
  await question.getByText('1 / 2', { exact: true }).waitFor();
  await reply(chat).getByText('3 / 3', { exact: true }).waitFor();
  await version(reply(chat), 'Previous').click();
  await reply(chat).getByText('2 / 3', { exact: true }).waitFor();
  await version(reply(chat), 'Next').click();
  await content(reply(chat)).getByText('Three.').waitFor();
});

test('a system message is edited like any other, as a new version', async ({ chat, server }) => {
  await ask(chat, 'Hello');
  await actOnMessage(reply(chat), 'Insert after…');
  const dialog = chat.getByRole('dialog', { name: 'Insert a message', exact: true });
  await dialog.getByRole('radio', { name: 'System', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Text', exact: true }).fill('Be brief.');
  await button(dialog, 'Insert').click();
  const system = messages(chat).nth(2);
  await button(system, 'Edit').click();
  await system.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Be long.');
  await button(system, 'Save as new version').click();
  await content(system).getByText('Be long.').waitFor();
  await system.getByText('2 / 2', { exact: true }).waitFor();
  await ask(chat, 'Well?');
  expect(server.chats[1]?.['messages']).toContainEqual({ role: 'system', content: 'Be long.' });
  expect(server.chats[1]?.['messages']).not.toContainEqual({ role: 'system', content: 'Be brief.' });
});

test('an edited system prompt goes with the next request; Undo brings back the one before', async ({
  chat,
  server,
}) => {
  const dialog = chat.getByRole('dialog', { name: 'System prompt', exact: true });
  for (const text of ['Be brief.', 'Be long.']) {
    await button(chat, 'System prompt').click();
    await dialog.getByRole('textbox', { name: 'System prompt', exact: true }).fill(text);
    await button(dialog, 'Save').click();
    await dialog.waitFor({ state: 'detached' });
    await ask(chat, 'Hello');
    expect(server.chats.at(-1)?.['messages']).toContainEqual({ role: 'system', content: text });
  }
  await button(chat.getByRole('status'), 'Undo').click();
  await expect.poll(() => button(chat, 'System prompt').getAttribute('title')).toBe('Be brief.');
  await ask(chat, 'Hello');
  expect(server.chats.at(-1)?.['messages']).toContainEqual({ role: 'system', content: 'Be brief.' });
});

test('what is sent next is the version on show', async ({ chat, server }) => {
  server.next(says('Heads.'), says('Tails.'));
  await ask(chat, 'Flip a coin');
  await button(reply(chat), 'Regenerate').click();
  await content(reply(chat)).getByText('Tails.').waitFor();
  await replied(chat);
  await version(reply(chat), 'Previous').click();
  await content(reply(chat)).getByText('Heads.').waitFor();
  await ask(chat, 'Sure?');
  expect(server.chats[2]?.['messages']).toContainEqual({ role: 'assistant', content: 'Heads.' });
  expect(server.chats[2]?.['messages']).not.toContainEqual({ role: 'assistant', content: 'Tails.' });
});

test('the version that was read last is on show after a reload', async ({ chat, server }) => {
  server.next(says('Heads.'), says('Tails.'));
  await ask(chat, 'Flip a coin');
  await button(reply(chat), 'Regenerate').click();
  await content(reply(chat)).getByText('Tails.').waitFor();
  await replied(chat);
  await reload(chat);
  await content(reply(chat)).getByText('Tails.').waitFor();
  await reply(chat).getByText('2 / 2').waitFor();
});

test('Edit sends another version of one’s own words, and keeps the first with its answer', async ({ chat, server }) => {
  server.next(says('Paris.'), says('Rome.'));
  await ask(chat, 'The capital of France?');
  const question = messages(chat, 'user').first();
  await button(question, 'Edit').click();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).fill('The capital of Italy?');
  await button(question, 'Send').click();
  await content(reply(chat)).getByText('Rome.').waitFor();
  expect(server.chats[1]?.['messages']).toEqual([{ role: 'user', content: 'The capital of Italy?' }]);
  expect(await content(question).innerText()).toBe('The capital of Italy?');
  await version(question, 'Previous').click();
  await content(question).getByText('The capital of France?').waitFor();
  expect(await content(reply(chat)).innerText()).toBe('Paris.');
});

test('Cancel leaves an edited message as it was', async ({ chat, server }) => {
  await ask(chat, 'The capital of France?');
  const question = messages(chat, 'user').first();
  await button(question, 'Edit').click();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Nonsense');
  await button(question, 'Cancel').click();
  await expect.poll(() => content(question).innerText()).toBe('The capital of France?');
  expect(server.chats).toHaveLength(1);
});

test('an edited reply is another version, which is sent as if the model had said it', async ({ chat, server }) => {
  server.next(says('Lyon.'));
  await ask(chat, 'The capital of France?');
  await button(reply(chat), 'Edit').click();
  await reply(chat).getByRole('textbox', { name: 'Edit message', exact: true }).fill('Paris.');
  await button(reply(chat), 'Save as new version').click();
  await reply(chat).getByText('2 / 2').waitFor();
  await ask(chat, 'Sure?');
  expect(server.chats[1]?.['messages']).toContainEqual({ role: 'assistant', content: 'Paris.' });
});

test('Retry asks again in place of a reply that brought nothing', async ({ chat, server }) => {
  server.next(failure(400, { message: 'The stars are wrong.' }));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  server.next(says('Now they are right.'));
  await button(reply(chat), 'Retry').click();
  expect(await replied(chat)).toBe('Now they are right.');
  expect(await messages(chat).count()).toBe(2);
  expect(await version(reply(chat), 'Previous').count(), 'a failure is no version').toBe(0);
  expect(server.chats[1]?.['messages']).toEqual([{ role: 'user', content: 'Hello' }]);
});

test('Delete takes one message away, and Undo brings the thread back as it was', async ({ chat, server }) => {
  server.next(says('One.'), says('Two.'));
  await ask(chat, 'First');
  await ask(chat, 'Second');
  const before = await messages(chat).locator('[data-part=content]').allInnerTexts();
  await button(messages(chat).nth(1), 'Delete').click();
  await expect
    .poll(() => messages(chat).locator('[data-part=content]').allInnerTexts())
    .toEqual(['First', 'Second', 'Two.']);
  await button(chat.getByRole('status'), 'Undo').click();
  await expect.poll(() => messages(chat).locator('[data-part=content]').allInnerTexts()).toEqual(before);
  await reload(chat);
  await expect.poll(() => messages(chat).locator('[data-part=content]').allInnerTexts()).toEqual(before);
});

test('what was deleted is not sent', async ({ chat, server }) => {
  server.next(says('One.'));
  await ask(chat, 'First');
  await button(reply(chat), 'Delete').click();
  await expect.poll(() => messages(chat).count()).toBe(1);
  await ask(chat, 'Second');
  expect(server.chats[1]?.['messages']).toEqual([
    { role: 'user', content: 'First' },
    { role: 'user', content: 'Second' },
  ]);
});

test('Delete from here takes all that follows, and Undo brings all of it back', async ({ chat, server }) => {
  server.next(says('One.'), says('Two.'));
  await ask(chat, 'First');
  await ask(chat, 'Second');
  await actOnMessage(messages(chat).nth(1), 'Delete from here');
  await expect.poll(() => messages(chat).count()).toBe(1);
  await chat.getByRole('status').getByText('3 messages deleted.').waitFor();
  await button(chat.getByRole('status'), 'Undo').click();
  await expect
    .poll(() => messages(chat).locator('[data-part=content]').allInnerTexts())
    .toEqual(['First', 'One.', 'Second', 'Two.']);
});
