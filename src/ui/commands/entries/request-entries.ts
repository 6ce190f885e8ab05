import { strategyWords } from '../../../locales/en/chat/strategy';
import { requestCodeWords } from '../../../locales/en/inspector/request-code';
import { serverCountWords } from '../../../locales/en/inspector/server-count';
import { ChatStrategy } from '../../../state/chat/chat-strategy';
import type { CommandContext } from '../../../state/commands/command';
import { summarise } from '../../../state/request/ask';
import { codeFormsFor, requestCode } from '../../../state/request/next/request-code';
import { canBeCounted } from '../../../state/request/next/server-count';
import { soughtField } from '../../inspector/sought-field.svelte';
import type { Entry } from './entry';

/** What can be done with the next request, as in the inspector's plan. */
export function requestEntries({ app, view, thread }: CommandContext): Entry[] {
  const entry = (id: string, title: string, run: () => unknown): Entry => ({
    id: `request:${id}`,
    group: 'composer',
    title,
    also: `request ${id}`,
    run,
  });
  const showCount = (): void => {
    soughtField.label = serverCountWords.count;
    app.inspector.show('plan');
  };
  const copy = async (form: ReturnType<typeof codeFormsFor>[number]): Promise<void> => {
    const code = await requestCode(view, thread, form);
    if (code !== null) await app.copy(code);
  };
  return [
    ...(new ChatStrategy(app, thread).canSummarise
      ? [entry('summarise summarize', strategyWords.summariseNow, () => summarise(thread.requests))]
      : []),
    ...(canBeCounted(app, thread) ? [entry('count server', serverCountWords.count, showCount)] : []),
    ...codeFormsFor(app, thread).map((form) =>
      entry(`copy code ${form}`, `${requestCodeWords.copy}: ${requestCodeWords.forms[form]}`, () => copy(form)),
    ),
  ];
}
