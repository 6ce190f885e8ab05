import { isObject } from '../../../../../model/json';
import type { ImportedPrompt, ImportFormat } from '../../imported';
import { asList, asObject, asText, LossCount } from '../../values';

/**
 * What Claude has noted about the person and about each project (`memories.json`, or a file an account in `memories/`). Each
 * note becomes a prompt of the library, where it can be read, and used or deleted: by itself it is never sent.
 */
export const claudeMemory: ImportFormat = {
  name: 'claude-memory',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    const memory = sample.type === 'list' ? sample.first : sample.object;
    return isObject(memory) && ('conversations_memory' in memory || 'project_memories' in memory);
  },
  read(value) {
    const lost = new LossCount();
    const memory = asObject(value);
    const { conversations_memory: ofChats, project_memories: ofProjects } = memory;
    const texts = [ofChats, ...(isObject(ofProjects) ? Object.values(ofProjects) : [ofProjects])];
    lost.add('content', texts.filter((text) => typeof text !== 'string' && text !== null && text !== undefined).length);
    lost.add('document', asList(memory['memory_files']).length);
    if (ofChats === undefined && ofProjects === undefined) lost.add('message');
    const prompts = texts.map(asText).filter((text) => text.trim() !== '');
    return {
      chats: [],
      prompts: prompts.map((text): ImportedPrompt => ({ name: 'Claude: memory', text })),
      losses: lost.losses,
    };
  },
};
