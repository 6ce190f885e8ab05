import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface StaticServer {
  /** Where the folder's `index.html` is: ends in a slash. */
  url: string;
  origin: string;
  /** The paths that were asked for, below the sub-path, with their status and bytes sent, in order. */
  requests: { path: string; status: number; bytes: number }[];
  /** Answers 404 to these paths from now on, as after a new deployment; `null` brings all back. */
  hide: (pattern: RegExp | null) => void;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

interface ServedFile {
  file: string;
  body: Buffer;
}

/**
 * Serves `folder` over http on 127.0.0.1, under `under` (`/` or `/some/path/`), as a plain static host does. The folder does not
 * change meanwhile: each file is read once.
 */
export async function serveFolder(
  folder: string,
  { under = '/', port = 0 }: { under?: string; port?: number } = {},
): Promise<StaticServer> {
  const requests: StaticServer['requests'] = [];
  let hidden: RegExp | null = null;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.startsWith(under) ? decodeURIComponent(pathname.slice(under.length)) : null;
    void read(path).then((found) => {
      const status = found ? 200 : 404;
      requests.push({ path: path ?? pathname, status, bytes: found?.body.length ?? 0 });
      const type = found ? (types[extname(found.file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
      response.end(found?.body ?? '<!doctype html><title>404</title><p>Not found');
    });
  });

  /** What was asked for before: each page asks for dozens of files, and to read them again is work for nothing. */
  const known = new Map<string, Promise<ServedFile | null>>();

  async function read(path: string | null): Promise<ServedFile | null> {
    if (path === null || hidden?.test(path)) return null;
    const found = known.get(path) ?? readFrom(path);
    known.set(path, found);
    return found;
  }

  async function readFrom(path: string): Promise<ServedFile | null> {
    const wanted = normalize(join(folder, path));
    if (wanted !== normalize(folder) && !wanted.startsWith(normalize(folder + sep))) return null;
    try {
      const file = (await stat(wanted)).isDirectory() ? join(wanted, 'index.html') : wanted;
      return { file, body: await readFile(file) };
    } catch {
      return null;
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + under,
    origin,
    requests,
    hide: (pattern) => (hidden = pattern),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
