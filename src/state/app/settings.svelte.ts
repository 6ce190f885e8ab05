import { defaultSettings, type Settings as SettingValues } from '../../model/settings';
import type { Library } from '../../storage/library/library';
import type { Saving } from './storage-status.svelte';

/** The person's choices for the whole app. */
export class Settings {
  values = $state.raw<SettingValues>(defaultSettings);

  constructor(
    private readonly library: Library,
    private readonly saving: Saving,
  ) {}

  async load(): Promise<void> {
    this.values = (await this.saving.read(() => this.library.loadSettings())) ?? this.values;
  }

  async change(change: Partial<SettingValues>): Promise<void> {
    this.values = { ...this.values, ...change };
    await this.saving.attempt(() => this.library.changeSettings(change));
  }
}
