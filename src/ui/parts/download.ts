/** Saves `content` as a file of the person's. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120);
  link.click();
  // The browser reads the blob after this task: a URL taken back at once may be gone before.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
