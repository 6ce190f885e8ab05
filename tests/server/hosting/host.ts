import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeServiceWorker } from '../../../.config/vite/offline';
import { holdPort } from './held-port';
import { serveFolder, type StaticServer } from './static';

/** A folder on a host that can go away, and come back with another build. */
export class Host {
  #server: StaticServer | null = null;
  #port = 0;
  #letGo: (() => Promise<void>) | null = null;

  async serve(folder: string, path: string): Promise<string> {
    await this.close();
    this.#server = await serveFolder(folder, { under: path, port: this.#port });
    this.#port = Number(new URL(this.#server.url).port);
    return this.#server.url;
  }
  /** Nothing is served any more, until `serve` comes back to the same address. */
  async goAway(): Promise<void> {
    await this.close();
    this.#letGo = await holdPort(this.#port);
  }
  async close(): Promise<void> {
    await this.#server?.close();
    await this.#letGo?.();
    this.#server = null;
    this.#letGo = null;
  }
  get asked(): string[] {
    return (this.#server?.requests ?? []).map(({ path }) => path);
  }
}

/** Makes a later build than `dist` in `folder`, with other names of all scripts: those of the old one are gone. */
export async function makeNewer(dist: string, folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  const assets = await readdir(join(folder, 'assets'));
  const old = new Set(assets.filter((name) => name.endsWith('.js')));
  // The first of the seven characters of a hash, which may hold hyphens: of each build some names end with one.
  const newName = (name: string): string =>
    old.has(name) ? name.replace(/.(?=.{6}\.js$)/, (first) => (first === 'Z' ? 'Y' : 'Z')) : name;
  for (const name of old) await rename(join(folder, 'assets', name), join(folder, 'assets', newName(name)));
  const paths = ['index.html', ...assets.map((name) => `assets/${newName(name)}`)];
  for (const path of paths.filter((one) => /\.(?:js|html)$/.test(one))) {
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), text.replaceAll(/[\w.-]+\.js/g, newName));
  }
  await writeServiceWorker(folder, paths);
}
