import { takingTurns } from '../../model/next-task';
import { safeFileName } from '../../model/export/file-name';
import { ZipWriter } from '../../storage/files/exports/zip-writer';
import type { SavedFile } from './save-chats';

/** Pictures as one file: the one that there is, or a zip of them in their order. */
export async function pictureFile(pictures: readonly Blob[], title: string, otherwise: string): Promise<SavedFile> {
  const name = safeFileName(title, otherwise);
  const [only, ...more] = pictures;
  if (only && more.length === 0) return { name: `${name}.png`, file: only };
  const zip = new ZipWriter(takingTurns());
  for (const [index, picture] of pictures.entries()) {
    const number = String(index + 1).padStart(String(pictures.length).length, '0');
    await zip.addBytes(`${name} ${number}.png`, new Uint8Array(await picture.arrayBuffer()));
  }
  return { name: `${name}.zip`, file: await zip.end() };
}
