import type { Language } from '../model/language';

/**
 * Links the manifest of that language (`.config/vite/manifests.ts`): whoever installs the page then gets its texts in it. The single
 * file has none to link.
 */
export function linkManifest(language: Language): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (link)
    link.href = link.href.replace(/manifest[^/]*$/, `manifest${language === 'en' ? '' : `.${language}`}.webmanifest`);
}
