import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'Titel',
  text: 'Ein Chat heißt nach seinen ersten Wörtern. Ein Modell kann ihn besser benennen, mit einer kurzen Anfrage pro Chat (etwa 400 Tokens, aus deinem Budget). Titel, die du selbst vergibst, bleiben.',
  when: 'Chats von einem Modell benennen lassen',
  never: 'Nie',
  times: { asked: 'Nur wenn ich es im Menü eines Chats wähle', 'first-reply': 'Nach der ersten Antwort' },
  by: 'Modell für Titel',
  own: 'Das Modell des Chats',
  nameNow: 'Vom Modell benennen lassen',
};
