import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asLiteral,
  fillTemplate,
  parseTemplate,
  variablesOf,
  type TemplatePart,
  type Values,
} from '../../../../src/model/prompt/template';

function partsOf(source: string): readonly TemplatePart[] {
  const template = parseTemplate(source);
  if (template.problem) throw new Error(JSON.stringify(template.problem));
  return template.parts;
}

const filled = (source: string, values: Values) => fillTemplate(partsOf(source), values);

describe('a template', () => {
  test.each([
    ['Translate into {{language}}.', ['Translate into ', { v: 'language' }, '.']],
    ['{{ target   language }}', [{ v: 'target language' }]],
    ['{{a}}{{b}}', [{ v: 'a' }, { v: 'b' }]],
    ['{{über-name_2}}', [{ v: 'über-name_2' }]],
    ['{"a": {"b": {{value}}}}', ['{"a": {"b": ', { v: 'value' }, '}}']],
    ['{{{name}}}', ['{', { v: 'name' }, '}']],
    ['no { braces } here }}', ['no { braces } here }}']],
    ['', []],
  ])('%j is read as %j', (source, read) => {
    const expected = read.map((part) => (typeof part === 'string' ? { text: part } : { variable: part.v }));
    expect(partsOf(source)).toEqual(expected);
  });

  test.each([
    [String.raw`\{{name}}`, '{{name}}'],
    [String.raw`\\{{name}}`, String.raw`\Ada`],
    [String.raw`\\\{{name}}`, String.raw`\{{name}}`],
    [String.raw`C:\new {{name}}`, String.raw`C:\new Ada`],
    [String.raw`\{{{{`, '{{{{'],
  ])('with backslashes, %j says %j', (source, text) => {
    expect(filled(source, { name: 'Ada' })).toBe(text);
  });

  test.each([
    ['Write about {{topic', 'unclosed', 1, '{{topic'],
    ['One\ntwo {{topic\n}}', 'unclosed', 2, '{{topic'],
    ['{{a {{b}}', 'unclosed', 1, '{{a {{b}}'],
    ['Hi {{}}', 'no-name', 1, '{{}}'],
    ['Hi {{  }}', 'no-name', 1, '{{  }}'],
    ['{{user.name}}', 'odd-name', 1, '{{user.name}}'],
    ['{{__proto__}}', 'odd-name', 1, '{{__proto__}}'],
    ['{{7*7}}', 'odd-name', 1, '{{7*7}}'],
    [`{{${'a'.repeat(41)}}}`, 'odd-name', 1, `{{${'a'.repeat(28)}…`],
  ])('%j is none: %s in line %i', (source, kind, line, near) => {
    expect(parseTemplate(source)).toEqual({ problem: { kind, line, near } });
  });

  test('tells each variable once, in order', () => {
    expect(variablesOf(partsOf('{{b}} {{a}} {{ b }}'))).toEqual(['b', 'a']);
  });

  test('a variable without a value stays as it was written, also one that is called like what every object has', () => {
    expect(filled('{{a}} {{constructor}} {{toString}}', { a: '1' })).toBe('1 {{constructor}} {{toString}}');
    expect(filled('{{constructor}}', { constructor: 'x' })).toBe('x');
  });

  test('law: any text, as a literal, says itself', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', '\n', ' ') }));
    fc.assert(fc.property(text, (said) => filled(asLiteral(said), { a: 'never' }) === said));
  });

  test('law: literal text survives around variables, and values go in as they are', () => {
    const name = fc.constantFrom('date', 'target language', 'n-1', 'ключ');
    // What ends in a brace or a backslash would say something about the variable behind it.
    const literal = fc
      .string({ unit: fc.constantFrom('{', '}', '\\', 'x', '\n') })
      .filter((text) => !/[\\{]$/.test(text));
    const value = fc.string({ unit: fc.constantFrom('{', '}', '\\', '{{date}}', '$&', 'v') });
    const part = fc.oneof(
      literal.map((text) => ({ text })),
      name.map((variable) => ({ variable })),
    );
    fc.assert(
      fc.property(fc.array(part), fc.dictionary(name, value), (parts, values) => {
        const source = parts.map((one) => ('text' in one ? asLiteral(one.text) : `{{${one.variable}}}`)).join('');
        const said = parts
          .map((one) => ('text' in one ? one.text : (values[one.variable] ?? `{{${one.variable}}}`)))
          .join('');
        expect(filled(source, values)).toBe(said);
      }),
    );
  });

  test('law: whatever is typed is read or refused', () => {
    const long = fc.constantFrom('{', '{{', '\\', '}', '{{a}}', '\\{{', ' ').map((piece) => piece.repeat(50_000));
    fc.assert(
      fc.property(fc.oneof(long, fc.string()), (source) => {
        const template = parseTemplate(source);
        return 'parts' in template || template.problem.near.length <= 31;
      }),
    );
  });
});
