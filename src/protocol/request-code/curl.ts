import type { CodeRequest } from './code-request';
import { hasFiles, piecesOf } from './files';
import { formOptions, pictureBody } from './picture-body';

/** An argument longer than this goes through a pipe: Linux takes at most 128 KiB in one. In UTF-8 bytes. */
const longestArgument = 100_000;

/** The request as a command of curl for a POSIX shell. Its body is what the app sends, JSON byte for byte. */
export function asCurl(request: CodeRequest): string {
  const { headers, secretHeaders, json, keyVariable, keyHeader } = request;
  // What is read from files goes through a pipe, too, because a photo is longer than an argument may be.
  const pictures = pictureBody(request);
  const form = pictures?.isEdit ? formOptions(pictures, shellQuoted) : null;
  const isPiped = !form && (hasFiles(json) || new TextEncoder().encode(json).length > longestArgument);
  const parts = [
    // Without this option, curl holds back output until a buffer is full.
    `curl --no-buffer ${addressOf(request)}`,
    ...(keyVariable === null
      ? []
      : [`-H "${keyHeader}: ${keyHeader === 'Authorization' ? 'Bearer ' : ''}$${keyVariable}"`]),
    ...(form ? [] : [`-H 'Content-Type: application/json'`]),
    ...Object.entries(headers).map(([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`),
    ...Object.entries(secretHeaders).map(([name, variable]) => `-H ${shellQuoted(`${name}: `)}"$${variable}"`),
    ...(form ?? [isPiped ? '--data-binary @-' : `--data-raw ${shellQuoted(json)}`]),
  ];
  const command = parts.join(' \\\n  ');
  return isPiped ? `printf %s ${writtenOut(json)} |\n${command}` : command;
}

/** The arguments that `printf` writes one behind the other. The built-in one of shells takes arguments of any length. */
function writtenOut(json: string): string {
  return piecesOf(json)
    .map((piece) =>
      'file' in piece ? `"$(base64 < ${shellQuoted(piece.file)} | tr -d '\\n')"` : shellQuoted(piece.words),
    )
    .join(' ');
}

function addressOf({ url, secretQuery }: CodeRequest): string {
  const secrets = Object.entries(secretQuery).map(([name, variable], index) => {
    const sign = index === 0 && !url.includes('?') ? '?' : '&';
    return `${shellQuoted(`${sign}${encodeURIComponent(name)}=`)}"$${variable}"`;
  });
  return shellQuoted(url) + secrets.join('');
}

/** `text` in a shell's single quotes, in which every character but the quote itself is literal. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
