import { parameterTexts as texts } from '../../locales/en/inspector/parameters';
import { explainExtra, explainSchema } from '../../locales/sentences/parameters';
import { readExtraFields } from '../../model/request/extra-fields';
import type { JsonObject } from '../../model/json';
import { readSchema } from '../../model/request/json-schema';
import { mostStops, stopsFromText } from '../../model/request/parameters';
import type { Meaning } from './typed.svelte';

const nothing = { value: undefined, problem: null };

/** Stop sequences, one a line. */
export function meaningOfStops(text: string): Meaning<readonly string[]> {
  const stops = stopsFromText(text);
  if (stops.length > mostStops) return { value: undefined, problem: texts.stop.tooMany(stops.length) };
  return stops.length === 0 ? nothing : { value: stops, problem: null };
}

/** Further fields of a request. */
export function meaningOfExtra(text: string): Meaning<JsonObject> {
  if (text.trim() === '') return nothing;
  const read = readExtraFields(text);
  if (read.problem) return { value: undefined, problem: explainExtra(read.problem) };
  return Object.keys(read.fields).length === 0 ? nothing : { value: read.fields, problem: null };
}

/** A JSON Schema; an empty field is none, which cannot be sent. */
export function meaningOfSchema(text: string): Meaning<JsonObject> {
  const read = readSchema(text);
  return 'schema' in read
    ? { value: read.schema, problem: null }
    : { value: undefined, problem: `${explainSchema(read.problem)} ${texts.format.notSent}` };
}

/** JSON as it is shown to be edited. */
export function asJson(value: JsonObject): string {
  return JSON.stringify(value, null, 2);
}
