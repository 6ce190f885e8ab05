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

test('a limit that an interface raises says what is sent', () => {
  const endpoint = { id: 'e', name: 'E', baseUrl: 'https://api.openai.com/v1', presetId: 'openai' };
  const spoken = { ...endpoint, dialect: 'responses', defaultModel: '', models: [], createdAt: 0 };
  const target = parameterTarget({ counter: () => new Promise(() => undefined) }, spoken, 'g', null, () => null);
  const shown = (maxTokens: number) =>
    render(ParameterFields, { props: { parameters: { maxTokens }, target, onset: () => undefined } });
  const low = shown(10);
  expect(helpOf('Max tokens')).toContain('Sent as 16');
  low.unmount();
  shown(16);
  expect(helpOf('Max tokens')).not.toContain('Sent as');
});
