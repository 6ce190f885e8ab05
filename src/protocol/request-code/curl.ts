import type { CodeRequest } from './code-request';

/** An argument longer than this goes through a pipe: Linux takes at most 128 KiB in one. In UTF-8 bytes. */
const longestArgument = 100_000;

/** The request as a command of curl for a POSIX shell. Its body is byte for byte what the app sends. */
export function asCurl({ url, headers, json, keyVariable, keyHeader }: CodeRequest): string {
  const isLong = new TextEncoder().encode(json).length > longestArgument;
  const parts = [
    // Without this option, curl holds back output until a buffer is full.
    `curl --no-buffer ${shellQuoted(url)}`,
    ...(keyVariable === null
      ? []
      : [`-H "${keyHeader}: ${keyHeader === 'Authorization' ? 'Bearer ' : ''}$${keyVariable}"`]),
    `-H 'Content-Type: application/json'`,
    ...Object.entries(headers).map(([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`),
    isLong ? '--data-binary @-' : `--data-raw ${shellQuoted(json)}`,
  ];
  const command = parts.join(' \\\n  ');
  return isLong ? `printf %s ${shellQuoted(json)} |\n${command}` : command;
}

/** `text` in a shell's single quotes, in which every character but the quote itself is literal. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
