import { expect, test } from 'vitest';
import { formats, recognised } from '../../../../../src/storage/files/imports/registry';
import { clients } from './fixtures/clients';
import { datasets } from './fixtures/datasets';
import { desktop } from './fixtures/desktop';
import { sampleOf } from './fixtures/fixture';
import { services } from './fixtures/services';
import { vendors } from './fixtures/vendors';

const fixtures = [...vendors, ...clients, ...desktop, ...services, ...datasets];

test.each(fixtures)('$name is recognised by its content, and by no other format', (fixture) => {
  const sample = sampleOf(fixture);
  expect(recognised(sample, 'a.json')?.name).toBe(fixture.format);
  // Records with messages, and bare messages, stand at the end of the order, because others have them, too.
  const special = formats.filter(({ name }) => name !== 'messages' && name !== 'fine-tuning');
  const others = special.filter(({ name }) => name !== fixture.format);
  expect(others.filter((format) => format.recognises(sample, 'a.json')).map(({ name }) => name)).toEqual([]);
});

test.each([
  ['nothing', { type: 'list', first: undefined }],
  ['null', { type: 'list', first: null }],
  ['a list of lists', { type: 'list', first: [[]] }],
  ['text', { type: 'lines', first: 'a', second: 'b' }],
  ['settings', { type: 'object', object: { theme: 'dark', models: { sources: [] } } }],
  ['a package', { type: 'object', object: { name: 'x', version: '1.0.0', dependencies: {} } }],
  ['a model', { type: 'object', object: { messages: [{ role: 'usher', content: 'x' }] } }],
] as const)('%s is no export', (_, sample) => {
  expect(recognised(sample, 'a.json')).toBeNull();
});
