import type { RefusableInput } from '../../model/endpoint/learnt';

/** What servers say of what they don't take, whatever it is. */
const refusal =
  /(?:not|n't|un-?)\s?(?:\w+ ){0,4}?(?:support|enabled|allowed|accept|permitted|configured|compiled|a multimodal)|only (?:supported|available|accepted)|only supports? text|text[- ]only|unknown (?:variant|part type)|missing data required|must be a string|input should be '?text|endpoints? found that support|\bmmproj\b/i;
/** What it is, by the names that servers have for it. The first one that is named counts. */
const inputs: readonly (readonly [RefusableInput, RegExp])[] = [
  ['image', /\b(?:images?|image_url|input_image|pictures?|vision|multi-?modal|mmproj)\b/i],
  ['audio', /\b(?:audio|input_audio|sound)s?\b/i],
  ['video', /\b(?:video|video_url|input_video)s?\b/i],
  // llama.cpp names the type of pictures and sound.
  ['file', /\b(?:pdf|input_file|file_data|file|document|mime ?type)s?\b|content\[\]\.type(?!:)/i],
];

/** Pictures that a model is asked to make are another matter. */
const output = /\b(?:output|generat\w+|response_format|modalities)\b/i;

/** One picture or file is not as it should be, or there are too many: others of its kind are taken. */
const aboutOne =
  /\b(?:formats?|extensions?|(?:image|picture|audio|media)[ _]types?|mime ?types?:? ['"`]?(?:image|audio|video)\/|sizes?|dimensions?|resolutions?|(?:mega)?pixels?|bytes|sample rate|number of|too (?:many|large|big|small|long)|maximum|at most|exceeds?|urls?|animated|corrupt\w*|encrypted|passwords?)\b/i;
/** What servers say of one that they cannot read. */
const unreadable =
  /\b(?:not (?:a )?valid|invalid|valid (?:image|picture|pdf|file)|(?:could|can)(?: ?not|n['’]t)|unable|fail(?:ed|ure)|malformed|bad(?:ly)?|truncated|damaged|pages?|unsupported|(?:not|n['’]t) (?:supported|match))\b/i;
/** The way to a field within a message, all but its last name: the field is meant, not what it is a field of. */
const wayToField = /\b(?:messages|input|contents?|body)(?:\.\w+|\[\d+\])*\.(?=\w+(?:\[\d+\])?:)/g;

/**
 * What of a request's content the server does not take, by its words: pictures, sound, films or files; null where they say
 * nothing of that, or where only that very picture or file is refused.
 */
export function refusedInput(said: string): RefusableInput | null {
  if (output.test(said) || !refusal.test(said) || aboutOne.test(said)) return null;
  // Strict servers complain of the list itself.
  if (/messages?\b.{0,20}\bcontent\b.{0,20}must be a string/i.test(said)) return 'image';
  return namedInput(said);
}

/**
 * Of what kind the picture, file or sound is that a server cannot read or that is too much for it, by its words, though it
 * takes others of its kind; null where they say nothing of that.
 */
export function spoiltInput(said: string): RefusableInput | null {
  return !output.test(said) && (aboutOne.test(said) || unreadable.test(said)) ? namedInput(said) : null;
}

/** What is named first. */
function namedInput(said: string): RefusableInput | null {
  const named = said.replace(wayToField, '');
  const found = inputs
    .map(([input, names]) => ({ input, at: named.search(names) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return found[0]?.input ?? null;
}
