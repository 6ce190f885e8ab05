import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

const attachments = (n: number): string => `${count(n)} ${n === 1 ? 'pièce jointe' : 'pièces jointes'}`;

export const spaceWords: typeof English = {
  title: 'Ce qui prend de la place',
  text: 'Compte tout ce qui est conservé dans ce navigateur. Cela peut prendre quelques secondes. Vous pouvez continuer à travailler.',
  measure: 'Compter',
  again: 'Recompter',
  kinds: {
    text: 'Chats et prompts, en texte',
    attachments: 'Fichiers, images et audio',
    index: 'Index de recherche',
    vectors: 'Index de la recherche par le sens',
    usage: 'Relevé des requêtes',
    drafts: 'Brouillons',
  },
  largest: 'Plus grands chats',
  size: (size, lastUse) => `${size}, dernière utilisation ${lastUse}`,
  open: 'Ouvrir',
  openOf: (title) => `Ouvrir ${title}`,
  free: 'Ce que vous pouvez supprimer',
  nothing: 'Rien à libérer. Les index de recherche sont petits par rapport au texte et servent à le trouver.',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `Dans la corbeille : ${count(chats)} ${chats === 1 ? 'chat' : 'chats'} et ${count(messages)} ${messages === 1 ? 'message' : 'messages'}. Ils sont supprimés automatiquement après 30 jours.`,
  unused: (n) =>
    n === 0 ? '' : `${attachments(n)} dont aucun message n’a besoin. Elles sont supprimées automatiquement.`,
  old: (n) => (n === 0 ? '' : `${attachments(n)} seulement dans des chats inutilisés depuis six mois.`),
  ask: {
    bin: 'Vider la corbeille…',
    unused: 'Supprimer les inutilisées…',
    old: 'Supprimer les anciennes pièces jointes…',
  },
  sure: {
    bin: 'Tout ce que contient la corbeille est supprimé définitivement.',
    unused: 'Ces pièces jointes sont supprimées définitivement. Aucun message n’en a besoin.',
    old: 'Ces pièces jointes sont supprimées définitivement. Leurs chats restent et indiquent ce qui manque. Enregistrez d’abord une sauvegarde avec pièces jointes si elles peuvent servir.',
  },
  confirm: {
    bin: 'Vider la corbeille maintenant',
    unused: 'Supprimer les inutilisées maintenant',
    old: 'Supprimer les anciennes pièces jointes maintenant',
  },
};
