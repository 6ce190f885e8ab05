import { isObject } from '../../model/json';
import type { ParameterName, Parameters, ResponseFormat } from '../../model/request/parameters';
import { tidied, type Prompt, type PromptContent } from '../../model/prompt/prompt';
import { isSendable } from '../../model/chat/sendable';
import { parseTemplate, type TemplateProblem } from '../../model/prompt/template';
import { parameterFields } from '../checks/parameter-shapes';
import { isPromptContent } from '../checks/shapes';
import type { OrProblem } from '../../model/result';

/** Raised when an older Tally could not read the file. */
const version = 1;

/** The longest file that is read, in code units: a library of prompts is far from it. */
const longestFile = 16 * 1024 * 1024;

/** A file of prompts, as it is exported. Ids and endpoints are this browser's own, and are not in it. */
export interface PromptFile {
  format: 'tally-prompts';
  version: number;
  /** UTC ms. */
  exportedAt: number;
  prompts: readonly PromptContent[];
}

/** Why a file of prompts is not imported. `corrupt`: `where` names the first wrong prompt (`prompts[3]`). */
export type PromptFileProblem =
  | { kind: 'too-large' | 'not-json' | 'not-prompts' | 'newer-version' | 'empty' }
  | { kind: 'corrupt'; where: string }
  | { kind: 'parameter'; name: string; parameter: ParameterName }
  | { kind: 'template'; name: string; problem: TemplateProblem };

/** The file's text. */
export function writePromptFile(prompts: readonly Prompt[], now: number): string {
  const contents = prompts.map((prompt) => {
    const { endpointId: _, ...content } = tidied(prompt);
    return content;
  });
  const file: PromptFile = { format: 'tally-prompts', version, exportedAt: now, prompts: contents };
  return JSON.stringify(file, null, 2);
}

/** `withoutFormat`: the names of prompts whose response format no request may have, and which are read without it. */
interface ReadPrompts {
  prompts: readonly PromptContent[];
  withoutFormat: readonly string[];
}

/** Reads a file and checks it whole: every prompt's shape, its name, its parameters and its variables. */
export function readPromptFile(text: string): OrProblem<ReadPrompts, PromptFileProblem> {
  if (text.length > longestFile) return { problem: { kind: 'too-large' } };
  let file: Partial<Record<keyof PromptFile, unknown>>;
  try {
    file = (JSON.parse(text) ?? {}) as typeof file;
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  const { prompts } = file;
  if (file.format !== 'tally-prompts' || typeof file.version !== 'number') return { problem: { kind: 'not-prompts' } };
  if (file.version > version) return { problem: { kind: 'newer-version' } };
  if (!Array.isArray(prompts)) return { problem: { kind: 'corrupt', where: 'prompts' } };
  if (prompts.length === 0) return { problem: { kind: 'empty' } };
  const read: PromptContent[] = [];
  const withoutFormat: string[] = [];
  for (const [index, one] of (prompts as unknown[]).entries()) {
    const prompt = withSendableFormat(one);
    const parameter = wrongParameter(prompt);
    if (parameter) return { problem: { kind: 'parameter', ...parameter } };
    if (!isPromptContent(prompt)) return { problem: { kind: 'corrupt', where: `prompts[${index}]` } };
    const content = tidied(prompt);
    if (content.name === '') return { problem: { kind: 'corrupt', where: `prompts[${index}].name` } };
    const template = parseTemplate(content.text);
    if (template.problem) {
      return { problem: { kind: 'template', name: content.name, problem: template.problem } };
    }
    read.push(content);
    if (prompt !== one) withoutFormat.push(content.name);
  }
  return { prompts: read, withoutFormat };
}

/**
 * `prompt`, or the same without its response format where no request may have that: earlier versions checked neither its
 * name nor its schema, so libraries may have one, and the others of their prompts are to come in nevertheless.
 */
function withSendableFormat(prompt: unknown): unknown {
  if (!isObject(prompt) || !isObject(prompt['parameters'])) return prompt;
  const { responseFormat, ...parameters } = prompt['parameters'];
  if (responseFormat === undefined || !parameterFields.responseFormat(responseFormat)) return prompt;
  return isSendable('responseFormat', responseFormat as ResponseFormat) ? prompt : { ...prompt, parameters };
}

/**
 * The first parameter of a prompt that no request may have, be it of a wrong kind or out of range; null where there is
 * none.
 */
function wrongParameter(prompt: unknown): { name: string; parameter: ParameterName } | null {
  const { name, parameters } = isObject(prompt) ? prompt : {};
  if (typeof name !== 'string' || !isObject(parameters)) return null;
  const isSound = (parameter: ParameterName): boolean => {
    const value = parameters[parameter];
    if (!parameterFields[parameter](value)) return false;
    return value === undefined || isSendable(parameter, value as NonNullable<Parameters[typeof parameter]>);
  };
  const wrong = (Object.keys(parameterFields) as ParameterName[]).find((parameter) => !isSound(parameter));
  return wrong === undefined ? null : { name: name.trim(), parameter: wrong };
}
