/** The languages of the interface, as BCP 47 tags; English first, then by their own names. */
export const languages = ['en', 'de', 'es', 'fr', 'ru', 'he', 'ar', 'ja', 'zh-Hans', 'zh-Hant'] as const;

export type Language = (typeof languages)[number];
