import type { KeyKeeping } from '../../../model/endpoint/endpoint';

import type { ExtraRow } from './extra-rows.svelte';

/** What was typed in the form, carried over a reload into a page that may call a new origin. */
export interface PendingForm {
  endpointId: string | null;
  presetId: string;
  /** Absent for chat completions. */
  dialect?: string | undefined;
  name: string;
  baseUrl: string;
  key: string;
  model: string;
  keeping: KeyKeeping;
  /** Absent where the endpoint's own stay, or there are none. */
  extras?: readonly ExtraRow[];
  /** What the person asked for before the reload. */
  then: 'test' | 'save' | null;
}

/** What a form starts with: a blank new endpoint (null), a saved one (its id), or what was typed before a reload. */
export type FormStart = PendingForm | { endpointId: string | null };
