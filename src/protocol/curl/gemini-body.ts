import { isObject, type JsonObject } from '../../model/json';
import { firstText, objectsIn } from '../json';

/** Of what was sent to Gemini's own interface: its model, as the address names it; null for any other address. */
export function geminiModelIn(url: string): string | null {
  const [, kind, name] = /\/(models|tunedModels)\/([^/:?#]+):\w*[gG]enerateContent(?:[?#]|$)/.exec(url) ?? [];
  if (kind === undefined || name === undefined) return null;
  return kind === 'models' ? decoded(name) : `${kind}/${decoded(name)}`;
}

/** The body of a request to that interface, with its messages as other interfaces have them. */
export function withMessages(body: JsonObject): JsonObject {
  const { contents, systemInstruction, system_instruction: system = systemInstruction, ...fields } = body;
  if (!Array.isArray(contents)) return body;
  return {
    ...snakeless(fields),
    ...(isObject(system) && { system: partsIn(system) }),
    // A request may leave out the role of its only message.
    messages: objectsIn(contents).map((content) => ({
      role: firstText(content, 'role').replace('model', 'assistant') || 'user',
      content: partsIn(content),
    })),
  };
}

/** The words of a message, each as a part; what else it has, called after its first field. What the model thought is no word of its reply. */
function partsIn({ parts }: JsonObject): JsonObject[] {
  return (isObject(parts) ? [parts] : objectsIn(parts)).map((part) => {
    if (part['thought'] === true) return { type: 'thought' };
    return typeof part['text'] === 'string'
      ? { type: 'text', text: part['text'] }
      : { ...part, type: Object.keys(part)[0] ?? '' };
  });
}

/** `generation_config` and the like: the interface takes both ways of writing. */
function snakeless(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const camel = name.replace(/_(\w)/g, (_, sign: string) => sign.toUpperCase());
      return [camel, camel === 'generationConfig' && isObject(value) ? snakeless(value) : value];
    }),
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
