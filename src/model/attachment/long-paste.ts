/** From so many characters on, text that is pasted or shared is attached instead: about two pages, which would hide what is typed around it. */
export const longPaste = 8000;
