import { commandListWords as text } from '../../../locales/en/commands';
import { parameterTexts as texts } from '../../../locales/en/inspector/parameters';
import { pictureTexts } from '../../../locales/en/inspector/picture-parameters';
import type { ParameterName } from '../../../model/request/parameters';
import { pictureChoices, type PictureWord } from '../../../model/request/picture-parameters';
import { ChatParameters } from '../../../state/chat/chat-parameters';
import type { CommandContext } from '../../../state/commands/command';
import { soughtField } from '../../inspector/sought-field.svelte';
import type { Entry } from './entry';

/** Those that have a field whatever the server takes. */
const always: readonly ParameterName[] = ['temperature', 'topP', 'maxTokens', 'choices', 'stop', 'responseFormat'];
/** Those whose parts have a field each. */
const inParts: readonly ParameterName[] = ['picture', 'hostedTools'];

/** Each field of the inspector's parameters: to choose one opens the inspector there. */
export function parameterEntries({ app, thread }: CommandContext): Entry[] {
  const { target, shown } = new ChatParameters(app, thread);
  const { pictureModel } = target;
  const hasField = (name: ParameterName): boolean =>
    !inParts.includes(name) &&
    (target.isTaken(name) || (pictureModel === null && (always.includes(name) || name in shown)));
  const entry = (name: string, title: string): Entry => ({
    id: `parameter:${name}`,
    group: 'settings',
    title,
    // As the interfaces spell it, `max_tokens`.
    also: `parameter ${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} ${name}`,
    hint: text.titles['view.parameters'],
    run: () => {
      soughtField.label = title;
      app.inspector.show('parameters');
    },
  });
  const words = pictureModel === null ? {} : pictureChoices(pictureModel).words;
  return [
    ...(Object.keys(texts.names) as ParameterName[]).filter(hasField).map((name) => entry(name, texts.names[name])),
    ...(Object.keys(words) as PictureWord[]).map((name) => entry(`picture-${name}`, pictureTexts.names[name])),
    ...target.hostedTools.map((tool) => entry(tool, texts.hosted[tool])),
    entry('once', texts.once),
  ];
}
