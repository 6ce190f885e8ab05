import type { ImportedPart } from '../../imported';
import { words } from '../common/chat';
import { toolCall, toolResult } from '../common/tools';

/** The start of a block that the app itself writes into a reply; a model's own `<details>` have no such type. */
const opening = /<details\s[^<>]*?\btype="(reasoning|tool_calls|code_interpreter)"[^<>]*>/g;
const closing = '</details>';

/**
 * A reply of Open WebUI of before 2026: its thinking, its calls of tools and its programs stand in the text as `<details>`. What
 * stands in a block of code is text, because there a chat is about such blocks.
 */
export function detailParts(text: string): ImportedPart[] {
  if (!text.includes('<details')) return words(text);
  const parts: ImportedPart[] = [];
  let done = 0;
  const fences = fencesIn(text);
  for (const match of text.matchAll(opening)) {
    const start = match.index;
    if (start < done || fences.some(({ from, to }) => start > from && start < to)) continue;
    const end = text.indexOf(closing, start);
    if (end === -1) break;
    parts.push(...textBetween(text.slice(done, start)));
    parts.push(...blockParts(match[1]!, match[0], text.slice(start + match[0].length, end)));
    done = end + closing.length;
  }
  return done === 0 ? words(text) : [...parts, ...textBetween(text.slice(done))];
}

/** Line breaks around a block belong to it. */
function textBetween(text: string): ImportedPart[] {
  return words(text.replace(/^\n+|\n+$/g, ''));
}

/** From where to where blocks of code reach, outside of the blocks of the app, which have code of their own. */
function fencesIn(text: string): { from: number; to: number }[] {
  const fences: { from: number; to: number }[] = [];
  let open: { from: number; mark: string } | null = null;
  let inDetails = false;
  for (const match of text.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$|<details\s|<\/details>/gm)) {
    const mark = match[1];
    if (mark === undefined) {
      if (!open) inDetails = match[0] !== closing;
    } else if (inDetails) continue;
    else if (!open) open = { from: match.index, mark };
    else if (mark.startsWith(open.mark) && match[2]!.trim() === '') {
      fences.push({ from: open.from, to: match.index });
      open = null;
    }
  }
  return open ? [...fences, { from: open.from, to: text.length }] : fences;
}

function blockParts(type: string, tag: string, body: string): ImportedPart[] {
  const afterSummary = body.indexOf('</summary>');
  const inner = (afterSummary === -1 ? body : body.slice(afterSummary + '</summary>'.length)).trim();
  if (type === 'reasoning') {
    const lines = unescaped(inner).split('\n');
    return words(lines.map((line) => line.replace(/^> ?/, '')).join('\n'), 'reasoning');
  }
  const id = attribute(tag, 'id');
  const isCode = type === 'code_interpreter';
  const code = isCode ? codeIn(unescaped(inner)) : null;
  const call = toolCall(id, isCode ? type : attribute(tag, 'name'), code ?? attribute(tag, 'arguments'));
  const said =
    attribute(tag, isCode ? 'output' : 'result') || attribute(tag, 'result') || (isCode ? '' : unescaped(inner));
  return said === '' ? [call] : [call, toolResult(id, unquoted(said))];
}

function codeIn(text: string): { language: string; code: string } {
  const fenced = /^```([^\n]*)\n([\s\S]*?)\n?```$/.exec(text);
  return fenced ? { language: fenced[1]!.trim(), code: fenced[2]! } : { language: '', code: text };
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** A result that is a text stands there as JSON. */
function unquoted(text: string): string {
  if (!/^"[\s\S]*"$/.test(text)) return text;
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Undoes what Python's `html.escape` did, once. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (entity, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()]!;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
