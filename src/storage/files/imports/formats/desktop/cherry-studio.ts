import { isObject } from '../../../../../model/json';
import { parseJson } from '../../../../../model/parse-json';
import type { Imported, ImportedChat, ImportedPrompt, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf, nothing } from '../common/chat';
import { keysIn } from '../common/keys';
import { parametersOf } from '../common/parameters';
import { Blocks } from './cherry-blocks';
import { topicMessages } from './cherry-messages';

/** What the settings know of a topic. */
interface TopicFacts {
  title: string;
  isPinned: boolean;
  assistant: Record<string, unknown>;
  prompt: string;
  createdAt: unknown;
  updatedAt: unknown;
}

/**
 * Cherry Studio, backups up to version 5: `data.json` in a zip, its files in `Data/Files`. Titles are in the settings, a string of JSON
 * whose fields are strings of JSON; messages are in `topics`, and their words in `message_blocks`. Newer backups are the database of
 * the app as it lies on the disk, which only the app can read.
 */
export const cherryStudio: ImportFormat = {
  name: 'cherry-studio',
  unit: 'whole',
  recognises: (sample) =>
    sample.type === 'object' &&
    ((isObject(sample.object['localStorage']) && typeof sample.object['indexedDB'] === 'object') ||
      isDatabase(sample.object)),
  read(value): Imported {
    const file = asObject(value);
    if (isDatabase(file)) return { ...nothing, losses: { database: 1 } };
    const lost = new LossCount();
    const settings = settingsOf(asObject(file['localStorage']));
    const facts = factsOf(settings.assistants);
    const { topics, blocks } = tablesOf(file['indexedDB']);
    const chats = topics.flatMap((one) => {
      const topic = asObject(one);
      const known = facts.get(asText(topic['id']));
      // A topic that was deleted stays in the database, and is not shown.
      if (!known && facts.size > 0) {
        if (!Array.isArray(topic['messages'])) lost.add('chat');
        else lost.add('hidden', topic['messages'].length > 0 ? 1 : 0);
        return [];
      }
      return readTopic(topic, known, settings.assistants.length > 1, blocks, lost) ?? [];
    });
    if (topics.length === 0 && blocks.count + facts.size > 0) lost.add('chat');
    lost.add('key', keysIn(settings.providers));
    lost.add('setting');
    return { chats, prompts: settings.assistants.flatMap(readPrompt), losses: lost.losses };
  },
};

/** The `metadata.json` of a newer backup. */
function isDatabase(file: Record<string, unknown>): boolean {
  return file['appName'] === 'Cherry Studio' && isObject(file['resources']);
}

function settingsOf(localStorage: Record<string, unknown>): {
  assistants: Record<string, unknown>[];
  providers: unknown;
} {
  const persisted = unpacked(localStorage['persist:cherry-studio']);
  const assistants = unpacked(persisted['assistants']);
  const { providers } = unpacked(persisted['llm']);
  return { assistants: asList(assistants['assistants']).map(asObject), providers };
}

/** An object, or a string with one as JSON. */
function unpacked(value: unknown): Record<string, unknown> {
  return asObject(typeof value === 'string' ? parseJson(value) : value);
}

function factsOf(assistants: readonly Record<string, unknown>[]): Map<string, TopicFacts> {
  const facts = new Map<string, TopicFacts>();
  for (const assistant of assistants)
    for (const one of asList(assistant['topics'])) {
      const topic = asObject(one);
      const { id, name, pinned, prompt, createdAt, updatedAt } = topic;
      if (asText(id) === '') continue;
      const texts = { title: asText(name), prompt: asText(prompt) };
      facts.set(asText(id), { ...texts, isPinned: pinned === true, assistant, createdAt, updatedAt });
    }
  return facts;
}

/** The tables of the database, in version 1 a list of keys and values. */
function tablesOf(value: unknown): { topics: unknown[]; blocks: Blocks } {
  const tables = asObject(value);
  const old = asList(value).flatMap((one) => {
    const entry = asObject(one);
    return asText(entry['key']).startsWith('topic:') ? [entry['value']] : [];
  });
  return { topics: [...old, ...asList(tables['topics'])], blocks: new Blocks(asList(tables['message_blocks'])) };
}

function readTopic(
  topic: Record<string, unknown>,
  facts: TopicFacts | undefined,
  hasFolders: boolean,
  blocks: Blocks,
  lost: LossCount,
): ImportedChat | null {
  const assistant = asObject(facts?.assistant);
  const settings = asObject(assistant['settings']);
  const { messages, tipId } = topicMessages(topic['messages'], blocks, lost);
  const prompts = [asText(assistant['prompt']), facts?.prompt ?? ''].filter(Boolean);
  return chatOf(
    messages,
    {
      id: asId(topic['id']),
      title: facts?.title ?? '',
      createdAt: lost.time(facts?.createdAt),
      updatedAt: lost.time(facts?.updatedAt),
      model: asTextOrNull(asObject(assistant['model'])['id']),
      systemPrompt: prompts.join('\n\n'),
      parameters: parametersOf(settings, {
        temperature: settings['enableTemperature'] === false ? null : 'temperature',
        topP: settings['enableTopP'] === false ? null : 'topP',
        maxTokens: settings['enableMaxTokens'] === true ? 'maxTokens' : null,
      }),
      // Topics stand below their assistant.
      folder: hasFolders ? asTextOrNull(assistant['name']) : null,
      isPinned: facts?.isPinned ?? false,
      tipId,
    },
    lost,
  );
}

function readPrompt({ name, prompt }: Record<string, unknown>): ImportedPrompt[] {
  return asText(prompt) === '' ? [] : [{ name: asText(name), text: asText(prompt) }];
}
