import type { App } from '../../state/app/app.svelte';

/**
 * Lets the page's address follow what is open, so that a reload finds it. Called while a component is set up: it is an effect of
 * that. Returns what opens the place that the address names, for when the person has gone back or on.
 */
export function keepAddress(opened: () => App | null): () => Promise<void> {
  /** Whether a chat was on show before: the address that the page was opened with is no place to go back to. */
  let wasShown = false;
  const isOfMessage = (app: Pick<App, 'path'>): boolean => location.hash.startsWith(`${app.path}/`);

  $effect(() => {
    const app = opened();
    if (!app) return;
    if (location.hash !== app.path)
      history[wasShown && !isOfMessage(app) ? 'pushState' : 'replaceState'](null, '', app.path);
    wasShown = true;
  });

  return async () => {
    const { hash } = location;
    await opened()?.go(hash);
    // The address of a message has led to it, and one that the person has left meanwhile has led nowhere. From then on it names the
    // chat on show, so that the same link leads there again, and a reload finds that chat. Another step may be under way by now.
    // The place of the reader that is noted there stays.
    const path = opened()?.path;
    if (location.hash === hash && path) history.replaceState(history.state, '', path);
  };
}
