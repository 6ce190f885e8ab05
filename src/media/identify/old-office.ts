import type { DocumentFormat } from '../../model/attachment/file-format';
import { extensionOf } from './text-format';

/** Sectors of the directory that are looked at. An encrypted document has a dozen entries, of which a sector holds four or more. */
const mostSectors = 64;
/** Numbers from here on stand for no sector, but for the end of a chain. */
const noSector = 0xfffffffa;

/**
 * Whether a compound file (MS-CFB) is a newer Office document behind a password: Office keeps that whole and encrypted in such a
 * file (MS-OFFCRYPTO, 2.3.4.4), which begins like a document from before 2007.
 */
export async function isEncryptedOffice(file: Blob): Promise<boolean> {
  const view = async (at: number, bytes: number): Promise<DataView> =>
    new DataView(await file.slice(at, at + bytes).arrayBuffer());
  try {
    const header = await view(0, 512);
    const sectorBytes = 1 << header.getUint16(30, true);
    const placeOf = (sector: number): number => (sector + 1) * sectorBytes;
    let sector = header.getUint32(48, true);
    for (let read = 0; read < mostSectors && sector < noSector; read++) {
      const entries = await view(placeOf(sector), sectorBytes);
      if (new TextDecoder('utf-16le').decode(entries).includes('EncryptedPackage')) return true;
      // Which sector follows is told by a table, which is in sectors itself. The header lists the first 109 of those.
      const table = header.getUint32(76 + 4 * Math.floor((4 * sector) / sectorBytes), true);
      sector = (await view(placeOf(table) + ((4 * sector) % sectorBytes), 4)).getUint32(0, true);
    }
  } catch {
    // A DataView throws where the file ends too early.
  }
  return false;
}

/** What an encrypted document is. Its bytes do not say it, so its name is believed. */
export function encryptedFormat(name: string): DocumentFormat {
  const extension = extensionOf(name);
  if (/^xl/.test(extension)) return 'xlsx';
  return /^p[op]/.test(extension) ? 'pptx' : 'docx';
}
