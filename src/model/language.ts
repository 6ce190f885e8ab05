/** The languages of the interface, as BCP 47 tags: those that are whole. English is first, the others follow by their own names. */
export const languages = ['en', 'de', 'es', 'fr', 'ru', 'he', 'ar', 'ja', 'zh-Hans', 'zh-Hant'] as const;

export type Language = (typeof languages)[number];

/**
 * Languages that are being translated; the type above has to name them, too. None is offered before it is whole: half a page in English
 * would be worse than all of it.
 *
 * @internal Exported for tests.
 */
export const languagesUnderWay: readonly Language[] = [];
