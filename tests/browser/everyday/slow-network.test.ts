import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, composer, messages, replied, test } from '../harness/app';

/** Holds back the file `name` of the app, as a slow network does, until it is released. */
function holdBack(page: Page, name: string): { asked: Promise<void>; release: () => void } {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => {
    void page.route(`**/assets/${name}-*.js`, async (route) => {
      resolve();
      await released;
      await route.continue();
    });
  });
  return { asked, release };
}

/** What an event of the clipboard or of dragging brings: a text; `file`: as a file of that name. */
async function bring(page: Page, type: 'paste' | 'drop', text: string, file = ''): Promise<void> {
  await composer(page).evaluate(
    (field, [kind, given, name]) => {
      const data = new DataTransfer();
      if (name === '') data.setData('text/plain', given);
      else data.items.add(new File([given], name));
      const init = { bubbles: true, cancelable: true };
      field.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { ...init, clipboardData: data })
          : new DragEvent(kind, { ...init, dataTransfer: data }),
      );
    },
    [type, text, file] as const,
  );
}

test('what is pasted, dropped or chosen is done as it was meant, however late its code arrives', async ({
  chat,
  server,
}) => {
  const sent = () => (server.chats.at(-1)?.['messages'] as { content: string }[] | undefined)?.at(-1)?.content;

  // A long text that is pasted right after the page has opened goes with the message.
  const attaching = holdBack(chat, 'messages');
  await chat.reload();
  await composer(chat).fill('Sum this up.');
  await bring(chat, 'paste', 'Once upon a time. '.repeat(1_000));
  await composer(chat).press('Enter');
  await attaching.asked;
  attaching.release();
  await replied(chat);
  expect(sent()).toMatch(/Once upon a time[^]*Sum this up\.$/);

  // So does a file that may be an export; what is typed after Enter is of the next message.
  const looking = holdBack(chat, 'peek');
  await composer(chat).fill('What is in it?');
  await bring(chat, 'drop', '{"answer":42}', 'data.json');
  await looking.asked;
  await composer(chat).press('Enter');
  looking.release();
  await messages(chat, 'assistant').nth(1).and(chat.locator('[data-status=complete]')).waitFor();
  expect(sent()).toMatch(/"answer":42[^]*What is in it\?$/);

  // A request stands where it was pasted, and is sent in its chat, whichever is open by then.
  const replies = messages(chat, 'assistant').and(chat.locator('[data-status=complete]'));
  const leave = async (): Promise<void> => {
    await button(chat, 'New chat').click();
    await replies.first().waitFor({ state: 'detached' });
  };
  const reading = holdBack(chat, 'paste');
  await composer(chat).fill('Explain: ');
  await bring(chat, 'paste', 'curl https://api.example.com/v1/chat/completions');
  await reading.asked;
  await chat.keyboard.type(' And why?');
  await chat.keyboard.press('Enter');
  await chat.keyboard.type(' And wh');
  await leave();
  await chat.keyboard.type('Half a th');
  reading.release();
  await expect.poll(sent).toBe('Explain: curl https://api.example.com/v1/chat/completions And why?');
  expect(await composer(chat).inputValue()).toBe('Half a th');
  await chat.goBack();
  await replies.nth(2).waitFor();
  // What was typed in a chat is read when that is opened.
  await expect.poll(() => composer(chat).inputValue()).toBe(' And wh');

  // So is what begins with a slash.
  const commanding = holdBack(chat, 'slash');
  await composer(chat).fill('/etc/hosts says what?');
  await commanding.asked;
  await chat.keyboard.press('Enter');
  await leave();
  commanding.release();
  await expect.poll(sent).toBe('/etc/hosts says what?');
  await expect.poll(() => composer(chat).inputValue()).toBe('Half a th');
  await chat.goBack();
  await replies.nth(3).waitFor();

  // A title that is typed is not ended by what was asked for before.
  const noting = holdBack(chat, 'NoteConversation');
  const choose = async (what: string): Promise<void> => {
    await chat.getByRole('button', { name: /^Actions for/ }).click();
    await button(chat.locator('[popover]:popover-open'), what).click();
  };
  await choose('Note');
  await noting.asked;
  await choose('Rename');
  const loaded = chat.waitForResponse(/\/assets\/NoteConversation-/);
  await chat.getByRole('textbox', { name: 'Title', exact: true }).fill('A tale');
  noting.release();
  await (await loaded).finished();
  await chat.keyboard.press('Enter');
  await chat.getByRole('link', { name: 'A tale', exact: true }).waitFor();
  expect(await chat.getByRole('dialog').count()).toBe(0);
});
