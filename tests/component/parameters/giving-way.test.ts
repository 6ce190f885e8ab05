import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { parameterTarget } from '../../../src/state/chat/parameter-target';
import ParameterFields from '../../../src/ui/parameters/ParameterFields.svelte';

const helpOf = (name: string): string => {
  const id = screen.getByRole('spinbutton', { name, hidden: true }).getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

test('what is not sent beside an effort says so where it is set', () => {
  const endpoint = { id: 'e', name: 'E', baseUrl: 'https://api.anthropic.com/v1', presetId: 'anthropic' };
  const spoken = { ...endpoint, dialect: 'anthropic-messages', defaultModel: '', models: [], createdAt: 0 };
  const target = parameterTarget({ counter: () => new Promise(() => undefined) }, spoken, 'c', null, () => null);
  const parameters = { reasoningEffort: 'high', temperature: 0.2, topK: 5, topP: 0.99 };
  const { unmount } = render(ParameterFields, { props: { parameters, target, onset: () => undefined } });
  expect(['Temperature', 'Top K', 'Top P'].map((name) => helpOf(name).includes('Not sent'))).toEqual([
    true,
    true,
    false,
  ]);
  unmount();
  render(ParameterFields, { props: { parameters: { temperature: 0.2 }, target, onset: () => undefined } });
  expect(helpOf('Temperature')).not.toContain('Not sent');
});
