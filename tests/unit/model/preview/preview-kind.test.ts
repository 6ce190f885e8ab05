import { expect, test } from 'vitest';
import { previewKind } from '../../../../src/model/preview/preview-kind';

test.each([
  ['html', '<p>Hi', 'html'],
  ['HTML', '<p>Hi', 'html'],
  ['svg', '<svg/>', 'svg'],
  ['xml', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['', '<!DOCTYPE html><p>Hi', 'html'],
  ['md', '# Hi', 'markdown'],
  ['js', '1', 'javascript'],
  ['mermaid', 'graph TD', 'mermaid'],
])('a block called “%s” with %j is previewed as %s', (language, text, kind) => {
  expect(previewKind(language, text)).toBe(kind);
});

test.each([
  ['xml', '<feed/>'],
  ['', 'plain words'],
  ['', '<div>a part of a page</div>'],
  ['python', 'print(1)'],
  ['tsx', '<svg/>'],
  ['constructor', ''],
])('a block called “%s” with %j has no preview', (language, text) => {
  expect(previewKind(language, text)).toBeNull();
});
