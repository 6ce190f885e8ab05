import { droppedOf } from '../model/attachment/tree/dropped';

/**
 * Keeps what is dropped on the first form, where nothing takes files (`isInUse` is false), for the first chat, which offers an export for
 * import. `onKept` is told of it.
 */
export function keepEarlyDrops(isInUse: () => boolean, onKept: () => void): void {
  async function drop({ dataTransfer, target }: DragEvent): Promise<void> {
    if (isInUse() || !dataTransfer || (target instanceof HTMLInputElement && target.type === 'file')) return;
    const { files, folders } = droppedOf(dataTransfer);
    // A file of a folder is known by its path from there on.
    const inFolders = ((await folders) ?? []).flatMap((folder) =>
      folder.files.map(({ path, file }) => new File([file], path, { type: file.type })),
    );
    if (files.length + inFolders.length === 0) return;
    const { bringDropped } = await import('./handed-over');
    bringDropped([...files, ...inFolders]);
    onKept();
  }
  addEventListener('drop', (event) => void drop(event));
}
