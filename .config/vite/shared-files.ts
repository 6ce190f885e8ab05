import { existsSync } from 'node:fs';

/** Matches these files of `src` and their styles. All have to be there: a file that has moved would silently be in no group. */
function sources(...paths: string[]): RegExp {
  const missing = paths.filter((path) => !existsSync(new URL(`../../src/${path}`, import.meta.url)));
  if (missing.length > 0) throw new Error(`shared-files.ts names files that are not there: ${missing.join(', ')}`);
  return new RegExp(`/src/(?:${paths.join('|').replaceAll('.', '\\.')})(?:\\?|$)`);
}

/** Matches these files of Svelte. */
export const ofSvelte = (...paths: string[]): RegExp => new RegExp(`/svelte/src/internal/(?:${paths.join('|')})\\.js$`);

/**
 * Which file of the build holds what. Left alone, the bundler makes some seventy small files of what lazy parts share, and each costs a
 * request, and its name in every file that loads it.
 *
 * `app` is all that the page starts with; `welcome` is what a first visit needs besides, and `chat` what a later one does; `parts` and
 * `messages` come right after that in every chat. A source file that is named here brings along what it imports. What both `welcome` and
 * `chat` import has to be in `app`: if it were in one of them, the other would load the whole of that one.
 */
export const sharedFiles = [
  // Parts of Svelte that the first sight of a chat does not need: `fields` are those that the welcome page needs, `controls` the others.
  // What they import is needed by all, and stays in `app`.
  {
    name: 'fields',
    test: ofSvelte('client/dom/elements/bindings/input', 'shared/clone'),
    priority: 4,
    includeDependenciesRecursively: false,
  },
  {
    name: 'controls',
    test: ofSvelte(
      'client/dom/blocks/await',
      'client/dom/elements/customizable-select',
      'client/dom/elements/bindings/select',
      'client/dom/elements/bindings/size',
    ),
    priority: 4,
    includeDependenciesRecursively: false,
  },
  {
    name: 'app',
    test: new RegExp(
      [
        sources('main.ts', 'model/id.ts', 'state/base/clipboard.ts').source,
        sources('ui/parts/Button.svelte', 'ui/parts/Icon.svelte', 'ui/parts/Lazy.svelte').source,
        String.raw`/node_modules/(?:svelte/|lucide/dist/esm/icons/chevron-right\.)`,
      ].join('|'),
    ),
    priority: 3,
  },
  {
    name: 'chat',
    test: sources('ui/frame/Frame.svelte', 'state/app/app.svelte.ts', 'chat-services.ts'),
    priority: 2,
  },
  {
    name: 'welcome',
    test: sources('ui/welcome/Welcome.svelte', 'state/endpoints/form/endpoint-form.svelte.ts'),
    priority: 2,
  },
  // Small components that many parts load. In one file each of those parts has to name one file, not sixteen.
  {
    name: 'parts',
    test: sources(
      'locales/series.ts',
      'ui/parts/Alert.svelte',
      'ui/parts/ButtonRow.svelte',
      'ui/parts/dialog/Dialog.svelte',
      'ui/parts/dialog/DialogBody.svelte',
      'ui/parts/dialog/DialogForm.svelte',
      'ui/parts/MenuButton.svelte',
      'ui/parts/form/TextArea.svelte',
      'ui/parts/form/Select.svelte',
      'ui/parameters/NumberField.svelte',
      'ui/parameters/WordField.svelte',
      'ui/parameters/ParameterChip.svelte',
      'ui/settings/FactList.svelte',
      'ui/parts/Section.svelte',
      'ui/settings/Tabs.svelte',
      'ui/parts/form/Problem.svelte',
    ),
    priority: 2,
  },
  {
    name: 'messages',
    test: sources(
      'ui/chat/Messages.svelte',
      'ui/chat/ModelFacts.svelte',
      'ui/chat/OverChat.svelte',
      'ui/chat/composer/AboveMessage.svelte',
      'ui/chat/composer/count/DraftCount.svelte',
      'ui/chat/composer/count/Sum.svelte',
      'ui/chat/attachments/attach.ts',
      'state/chat/answers.ts',
      'state/chat/list/first-rows.ts',
      'state/chat/reading/read-tree.ts',
      'ui/chat/message/reply/EnterKey.svelte',
      'ui/chat/message/reply/Retrying.svelte',
      'ui/chat/message/reply/WaitsForNetwork.svelte',
      'ui/conversations/ListBar.svelte',
      'ui/conversations/ListMotion.svelte',
      'ui/conversations/OtherNew.svelte',
      'ui/frame/Toasts.svelte',
      'storage/checks/message-shapes.ts',
      'markdown/render.ts',
      'markdown/streaming/stream.ts',
    ),
    priority: 2,
  },
  // By itself: else it would come with all of the export, which uses it, too.
  { name: 'copy', test: sources('state/base/copy-by-event.ts'), priority: 2 },
  // What loads a language, and what its phrases are made with.
  { name: 'speak', test: sources('locales/speak.ts', 'locales/grammar.ts'), priority: 2 },
  // What is loaded when the search field is first used.
  {
    name: 'search',
    test: sources(
      'state/search/search.ts',
      'ui/search/search-field.ts',
      'storage/search/searching.ts',
      'storage/search/worker/start-worker.ts',
      'model/search/hits.ts',
      'model/search/hit-sentence.ts',
      'model/search/query.ts',
    ),
    priority: 2,
  },
  // What a press in the chat opens.
  {
    name: 'opened',
    test: sources(
      'ui/chat/composer/FillInPrompt.svelte',
      'ui/chat/InsertMessage.svelte',
      'ui/chat/ModelList.svelte',
      'state/endpoints/listed-models.ts',
      'ui/chat/SystemPrompt.svelte',
      'ui/conversations/ArchiveHeading.svelte',
      'ui/conversations/ConversationMenu.svelte',
      'ui/conversations/selection/SelectRow.svelte',
      'ui/conversations/tags/RowTags.svelte',
      'ui/conversations/tags/TagConversation.svelte',
      'ui/frame/StorageNotice.svelte',
    ),
    priority: 0,
  },
  // What saves chats as files and pictures.
  {
    name: 'export',
    test: sources(
      'ui/export/ExportConversation.svelte',
      'ui/export/ExportDialog.svelte',
      'ui/export/FolderExport.svelte',
      'ui/export/copying/CopyMessages.svelte',
      'ui/export/copying/copy-message.ts',
      'ui/export/print.ts',
      'ui/export/save-markdown.ts',
      'state/export/chat-reader.ts',
      'state/export/html/page.ts',
      'state/export/save-chats.ts',
      'state/export/transcript-forms.ts',
    ),
    priority: 0,
  },
  // What comes after the first sight: the list of commands with what it opens besides what stands in the page, and the rest of the frame.
  {
    name: 'commands',
    test: sources(
      'state/commands/shortcuts.svelte.ts',
      'ui/commands/desk.ts',
      'ui/commands/CommandList.svelte',
      'ui/commands/MoveDialog.svelte',
      'ui/commands/RenameDialog.svelte',
      'ui/chat/window/ThreadMap.svelte',
      'ui/commands/ShortcutDialog.svelte',
      'ui/frame/LaterFrame.svelte',
    ),
    priority: 0,
  },
  // The folders of the list, where there are some.
  {
    name: 'folders',
    test: sources(
      'model/chat/list/folder-sections.ts',
      'state/folders/actions.ts',
      'state/folders/drop.ts',
      'state/folders/new-chat.ts',
      'storage/library/folders.ts',
      'ui/conversations/folders/Dragging.svelte',
      'ui/conversations/folders/FolderHeading.svelte',
      'ui/conversations/folders/NewFolder.svelte',
    ),
    priority: 1,
  },
  // Small parts that the first form and the settings share: alone, the style of each is a file whose name every visit loads.
  {
    name: 'shared-sections',
    test: sources(
      'ui/parts/form/FileButton.svelte',
      'ui/parts/form/FileField.svelte',
      'ui/settings/data/RestoreSection.svelte',
      'ui/settings/endpoints/EndpointFields.svelte',
      'ui/welcome/KeyNews.svelte',
    ),
    priority: 0,
    includeDependenciesRecursively: false,
  },
  // Storage that differs from what is usual: older, not to be had, left by a tab that was closed too early.
  {
    name: 'unusual-storage',
    test: sources(
      'storage/keyspace/memory.ts',
      'storage/keyspace/locks/peer-locks.ts',
      'storage/keyspace/restore-drafts.ts',
      'storage/search/on-page.ts',
      'storage/migrations/replies-ended.ts',
      'storage/migrations/to-version-2.ts',
      'storage/migrations/upgrade.ts',
    ),
    priority: 2,
  },
  // Below the others: where this file is missing, they still draw the chat, and say why nothing can be sent.
  {
    name: 'requests',
    test: sources(
      'state/request/request-pipeline.ts',
      'state/request/next/next-request.svelte.ts',
      'state/request/recovery.ts',
      'state/app/after-first-sight.ts',
      'state/app/other-tabs.ts',
      'state/billing/limits.ts',
      'state/chat/attachments/draft-parts.ts',
      'state/chat/open-at.ts',
      'state/chat/rearrange.ts',
      'state/chat/reading/messages-elsewhere.ts',
      'state/endpoints/credentials.ts',
      'state/endpoints/from-server/test-endpoint.ts',
      'state/prompts/use-prompt.ts',
      'storage/journal/journal.ts',
      'storage/library/bin.ts',
      'storage/blobs/sweep.ts',
      'storage/keyspace/persistence.ts',
      'context/tokens/counter.ts',
      'context/tokens/measured-texts.ts',
      'context/tokens/tokenizer/start-worker.ts',
      'context/models/facts.ts',
      'context/models/catalogue.ts',
      'protocol/dialects/chat-completions/dialect.ts',
    ),
    priority: 1,
  },
];
