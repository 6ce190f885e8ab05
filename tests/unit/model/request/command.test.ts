import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandNames, commandsFor, readCommand } from '../../../../src/model/request/command';

test.for([
  ['/new', { name: 'new', argument: '' }],
  ['/temp 0.2', { name: 'temp', argument: '0.2' }],
  ['/TEMP  0.2 ', { name: 'temp', argument: '0.2' }],
  ['/system Be brief.\nAnd kind.', { name: 'system', argument: 'Be brief.\nAnd kind.' }],
  ['/model org/model:free', { name: 'model', argument: 'org/model:free' }],
  ['/shrug why', { unknown: 'shrug' }],
  ['/', { unknown: '' }],
  ['/été', { unknown: 'été' }],
  ['/usr/bin/env is a path', null],
  ['/* a comment */', null],
  ['bye', null],
  ['quit', null],
  [' /new', null],
  ['', null],
] as const)('%s', ([text, expected]) => {
  expect(readCommand(text)).toEqual(expected);
});

test('what is offered is what the text may become', () => {
  expect(commandsFor('/')).toEqual(commandNames);
  expect(commandsFor('/t')).toEqual(['temp', 'tokens']);
  expect(commandsFor('/N')).toEqual(['new', 'n']);
  for (const text of ['', 'n', '/temp ', '/temp 1', '//', '/new\n']) expect(commandsFor(text)).toEqual([]);
});

test('a text without a slash at its beginning is never a command', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!text.startsWith('/')) expect(readCommand(text)).toBeNull();
    }),
  );
});
