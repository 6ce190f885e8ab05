import { expect, onTestFinished, test } from 'vitest';
import { settingsPlaces } from '../../../src/ui/commands/entries/settings-places';

test('a folder to import is offered where the browser can choose one', () => {
  const isOffered = (): boolean => settingsPlaces().some(({ place }) => place.section === 'import-folder');
  expect(isOffered()).toBe(false);
  Object.defineProperty(HTMLInputElement.prototype, 'webkitdirectory', { value: false, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(HTMLInputElement.prototype, 'webkitdirectory'));
  expect(isOffered()).toBe(true);
});
