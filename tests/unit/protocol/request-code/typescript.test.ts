import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asTypescriptFetch, asTypescriptOpenai } from '../../../../src/protocol/request-code/typescript';
import { anyRequest, requestOf } from './requests';

/** What TypeScript's own parser has against a program. */
function mistakes(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The body that a program sends: the value of `body`, or what `create` is called with. */
function bodyIn(code: string): unknown {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'body') found = node.initializer;
    const isCreate = ts.isCallExpression(node) && node.expression.getText().endsWith('.create');
    if (isCreate) found = node.arguments[0];
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.ESNext, true));
  if (!found) throw new Error(`no body in:\n${code}`);
  return valueOf(found);
}

function valueOf(node: ts.Expression): unknown {
  if (ts.isAsExpression(node)) return valueOf(node.expression);
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (ts.isObjectLiteralExpression(node)) {
    const fields = node.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw new Error(property.getText());
      const { name } = property;
      // `__proto__` as a plain name is no field.
      if (!ts.isComputedPropertyName(name) && (name as ts.StringLiteral).text === '__proto__')
        throw new Error('a prototype');
      const key = ts.isComputedPropertyName(name) ? valueOf(name.expression) : (name as ts.StringLiteral).text;
      return [key as string, valueOf(property.initializer)] as const;
    });
    return Object.fromEntries(fields);
  }
  return JSON.parse(node.getText());
}

describe.each(Object.entries({ asTypescriptOpenai, asTypescriptFetch }))('%s', (_, write) => {
  test('parses, whatever is said, and sends the very body', () => {
    fc.assert(
      fc.property(anyRequest, fc.boolean(), (request, hasKey) => {
        const asked = codeRequest(chatCompletions, request, hasKey);
        const code = write(asked);
        expect(mistakes(code)).toEqual([]);
        expect(bodyIn(code)).toEqual(JSON.parse(asked.json));
      }),
    );
  });
});

test('the openai package gets fields that its types do not know by a cast, and only then', () => {
  const typed = requestOf('Hello', { parameters: { maxTokens: 5 } });
  expect(asTypescriptOpenai(codeRequest(chatCompletions, typed, true))).not.toContain(' as ');
  const untyped = requestOf('Hello', { parameters: { extra: { my_field: 1 } } });
  expect(asTypescriptOpenai(codeRequest(chatCompletions, untyped, true))).toContain(
    '} as unknown as OpenAI.Chat.ChatCompletionCreateParamsStreaming);',
  );
});
