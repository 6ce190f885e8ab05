import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'Dupliqué. Voici la copie.',
    'text-attached': 'Texte long : joint comme fichier. « Annuler » le remet dans le message.',
    dictated: 'Ajouté au message. À relire avant l’envoi.',
    'system-prompt-changed': 'Prompt système modifié.',
    'reply-running':
      'Pas encore envoyé : la réponse est en cours. Attendez qu’elle finisse ou appuyez sur « Arrêter », puis envoyez.',
    'reply-elsewhere': 'Pas encore envoyé : un autre onglet écrit encore la réponse ci-dessus.',
    'edit-discarded': 'Modifications abandonnées.',
    'summary-removed': 'Résumé retiré. Les messages qu’il remplaçait sont de nouveau envoyés.',
    updated: 'Tally a été mis à jour et la page rechargée. Votre brouillon est conservé.',
    'share-lost':
      'Ce qui a été partagé n’est pas arrivé : ce navigateur n’a peut-être plus de place. Partagez-le à nouveau.',
    'drop-kept':
      'Ce que vous avez déposé est mis de côté. Vous pourrez l’importer ou le joindre dès que vous aurez commencé.',
    'new-version': 'Une nouvelle version de Tally est prête.',
    'changed-elsewhere': 'Des endpoints ou des données ont changé dans un autre onglet.',
    'restoring-elsewhere': 'Un autre onglet restaure une sauvegarde. Ce que vous modifiez ici sera enregistré ensuite.',
    copied: 'Copié.',
    'not-copied': 'Le navigateur ne laisse pas cette page utiliser le presse-papiers.',
    'everything-deleted': 'Tout a été supprimé.',
    'insecure-page':
      'Cette page n’a pas été ouverte en https : les clés sont oubliées à sa fermeture et les onglets ne communiquent pas entre eux.',
    'temporary-ended': 'Chat temporaire terminé.',
    'temporary-kept': 'Conservé. Ce chat est maintenant dans votre liste.',
  },
  deleted: 'Supprimé.',
  deletedOne: (title) => `« ${title} » supprimé.`,
  folderDeleted: (name) => `Dossier « ${name} » supprimé. Ses chats sont conservés.`,
  folderMoved: (name, place, of) => `« ${name} » est maintenant ${count(place)} sur ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) =>
    `« ${name} » est maintenant ${count(place)} sur ${count(of)} dans « ${inside} ».`,
  chatsMovedOut: (n) => (n === 1 ? 'Sorti du dossier.' : `${count(n)} chats sortis du dossier.`),
  chatsMoved: (n, to) => (n === 1 ? `Déplacé dans « ${to} ».` : `${count(n)} chats déplacés dans « ${to} ».`),
  chatsDeleted: (n) => `${count(n)} chats supprimés.`,
  chatsArchived: (n) => (n === 1 ? 'Archivé.' : `${count(n)} chats archivés.`),
  chatsUnarchived: (n) => (n === 1 ? 'Désarchivé.' : `${count(n)} chats désarchivés.`),
  chatsTagged: (n) => (n === 1 ? 'Étiquettes modifiées.' : `Étiquettes de ${count(n)} chats modifiées.`),
  chatNamed: (title) => `Le chat s’appelle maintenant « ${title} ».`,
  chatNotNamed: {
    noTitle: 'Le chat garde son titre. Le modèle n’en a pas donné.',
    because: (why) => `Le chat garde son titre. ${why}`,
    anyway: 'Donner un titre quand même',
  },
  tagRenamed: (tag, to) => `« ${tag} » est maintenant « ${to} ».`,
  tagRemoved: (tag) => `Étiquette « ${tag} » retirée de tous les chats.`,
  messagesDeleted: (n) => (n === 1 ? 'Message supprimé.' : `${count(n)} messages supprimés.`),
  messagesWait: (n) =>
    n === 1
      ? 'Un message d’un autre chat attend d’être envoyé.'
      : `${count(n)} messages d’autres chats attendent d’être envoyés.`,
  show: 'Afficher',
  rearranged: {
    insert: 'Message inséré.',
    move: 'Message déplacé.',
    role: 'Rôle modifié.',
    words: 'Enregistré comme nouvelle version.',
  },
  summaryLost: 'Le résumé ne correspond pas à cette version : les messages qu’il remplaçait sont de nouveau envoyés.',
  parameterRemoved: (parameter) => `« ${parameter} » retiré des paramètres de ce chat.`,
  columnTaken: {
    parameters: 'Ce chat utilise maintenant les paramètres de cette colonne.',
    model: (model) => `Ce chat utilise maintenant ${model}.`,
    both: (model) => `Ce chat utilise maintenant ${model} avec les paramètres de cette colonne.`,
  },
  transcriptAdded: 'Ajouté au message à la place du fichier audio. À relire avant l’envoi.',
  attachmentRemoved: (name) => `${name} retiré.`,
  pictureEdited: (name) => `${name} modifié.`,
  maskRemoved: (name) => `Masque de ${name} retiré.`,
  recordsSkipped: (n) =>
    n === 1 ? 'Un enregistrement endommagé a été ignoré.' : `${count(n)} enregistrements endommagés ont été ignorés.`,
  promptsImported: (added, replaced) => `Prompts importés : ${count(added)} ajoutés, ${count(replaced)} remplacés.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) =>
      `Vous avez atteint votre limite souple de ${usd(limitUsd)} par mois : ${usd(spentUsd)} dépensés.`,
    chat: (limitUsd, spentUsd) =>
      `Vous avez atteint votre limite souple de ${usd(limitUsd)} par chat : ${usd(spentUsd)} dépensés dans celui-ci.`,
  },
  budgetUnpriced: (model) =>
    `Vos limites ne couvrent pas ${model}, dont le prix est inconnu. Vous pouvez en saisir un dans Réglages → Modèles.`,
};
