import type { Failure } from '../../model/failure';
import { connectionOf } from '../../protocol/transport/side-request';
import { accessFor } from '../endpoints/access';
import type { Stores } from '../stores';
import type { ExampleFile } from './fine-tuning.svelte';

/** A file that an endpoint has taken. */
interface Uploaded {
  name: string;
  host: string;
  /** Its name there. */
  id: string;
}

/** Files of examples on their way to an endpoint. */
export class Upload {
  /** What is being sent; null while nothing is. */
  sending = $state.raw<{ name: string; bytes: number; host: string } | null>(null);
  done = $state.raw<readonly Uploaded[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** From the press on: the key may have to be asked for first. */
  isBusy = $state(false);
  #abort = new AbortController();

  constructor(private readonly stores: Pick<Stores, 'services' | 'endpoints' | 'vault'>) {}

  /**
   * Sends `files` one after the other, each with the key of that endpoint only. Ends at the first that fails. `model`: the
   * one that is to be trained.
   */
  async send(endpointId: string, model: string, files: readonly ExampleFile[]): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await this.#send(endpointId, model, files);
    } finally {
      this.isBusy = false;
    }
  }

  async #send(endpointId: string, model: string, files: readonly ExampleFile[]): Promise<void> {
    this.done = [];
    this.failure = null;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const access = await accessFor(this.stores, { endpointId, model });
    if (access.failure) {
      this.failure = access.failure;
      return;
    }
    if (signal.aborted) return;
    const { endpoint } = access;
    const { uploadForTraining } = await import('../../protocol/files/upload');
    const connection = connectionOf(access);
    const host = URL.canParse(endpoint.baseUrl) ? new URL(endpoint.baseUrl).host : endpoint.name;
    for (const { name, text } of files) {
      const file = new File([text], name, { type: 'application/jsonl' });
      this.sending = { name, bytes: file.size, host };
      const result = await uploadForTraining(connection, file, this.stores.services.network, signal);
      this.sending = null;
      // The person stopped it, which is no failure to show.
      if (signal.aborted) return;
      if (result.failure) {
        this.failure = result.failure;
        return;
      }
      this.done = [...this.done, { name, host, id: result.id }];
    }
  }

  stop(): void {
    this.#abort.abort();
  }
}
