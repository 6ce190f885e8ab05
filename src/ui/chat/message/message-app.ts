import type { App } from '../../../state/app/app.svelte';
import type { AudioStores } from '../../../state/audio/bill-audio';
import type { BranchingApp } from '../../../state/chat/rearrange';
import type { PlanningStores } from '../../../state/columns/planned-columns.svelte';
import type { RoundStores } from '../../../state/columns/round.svelte';

/** What a message on show, and what is opened from it, uses of the app. */
export type MessageApp = Pick<App, 'clock' | 'copy' | 'inspector' | 'isTemporary' | 'page'> &
  AudioStores &
  BranchingApp &
  PlanningStores &
  RoundStores;
