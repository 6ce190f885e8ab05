import { isObject } from '../../../../../model/json';
import type { ImportFormat } from '../../imported';
import { asList, asObject, asText, LossCount } from '../../values';

/**
 * Claude's projects: their instructions become prompts of the library. Nothing in the export says which chats are in a project, and
 * its documents belong to all of them.
 */
export const claudeProjects: ImportFormat = {
  name: 'claude-projects',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    const project = sample.type === 'list' ? sample.first : sample.object;
    return isObject(project) && 'uuid' in project && 'prompt_template' in project;
  },
  read(value) {
    const lost = new LossCount();
    const project = asObject(value);
    const { prompt_template: template } = project;
    const text = asText(template);
    if (!('uuid' in project)) lost.add('message');
    if (typeof template !== 'string' && template !== null && template !== undefined) lost.add('content');
    if (asText(project['description']) !== '') lost.add('setting');
    lost.add('document', asList(project['docs']).length);
    return { chats: [], prompts: text === '' ? [] : [{ name: asText(project['name']), text }], losses: lost.losses };
  },
};
