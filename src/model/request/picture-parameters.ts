/** How a picture is to be made. An absent one is not sent, so that the model's default applies. */
export interface PictureParameters {
  /** `auto`, or width × height in pixels, such as `1536x1024`. */
  size?: string;
  quality?: string;
  background?: string;
  format?: string;
  moderation?: string;
  /** How many unfinished pictures are sent while it is painted. */
  previews?: number;
}

export type PictureWord = Exclude<keyof PictureParameters, 'previews'>;

/** The words that a family of models takes, by parameter; `size` may be another one, where `isAnySize`. */
export interface PictureChoices {
  words: Partial<Record<PictureWord, readonly string[]>>;
  isAnySize: boolean;
  mostPreviews: number;
}

/** What `model` takes (OpenAI's schema of 2026-08); of models of others only sizes are known to be common. */
export function pictureChoices(model: string): PictureChoices {
  if (/gpt-image/i.test(model))
    return {
      words: {
        size: ['1024x1024', '1536x1024', '1024x1536'],
        quality: ['low', 'medium', 'high'],
        background: ['transparent', 'opaque'],
        format: ['png', 'jpeg', 'webp'],
        moderation: ['low'],
      },
      isAnySize: /gpt-image-[2-9]/i.test(model),
      mostPreviews: 3,
    };
  if (/dall-e-3/i.test(model))
    return {
      words: { size: ['1024x1024', '1792x1024', '1024x1792'], quality: ['standard', 'hd'] },
      isAnySize: false,
      mostPreviews: 0,
    };
  if (/dall-e/i.test(model))
    return { words: { size: ['256x256', '512x512', '1024x1024'] }, isAnySize: false, mostPreviews: 0 };
  return { words: { size: ['512x512', '1024x1024'] }, isAnySize: true, mostPreviews: 0 };
}

/** Whether `size` can be asked for. */
export function isPictureSize(size: string): boolean {
  return /^(?:auto|[1-9]\d{1,4}x[1-9]\d{1,4})$/.test(size);
}
