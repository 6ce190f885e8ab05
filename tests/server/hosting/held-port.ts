import { createServer } from 'node:net';

/**
 * Holds a port that a server has left and comes back to, which would else be given to the next program that asks for any
 * free one. A page cannot tell it from a port where nobody is: whoever connects is sent away before a byte is read. Gives what
 * lets go of it.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const holder = createServer((socket) => socket.on('error', () => undefined).resetAndDestroy());
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject);
    holder.listen(port, '127.0.0.1', resolve);
  });
  return () => new Promise((resolve) => holder.close(() => resolve()));
}
