import type { Folder } from '../../model/chat/list/folder';
import { isFolder } from '../checks/folder-shapes';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Update } from '../keyspace/records';
import { updateOf, type SoundRecords } from './sound-records';

/** All folders, oldest first. */
export function loadFolders(records: SoundRecords): Promise<Folder[]> {
  return records.range(rangeOf.folders, isFolder);
}

/** A folder's change as part of a write. One that is broken, or not there (and no `blank` is given), stays as it is. */
export function changeOfFolder(id: string, change: (old: Folder) => Folder, blank?: Folder): Update {
  return updateOf(keyOf.folder(id), isFolder, change, blank);
}
