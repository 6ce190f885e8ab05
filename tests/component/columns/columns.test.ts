import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Chat from '../../../src/ui/chat/Chat.svelte';
import { choices } from '../../server/behaviours';
import { ask, Browser } from '../../unit/state/a-tab';

test.each([
  ['as the server says', { prompt_tokens: 20, completion_tokens: 12 }, /: 20 \+ 12 tokens billed, \$/],
  ['≈ where it does not', null, /: ≈\s\d+ \+ ≈\s\d+ tokens billed, ≈\s\$/],
])('what one request for several replies was billed is told %s', async (_, usage, said) => {
  const browser = await Browser.start({ usually: choices(['One.', 'Uno.', 'Eins.'], { usage }) });
  const { app, thread } = await browser.tab();
  await thread.change((one) => ({ ...one, parameters: { choices: 3 } }));
  await ask(thread, 'Count.');
  render(Chat, { app, thread });
  expect((await screen.findByText(/^One request for 3 replies/)).textContent).toMatch(said);
});
