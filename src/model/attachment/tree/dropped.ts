import type { FolderFile } from '../media-reader';

/** A folder that was chosen or dropped. The paths of its files begin with its name. */
export interface Folder {
  name: string;
  files: readonly FolderFile[];
  /** The paths of files and folders that cannot be read: deleted meanwhile, or not permitted. */
  unreadable: readonly string[];
}

/** Folders that no project keeps in its own `.gitignore` and nobody wants to send: they are not walked through. */
const skipped = ['.git', 'node_modules', '__pycache__', '.venv'];

/** What was dropped: files, and folders as soon as they are walked through; null where there are none. Has to be asked during the event. */
export function droppedOf({ items, files }: DataTransfer): { files: File[]; folders: Promise<Folder[]> | null } {
  const entries = [...items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const folders = entries.filter((entry) => entry !== null && entry.isDirectory) as FileSystemDirectoryEntry[];
  const names = new Set(folders.map(({ name }) => name));
  return {
    // A dropped folder stands among the files as well, as a file that cannot be read.
    files: [...files].filter((file) => !(names.has(file.name) && file.type === '')),
    folders: folders.length > 0 ? Promise.all(folders.map(walked)) : null,
  };
}

/** The folder of which all files were chosen; null where it is empty. */
export function chosenFolder(files: readonly File[]): Folder | null {
  const [name] = files[0]?.webkitRelativePath.split('/') ?? [];
  if (name === undefined) return null;
  return { name, files: files.map((file) => ({ path: file.webkitRelativePath, file })), unreadable: [] };
}

async function walked(folder: FileSystemDirectoryEntry): Promise<Folder> {
  const files: FolderFile[] = [];
  const unreadable: string[] = [];
  const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');
  const walk = async (within: FileSystemDirectoryEntry): Promise<void> => {
    const entries = await entriesOf(within);
    if (!entries) unreadable.push(pathOf(within));
    for (const entry of entries ?? []) {
      if (entry.isDirectory && !skipped.includes(entry.name)) await walk(entry as FileSystemDirectoryEntry);
      if (!entry.isFile) continue;
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) files.push({ path: pathOf(entry), file });
      else unreadable.push(pathOf(entry));
    }
  };
  await walk(folder);
  return { name: folder.name, files, unreadable };
}

/** A reader gives some entries at a time, until it gives none; null where the folder cannot be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (!some) return null;
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
