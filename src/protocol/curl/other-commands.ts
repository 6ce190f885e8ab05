import { parseJson } from '../../model/parse-json';
import type { CurlProblem } from '../../model/request/request-problem';
import type { OrProblem } from '../../model/result';
import { inputOf, wordsOf, type CurlRequest } from './read-curl';
import { shellTokens } from './shell-words';

const programs = [
  [/^(?:http|xh)$/, 'http://'],
  [/^(?:https|xhs)$/, 'https://'],
] as const;

/** Reads a command of wget, HTTPie or xh as what curl would send. */
export function readOtherCommand(text: string): OrProblem<CurlRequest, CurlProblem> {
  const tokens = shellTokens(text.trim().replace(/^[$>]\s+/, ''));
  if (!tokens) return { problem: { kind: 'unclosed-quote' } };
  const wget = wordsOf(tokens, /^wget$/);
  if (wget) return addressed(readWget(wget));
  for (const [program, scheme] of programs) {
    const words = wordsOf(tokens, program);
    if (words) return addressed(readItems(words, scheme, inputOf(tokens, program) ?? ''));
  }
  return { problem: { kind: 'not-curl' } };
}

function addressed(request: CurlRequest): OrProblem<CurlRequest, CurlProblem> {
  return request.url === '' ? { problem: { kind: 'no-url' } } : request;
}

/** Options of wget with a value. */
const valuedByWget =
  /^-\w*[OoUtTPeaiB]$|^--(?:header|(?:post|body)-(?:data|file)|(?:http-)?(?:user|password)|load-cookies|output-document|output-file|user-agent|tries|timeout|method|directory-prefix)$/;
/** Of these, those that would change what is sent, and are not read. */
const unreadOfWget = /^--(?:(?:post|body)-file|(?:http-)?(?:user|password)|load-cookies)$/;

function readWget(words: readonly string[]): CurlRequest {
  const headers = new Map<string, string>();
  const unread: string[] = [];
  let url = '';
  let data = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const [, option = word.startsWith('-') ? word : '', given] = /^(--[\w-]+)=([^]*)$/.exec(word) ?? [];
    const value = given ?? (valuedByWget.test(option) ? (words[(at += 1)] ?? '') : '');
    if (option === '') url ||= word;
    else if (option === '--header') addHeader(headers, value);
    else if (/^--(?:post|body)-data$/.test(option)) data = value;
    else if (unreadOfWget.test(option)) unread.push(option);
  }
  return { url, headers, data, unread };
}

function addHeader(headers: Map<string, string>, header: string): void {
  const [, name = '', content = ''] = /^([^:]+):\s*([^]*?)\s*$/.exec(header) ?? [];
  headers.set(name.trim().toLowerCase(), content);
}

/** Options of HTTPie and xh with a value. */
const valued =
  /^-[aAopsP]$|^--(?:auth|auth-type|bearer|output|print|style|pretty|format-options|history-print|timeout|max-redirects|session|session-read-only|verify|proxy|cert|cert-key|ssl|default-scheme|raw|boundary|response-charset|response-mime)$/;
/** Of these and others, those that would change what is sent, and are not read. */
const unreadOptions = /^(?:-[af]|--(?:auth|form|multipart))$/;
/** A part of a request: `Name:content`, `field=text`, `field:=JSON`, `parameter==text`, and those that read a file. */
const item = /^((?:\\.|[^\\:=@])+)(:=@|=@|:=|==|[=:@])([^]*)$/;

/** `POST address part …`. `input`: what comes from a pipe. */
function readItems(words: readonly string[], scheme: string, input: string): CurlRequest {
  const headers = new Map<string, string>();
  const unread: string[] = [];
  const fields: [string, unknown][] = [];
  const query: string[] = [];
  let url = '';
  let data = input;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const [, option = '', given] = /^(-\w+|--[\w-]+)(?:=([^]*))?$/.exec(word) ?? [];
    const value = given ?? (valued.test(option) ? (words[(at += 1)] ?? '') : '');
    const [, name = word, sign = '', content = ''] = item.exec(word) ?? [];
    const json = sign === ':=' ? parseJson(content) : content;
    if (option === '--raw') data = value;
    else if (option !== '') unread.push(...(unreadOptions.test(option) ? [option] : []));
    else if (url === '') url = /^[A-Z]+$/.test(word) ? '' : asAddress(word, scheme);
    else if (sign === ':') addHeader(headers, `${name}:${content}`);
    else if (sign === '==') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(content)}`);
    // Fields within fields have a language of their own.
    else if (/^:?=$/.test(sign) && json !== undefined && !name.includes('[')) fields.push([name, json]);
    else unread.push(name + sign);
  }
  if (query.length > 0) url += (url.includes('?') ? '&' : '?') + query.join('&');
  if (fields.length > 0) data = JSON.stringify(Object.fromEntries(fields));
  return { url, headers, data, unread };
}

/** An address as it is meant: without its scheme, or without this computer's name. */
function asAddress(word: string, scheme: string): string {
  if (/^https?:/i.test(word)) return word;
  return scheme + word.replace(/^:(?=\d)/, 'localhost:').replace(/^:?(?=\/)/, 'localhost');
}
