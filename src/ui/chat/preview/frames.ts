let isPinned = false;

/** The pages in which previews run. */
export const files = { page: './preview.html', diagram: './diagram.html' };

/**
 * Lets frames of this page show the files of the previews only, not all that its server has. Firefox compares the address of the
 * service worker where that has made the answer; opened by itself, its script is shown as text.
 */
export function pinFrames(): void {
  if (isPinned) return;
  isPinned = true;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `frame-src ${[...Object.values(files), './sw.js']
    // A semicolon or a comma would end the address within the policy.
    .map((file) => new URL(file, location.href).href.replaceAll(';', '%3B').replaceAll(',', '%2C'))
    .join(' ')}`;
  document.head.append(meta);
}
