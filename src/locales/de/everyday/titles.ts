import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'Titel',
  text: 'Ein Chat wird nach seinen ersten Wörtern benannt. Ein Modell kann ihn mit einer kurzen Anfrage pro Chat besser benennen (etwa 400 Tokens, aus deinem Budget). Selbst vergebene Titel bleiben.',
  when: 'Chats von einem Modell benennen lassen',
  never: 'Nie',
  times: { asked: 'Nur wenn ich es im Menü eines Chats wähle', 'first-reply': 'Nach der ersten Antwort' },
  by: 'Modell für Titel',
  own: 'Das Modell des Chats',
  nameNow: 'Vom Modell benennen lassen',
};
