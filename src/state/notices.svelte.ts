/** Passing news, as a kind: `ui` has the words. `undo` brings back what was deleted. */
export type Notice =
  | { kind: 'conversation-deleted'; title: string; undo: () => void }
  | { kind: 'messages-deleted'; count: number; undo: () => void }
  | { kind: 'prompt-deleted' | 'endpoint-deleted'; title: string; undo: () => void }
  | { kind: 'copied' | 'everything-deleted' | 'updated' | 'endpoints-changed' }
  | { kind: 'restored'; added: number; updated: number };

const shownForMs = 8000;

/** What is on show at the foot of the screen: the newest few, each for a while. */
export class Notices {
  list = $state.raw<readonly { id: number; notice: Notice }[]>([]);
  #nextId = 0;

  show(notice: Notice): void {
    const id = this.#nextId++;
    this.list = [...this.list.slice(-2), { id, notice }];
    // A reload that is called for stays until it is done; anything else has been said after a while.
    if (notice.kind !== 'endpoints-changed') setTimeout(() => this.dismiss(id), shownForMs);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((shown) => shown.id !== id);
  }
}
