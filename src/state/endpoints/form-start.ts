import type { KeyKeeping } from '../../model/endpoint/endpoint';

/** What was typed, as it is carried over a reload into a page that may try a new origin. */
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
  /** What the person had asked for. */
  then: 'test' | 'save' | null;
}

/** What a form begins with: nothing but a new endpoint (null) or a saved one by its id; or what was typed before a reload. */
export type FormStart = PendingForm | { endpointId: string | null };
