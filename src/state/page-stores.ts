import type { Failure } from '../model/failure';
import { Notices } from './base/notices.svelte';
import type { PageServices } from './base/services';
import { Settings } from './base/settings.svelte';
import { StorageStatus } from './base/storage-status.svelte';
import { Endpoints } from './endpoints/endpoints.svelte';
import { Vault } from './endpoints/vault.svelte';

/** The stores of every page load, whether or not it shows conversations. A first visit loads only these. */
export class PageStores {
  readonly notices = new Notices();
  readonly storageStatus: StorageStatus;
  readonly settings: Settings;
  readonly endpoints: Endpoints;
  readonly vault: Vault;

  constructor(
    readonly services: PageServices,
    storageProblem: Failure | null,
  ) {
    this.storageStatus = new StorageStatus(storageProblem, () => services.storage.isAllWritten());
    this.settings = new Settings(services.configuration, this.storageStatus);
    this.endpoints = new Endpoints(services, this.storageStatus, this.notices);
    this.vault = new Vault(services.keys, this.storageStatus);
  }
}
