import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parser } from '@lezer/python';
import ts from 'typescript';
import type { CodeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCurl } from '../../../../src/protocol/request-code/curl';
import { asPythonRequests } from '../../../../src/protocol/request-code/python';
import { asTypescriptFetch } from '../../../../src/protocol/request-code/typescript';

/** Runs a program to its end; rejects where that is not 0. */
export const run = promisify(execFile);

/** Whether a program with these arguments runs here. */
export function runs(program: string, ...args: string[]): Promise<boolean> {
  return run(program, args).then(
    () => true,
    () => false,
  );
}

/** Where Lezer's grammar of Python finds no sense. */
export function pythonMistakes(code: string): string[] {
  const found: string[] = [];
  parser.parse(code).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) found.push(`${from}: ${code.slice(from - 20, to + 20)}`);
    },
  });
  return found;
}

/** TypeScript as arguments with which Node runs it. */
export function nodeArguments(code: string): string[] {
  const plain = ts.transpile(code, { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext });
  return ['--input-type=module', '-e', plain];
}

/** A way to run a request as code without a package of its vendor. */
export interface PlainForm {
  name: string;
  write: (request: CodeRequest) => string;
  program: string;
  args: (code: string) => string[];
  canRun: boolean;
}

const shell = (code: string): string[] => ['-c', code];

export const plainForms: readonly PlainForm[] = [
  { name: 'curl', write: asCurl, program: 'bash', args: shell, canRun: await runs('curl', '--version') },
  {
    name: 'Python',
    write: asPythonRequests,
    program: 'python3',
    args: shell,
    canRun: await runs('python3', '-c', 'import requests'),
  },
  { name: 'TypeScript', write: asTypescriptFetch, program: process.execPath, args: nodeArguments, canRun: true },
];
