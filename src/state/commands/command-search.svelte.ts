import { findIn, wantedBy, type Findable, type Hit } from '../../model/commands/ranking';
import { takingTurns } from '../../model/next-task';

/** What is found by what is typed into the list of commands. Looking through thousands of chats gives the page its turns. */
export class CommandSearch<Item extends Findable> {
  hits = $state.raw<readonly Hit<Item>[]>([]);
  /** The text that `hits` belong to. */
  query = $state('');
  #typed = '';

  /** Looks for `typed`. What is typed meanwhile makes an end of it, and what was found stays until more is. */
  async look(typed: string, items: readonly Item[], recent: readonly string[]): Promise<void> {
    this.#typed = typed;
    const takeTurn = takingTurns();
    const search = findIn(items, wantedBy(typed), recent);
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) {
        this.hits = step.value;
        this.query = typed;
        return;
      }
      await takeTurn();
      if (this.#typed !== typed) return;
    }
  }
}
