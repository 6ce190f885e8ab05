/** A model on the disk of a server that loads models as they are asked for (Ollama). */
export interface InstalledModel {
  id: string;
  /** On the disk; null where the server does not say. */
  bytes: number | null;
  /** Parameters and quantization, in the server's words (`8.2B`, `Q4_K_M`); empty where it does not say. */
  details: readonly string[];
  /** Null while it is not in memory. */
  loaded: {
    /** In all memory, and the part of it that is a graphics card's. */
    bytes: number | null;
    graphicsBytes: number | null;
    /** The window that it was loaded with, in tokens. */
    contextWindow: number | null;
    /** When it leaves memory unless it is asked again, UTC ms; null where it stays. */
    until: number | null;
  } | null;
}

/** How far a model has been pulled. `total` and `completed` in bytes; null before the first of its files. */
export interface PullProgress {
  /** What the server is doing, in its own words. */
  status: string;
  completed: number;
  total: number | null;
}
