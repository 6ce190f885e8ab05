import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import TurnFacts from '../../../src/ui/inspector/turns/TurnFacts.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser } from '../../unit/state/a-tab';

/** What the inspector says of it, by its label. */
const said = (label: string): string | undefined => screen.getByText(label).nextElementSibling?.textContent;

test('a model that was swapped behind its address is named beside the one that was asked', async () => {
  const browser = await Browser.start();
  const { thread } = await browser.tab();
  browser.server.next(reply('Hello'));
  const { reply: facts } = await ask(thread, 'Hi');
  render(TurnFacts, { reply: facts!, exchange: undefined });
  expect(said('Model that answered')).toBe('test-model');
  expect(said('Model requested')).toBe('gpt-4o');
});
