import type { commandListWords } from '../../../locales/en/commands';
import type { Chord } from '../../../model/commands/chord';
import type { Findable } from '../../../model/commands/ranking';

/** One of the things to choose from in the list of commands. */
export interface Entry extends Findable {
  group: keyof typeof commandListWords.groups;
  /** What is said of it beside its title. */
  hint?: string;
  chords?: readonly Chord[];
  /** Of what is switched: whether it is on. */
  isOn?: boolean;
  run: () => unknown;
}
