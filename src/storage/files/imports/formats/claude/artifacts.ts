import { fenceFor } from '../../../../../model/attachment/fence';
import type { JsonObject } from '../../../../../model/json';
import type { ImportedPart } from '../../imported';
import { asText } from '../../values';
import { words } from '../common/chat';

/** The tools that write documents beside the chat. */
export function isArtifact(tool: string): boolean {
  return tool === 'artifacts' || tool === 'create_file' || tool === 'str_replace';
}

/** What a call of such a tool has written: a whole document, or the lines that it replaced. */
export function artifactText(input: JsonObject): string {
  const name = asText(input['title']) || asText(input['path']);
  const content = asText(input['content']) || asText(input['file_text']);
  if (content !== '') return shown(name, asText(input['type']), asText(input['language']) || languageOf(name), content);
  const [before, after] = [asText(input['old_str']), asText(input['new_str'])];
  if (before === '' && after === '') return '';
  const lines = [...marked('-', before), ...marked('+', after)].join('\n');
  return fenced(name || asText(input['id']), 'diff', lines);
}

/** The oldest chats have the documents, and the thoughts on them, in tags within the words. */
export function withoutArtifactTags(text: string): ImportedPart[] {
  const parts: ImportedPart[] = [];
  let at = 0;
  for (;;) {
    const begin = /<ant(Artifact|Thinking)\b([^<>]*)>/g;
    begin.lastIndex = at;
    const found = begin.exec(text);
    const end = found ? text.indexOf(`</ant${found[1]!}>`, begin.lastIndex) : -1;
    if (!found || end < 0) return [...parts, ...words(text.slice(at))];
    const inner = text.slice(begin.lastIndex, end).trim();
    parts.push(...words(text.slice(at, found.index)));
    if (found[1] === 'Thinking') parts.push(...words(inner, 'reasoning'));
    else {
      const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(found[2]!)?.[1] ?? '';
      parts.push(...words(shown(value('title'), value('type'), value('language'), inner)));
    }
    at = end + `</ant${found[1]!}>`.length;
  }
}

function shown(name: string, type: string, language: string, content: string): string {
  if (type === 'text/markdown') return `${name === '' ? '' : `**${name}**\n\n`}${content}`;
  const known: Record<string, string> = {
    'text/html': 'html',
    'image/svg+xml': 'svg',
    'application/vnd.ant.react': 'jsx',
    'application/vnd.ant.mermaid': 'mermaid',
  };
  return fenced(name, language || (Object.hasOwn(known, type) ? known[type]! : ''), content);
}

function fenced(name: string, language: string, content: string): string {
  const fence = fenceFor(content);
  return `${name === '' ? '' : `**${name}**\n\n`}${fence}${language}\n${content}\n${fence}`;
}

function marked(sign: '-' | '+', text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${sign} ${line}`);
}

function languageOf(path: string): string {
  return /\.([a-z]{1,6})$/.exec(path)?.[1] ?? '';
}
