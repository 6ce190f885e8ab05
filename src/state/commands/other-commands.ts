import type { commandGroups } from '../../model/commands/command-id';
import type { SettingValues } from '../../model/settings';
import type { InspectorTab } from '../app/inspector.svelte';
import { dataOf } from '../data/data.svelte';
import type { Command, Commands, Control } from './command';

type OtherCommand = (typeof commandGroups)['composer' | 'view' | 'data'][number];

/** A command that presses a control of the page, where it is there and can be pressed. */
const pressing = (control: Control): Command => ({
  isAvailable: ({ screen }) => screen.canPress(control),
  run: ({ screen }) => screen.press(control),
});

/** A command that sets a setting to a value that it has not. */
const setting = <Name extends keyof SettingValues>(name: Name, value: SettingValues[Name]): Command => ({
  isAvailable: ({ app }) => app.settings.values[name] !== value,
  run: ({ app }) => app.settings.change({ [name]: value }),
});

const tab = (name: InspectorTab): Command => ({ run: ({ app }) => app.inspector.show(name) });

/** Commands about the composer, what is on show, and what is kept. */
export const otherCommands: Commands<OtherCommand> = {
  'composer.focus': { run: ({ screen }) => screen.focus('composer') },
  'composer.send': {
    ...pressing('send'),
    isAvailable: ({ screen, thread: { draft } }) =>
      screen.canPress('send') && (draft.text.trim() !== '' || draft.hasMedia || draft.arrivals.length > 0),
  },
  'composer.stop': {
    isAvailable: ({ thread }) => thread.requests.isReplying && !thread.requests.isWritten,
    run: ({ thread }) => thread.requests.stop(),
  },
  'composer.attach': pressing('attach'),
  'composer.dictate': pressing('dictate'),
  'composer.compare': pressing('compare'),
  'composer.system-prompt': pressing('system-prompt'),
  'composer.model': { run: ({ screen }) => screen.focus('model') },
  'composer.write-messages': {
    isAvailable: ({ thread }) => thread.isLoaded && thread.branch.length === 0,
    run: ({ thread }) => (thread.draft.edits.inserting = { message: null, isAfter: false }),
  },
  'composer.start-from-request': { run: ({ app }) => (app.pasted = '') },
  'view.commands': { run: ({ screen }) => screen.show({ kind: 'commands' }) },
  'view.shortcuts': { run: ({ screen }) => screen.show({ kind: 'shortcuts' }) },
  'view.inspector': { run: ({ app }) => (app.inspector.isOpen = !app.inspector.isOpen) },
  'view.parameters': tab('parameters'),
  'view.plan': tab('plan'),
  'view.turn': tab('turn'),
  'view.bill': tab('bill'),
  'view.conversations': { run: ({ screen }) => screen.showConversations() },
  'view.light': setting('theme', 'light'),
  'view.dark': setting('theme', 'dark'),
  'view.system-theme': setting('theme', 'system'),
  'view.comfortable': setting('density', 'comfortable'),
  'view.compact': setting('density', 'compact'),
  'view.reload': { run: ({ app }) => app.page.reload() },
  'data.backup': {
    isAvailable: ({ app }) => dataOf(app).work.kind === null,
    run: async ({ app, screen }) => {
      // A backup takes a while, and the settings show its progress.
      screen.openSettings({ tab: 'data', section: 'backup' });
      const backup = await dataOf(app).backup();
      if (backup) screen.save(backup.name, 'application/json', backup.file);
    },
  },
  'data.restore': { run: ({ screen }) => screen.openSettings({ tab: 'data', section: 'restore' }) },
  'data.import': { run: ({ screen }) => screen.openSettings({ tab: 'data', section: 'import' }) },
  'data.export': {
    isAvailable: ({ app }) => app.conversations.all.length > 0,
    run: ({ screen }) => screen.show({ kind: 'export-all' }),
  },
  'data.lock': { isAvailable: ({ app }) => app.vault.isUnlocked, run: ({ app }) => app.vault.lock() },
  'endpoint.add': { run: ({ app }) => app.page.openForm(null) },
};
