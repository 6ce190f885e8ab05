import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Parameters } from '../../../src/model/request/parameters';
import { parameterTarget } from '../../../src/state/chat/parameter-target';
import ParameterFields from '../../../src/ui/parameters/ParameterFields.svelte';

test('each server’s own tools can be switched on, with what its vendor asks for them', () => {
  const set: Parameters[] = [];
  const shown = (baseUrl: string, presetId: string, dialect: string, parameters: Parameters = {}) => {
    const endpoint = { id: 'e', name: 'E', baseUrl, presetId, dialect, defaultModel: '', models: [], createdAt: 0 };
    const target = parameterTarget({ counter: () => new Promise(() => undefined) }, endpoint, 'm', null, () => null);
    return render(ParameterFields, {
      props: { parameters, target, onset: (name, value: unknown) => set.push({ [name]: value }) },
    });
  };
  const box = (name: string) => screen.queryByRole('checkbox', { name, hidden: true });
  const helpOf = (name: string) => document.getElementById(box(name)!.getAttribute('aria-describedby')!)!.textContent;

  const gemini = shown('https://generativelanguage.googleapis.com/v1beta', 'gemini', 'gemini', {
    hostedTools: ['image-generation'],
  });
  expect(helpOf('Web search')).toContain('Google: $14 per 1,000 searches');
  expect(helpOf('Image generation')).toContain('isn’t known to support it');
  box('Web search')!.click();
  expect(set).toEqual([{ hostedTools: ['web-search', 'image-generation'] }]);
  gemini.unmount();

  shown('https://api.anthropic.com/v1', 'anthropic', 'anthropic-messages');
  expect(helpOf('Web search')).toContain('Anthropic: $10 per 1,000 searches');
  expect(box('Read web pages')).not.toBeNull();
  expect(box('Image generation')).toBeNull();
});
