import type { Conversation } from '../chat/conversation';
import { dayOf } from '../chat/days';
import type { Parameters } from '../request/parameters';
import type { Prompt, SystemPrompt } from './prompt';
import { fillTemplate, parseTemplate, variablesOf, type TemplatePart, type Values } from './template';

const builtInNames: readonly string[] = ['date', 'language'];

/** The variables of a prompt's text that somebody has to fill in. */
export function askedVariables(text: string): string[] {
  return variablesOf(partsOf(text)).filter((name) => !builtInNames.includes(name));
}

/**
 * The values of `{{date}}` (the local day, `2026-07-03`) and `{{language}}` (the language's own name for itself). `now`
 * in UTC ms; `locale` is the person's.
 */
export function builtInValues(now: number, locale: string): Values {
  const { language } = new Intl.Locale(locale);
  return { date: dayOf(now), language: new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language };
}

/**
 * The chat with `prompt` as its system prompt, or with none. Parameters in which this prompt differs from the chat's
 * last prompt are taken over; what the person has set since stays. Variables without a value are listed as `missing`.
 */
export function withPrompt(chat: Conversation, prompt: Prompt | null, values: Values): Conversation {
  const parameters = mergeParameters(chat.parameters, chat.systemPrompt.parameters ?? {}, prompt?.parameters ?? {});
  return { ...chat, parameters, systemPrompt: prompt ? taken(prompt, values) : { promptId: null, text: '' } };
}

/** How many earlier prompts a chat keeps. They are part of its header, and all headers are read at every start. */
const mostEarlier = 50;

/**
 * The chat with `now` as its system prompt. The one before joins `earlierPrompts`, unless its variables were never
 * filled in.
 */
export function withSystemPrompt(chat: Conversation, now: SystemPrompt): Conversation {
  const { earlierPrompts = [], systemPrompt: before, ...others } = chat;
  const isKept = before.text !== '' && !before.missing && !isSame(before, now);
  const earlier = earlierPrompts.filter((one) => !isSame(one, now) && !isSame(one, before));
  if (isKept) earlier.push(before);
  return { ...others, systemPrompt: now, ...(earlier.length > 0 && { earlierPrompts: earlier.slice(-mostEarlier) }) };
}

/** The chat with more of its prompt's variables filled in; blank values are ignored. */
export function withValues(chat: Conversation, given: Values): Conversation {
  const { missing, ...systemPrompt } = chat.systemPrompt;
  if (!missing) return chat;
  const now = missing.filter((name) => (given[name] ?? '').trim() !== '');
  const values = { ...systemPrompt.values, ...Object.fromEntries(now.map((name) => [name, given[name] ?? ''])) };
  const stillMissing = missing.filter((name) => !now.includes(name));
  return {
    ...chat,
    systemPrompt: {
      ...systemPrompt,
      values,
      ...(stillMissing.length > 0
        ? { missing: stillMissing }
        : { text: fillTemplate(partsOf(systemPrompt.text), values) }),
    },
  };
}

/** What a chat's system prompt says so far, with `given` for what is missing. */
export function textWith({ text, values, missing }: SystemPrompt, given: Values): string {
  if (!missing) return text;
  const filled = Object.entries(given).filter(([, value]) => value.trim() !== '');
  return fillTemplate(partsOf(text), { ...values, ...Object.fromEntries(filled) });
}

/** Whether `prompt` has changed since the chat copied it. */
export function hasChanged(prompt: Prompt, { text, examples, values, parameters, missing }: SystemPrompt): boolean {
  const now = taken(prompt, values ?? {});
  return !isSame([now.text, now.examples, now.parameters, now.missing], [text, examples, parameters, missing]);
}

/** `mine` with the changes between `before` and `now` applied. What the person changed is not removed. */
export function mergeParameters(mine: Parameters, before: Parameters, now: Parameters): Parameters {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)] as (keyof Parameters)[])].filter(
    (name) => !isSame(before[name], now[name]),
  );
  const gone = changed.filter((name) => now[name] === undefined && isSame(mine[name], before[name]));
  const kept = Object.entries(mine).filter(([name]) => !gone.includes(name as keyof Parameters));
  const news = Object.entries(now).filter(([name]) => changed.includes(name as keyof Parameters));
  return Object.fromEntries([...kept, ...news]);
}

function taken({ id, text, examples, parameters }: Prompt, values: Values): SystemPrompt {
  const parts = partsOf(text);
  const variables = variablesOf(parts);
  const missing = variables.filter((name) => !Object.hasOwn(values, name));
  const used = variables.flatMap((name) => (missing.includes(name) ? [] : [[name, values[name] ?? '']]));
  return {
    promptId: id,
    text: missing.length > 0 ? text : fillTemplate(parts, values),
    ...(examples && { examples }),
    ...(used.length > 0 && { values: Object.fromEntries(used) as Values }),
    ...(parameters && { parameters }),
    ...(missing.length > 0 && { missing }),
  };
}

/**
 * The parts of a template. Text that cannot be parsed as one, such as an old prompt from before templates, is used as
 * it is.
 */
function partsOf(text: string): readonly TemplatePart[] {
  const template = parseTemplate(text);
  return 'parts' in template ? template.parts : [{ text }];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
