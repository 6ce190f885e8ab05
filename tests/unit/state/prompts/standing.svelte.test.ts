import { describe, expect, test } from 'vitest';
import { standingText, withStanding } from '../../../../src/model/prompt/standing';
import { saveFolder } from '../../../../src/state/folders/actions';
import { sentPrompt } from '../../../../src/state/prompts/sent-prompt';
import { requestCode } from '../../../../src/state/request/next/request-code';
import { waitFor } from '../../../wait-for';
import { ask, Browser } from '../a-tab';

const systemIn = (chat: Record<string, unknown> | undefined): unknown =>
  (chat?.['messages'] as { role: string; content: string }[]).find(({ role }) => role === 'system')?.content;

describe('what a person has every chat told', () => {
  test('is nothing where nothing is written', () => {
    expect(standingText({ about: ' ', instructions: '\n' }, ['', ' '])).toBe('');
    expect([withStanding('Be brief.', ''), withStanding('', 'x')]).toEqual(['Be brief.', 'x']);
  });

  test('goes above the prompt of the chat, which takes precedence, in one message', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'One');
    await app.settings.change({ standing: { about: 'I am a nurse.', instructions: 'Use metric units.' } });
    await ask(thread, 'Two');
    await thread.change((one) => ({ ...one, systemPrompt: { promptId: null, text: 'Be brief.' } }));
    await ask(thread, 'Three');
    await thread.changeUnkept((one) => ({ ...one, withoutStanding: true }));
    await ask(thread, 'Four');
    const standing = 'About the person you are talking to:\nI am a nurse.\n\nStanding instructions:\nUse metric units.';
    expect(browser.server.chats.map(systemIn)).toEqual([
      undefined,
      standing,
      `${standing}\n\nFor this chat, which takes precedence:\nBe brief.`,
      'Be brief.',
    ]);
  });

  test('is counted exactly as a prompt of the same words, and shown in the plan and in the code of the request', async () => {
    const browser = await Browser.start({ counts: true });
    const { app, thread } = await browser.tab();
    await app.settings.change({ standing: { about: 'I am a nurse.', instructions: 'Use metric units.' } });
    thread.draft.type('Hello there');
    // Both of one moment: a count that is under way has no rows.
    const { planned, text } = await waitFor(() => {
      const { sum, rows } = thread.nextRequest!;
      expect(sum?.exact).toBe(true);
      const text = rows[0]?.part?.content ?? '';
      expect(text).toContain('I am a nurse.');
      return { planned: sum!.total, text };
    });
    expect(await requestCode(app, thread, 'curl')).toContain('Use metric units.');
    await thread.changeUnkept((one) => ({ ...one, withoutStanding: true }));
    await waitFor(() => expect(thread.nextRequest?.sum?.total).toBeLessThan(planned));
    await thread.changeUnkept((one) => ({ ...one, systemPrompt: { promptId: null, text } }));
    await waitFor(() => expect(thread.nextRequest?.sum).toMatchObject({ total: planned, exact: true }));
  });

  test('may be said of a folder and of the one that it is in, also to earlier chats', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'One');
    const folder = { parentId: null, colour: 'grey' } as const;
    const outer = await saveFolder(app, null, { ...folder, name: 'Work', instructions: ' Cite sources. ' });
    const inner = await saveFolder(app, null, { ...folder, name: 'Law', parentId: outer, instructions: 'UK law.' });
    await app.conversations.change(thread.id, (one) => ({ ...one, folderId: inner }));
    await ask(thread, 'Two');
    expect(systemIn(browser.server.chats[1])).toBe('Standing instructions:\nCite sources.\n\nUK law.');
    await app.conversations.change(thread.id, (one) => ({ ...one, folderId: 'gone' }));
    expect(sentPrompt(app, thread.conversation).text).toBe('');
  });

  test('is there again in another tab, and in one of what an older Tally has written', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    await app.settings.change({ standing: { about: 'A nurse.', instructions: '' } });
    const other = await browser.tab();
    expect(other.app.settings.values.standing).toEqual({ about: 'A nurse.', instructions: '' });
    await app.services.storage.records.write([{ put: ['setting', 'standing'], value: 'what it never was' }]);
    expect((await browser.tab()).app.settings.values.standing).toBeUndefined();
  });
});
