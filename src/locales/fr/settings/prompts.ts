import type { promptWords as English } from '../../en/settings/prompts';
import { count } from '../../format';

export const promptWords: typeof English = {
  library: {
    title: 'Prompts système',
    text: 'Un chat utilise sa propre copie : modifier un prompt ici ne change pas les chats qui l’utilisent.',
    none: 'Pas encore de prompts. Ajoutez-en un que vous utilisez souvent.',
    noneFound: 'Aucun prompt ne correspond.',
    standard: 'Par défaut pour les nouveaux chats',
    noStandard: 'Pas de prompt système',
    search: 'Rechercher des prompts',
    tags: 'Étiquettes',
    add: 'Ajouter un prompt',
    start: 'Commencer un chat',
    duplicate: 'Dupliquer',
    asks: (names) => `demande ${names}`,
    examples: (n) => `${count(n)} ${n === 1 ? 'exemple' : 'exemples'}`,
  },
  shipped: {
    title: 'De Tally',
    text: 'Des prompts pour commencer. Ajoutez-en un pour le faire vôtre.',
    add: 'Ajouter à la bibliothèque',
    putAway: 'Masquer',
    offerAll: 'Afficher les prompts masqués',
  },
  editor: {
    name: 'Nom du prompt',
    text: 'Texte du prompt',
    textHint:
      'Un chat demande les mots entre {{accolades doubles}} à son début ; {{date}} et {{language}} sont remplis automatiquement. Pour des accolades simples, mettez une barre oblique inverse devant : \\{{accolades}}.',
    tags: 'Étiquettes',
    tagsHint: 'Séparées par des virgules.',
    more: 'Exemples, paramètres, modèle',
    nameMissing: 'Donnez un nom au prompt.',
    textMissing: 'Écrivez le prompt ou ajoutez un exemple.',
    parameters: 'Paramètres',
    alsoSet: (names) => `Également définis : ${names}.`,
    notSet: 'Non défini',
    takeParameters: 'Copier du chat ouvert',
    clearParameters: 'Effacer les paramètres',
    model: 'Modèle préféré',
    modelHint: 'Les chats avec ce prompt commencent avec ce modèle, si un endpoint l’a.',
    endpoint: 'Endpoint préféré',
    anyEndpoint: 'N’importe lequel qui liste le modèle',
  },
  examples: {
    one: (n) => `Exemple ${count(n)}`,
    user: 'Message de l’utilisateur',
    assistant: 'Réponse de l’assistant',
    add: 'Ajouter un exemple',
    remove: 'Retirer',
    moveUp: 'Monter',
    text: 'Envoyés avec chaque requête, entre le prompt et le chat.',
  },
  file: {
    export: 'Exporter les prompts',
    import: 'Importer des prompts',
    name: (day) => `tally-prompts-${day}.json`,
    holds: (n) => `Le fichier est valide. Il contient ${count(n)} ${n === 1 ? 'prompt' : 'prompts'}.`,
    known: (n) =>
      n === 1
        ? 'L’un est déjà dans votre bibliothèque et est ignoré.'
        : `${count(n)} sont déjà dans votre bibliothèque et sont ignorés.`,
    repeated: (name) => `Le fichier a « ${name} » plusieurs fois. Chacun est ajouté sous un autre nom.`,
    withoutFormat: (name) =>
      `« ${name} » est importé sans son format de réponse : aucune requête ne peut contenir son nom ou son schéma.`,
    clash: (name) => `Votre bibliothèque a un autre « ${name} » :`,
    onClash: { 'keep-both': 'Garder les deux', replace: 'Remplacer le mien', skip: 'Ignorer' },
    onClashOf: (name) => `Que faire de ${name}`,
    run: 'Importer',
    nothing: 'Il ne contient rien de nouveau.',
    problems: {
      'too-large': 'Le fichier est trop grand pour une bibliothèque de prompts. Rien n’a été changé.',
      'not-json': 'Ce n’est pas un fichier JSON, ou il est incomplet. Rien n’a été changé.',
      'not-prompts': 'C’est du JSON, mais pas un fichier de prompts de Tally. Rien n’a été changé.',
      'newer-version':
        'Ce fichier vient d’une version plus récente de Tally. Mettez d’abord celle-ci à jour. Rien n’a été changé.',
      empty: 'Ce fichier n’a pas de prompts.',
      unreadable: 'Le fichier n’a pas pu être lu. Rien n’a été changé.',
    },
    corrupt: (where) => `Le fichier est endommagé à ${where}. Rien n’a été changé.`,
    parameter: (name, parameter, range) =>
      `« ${name} » ne peut pas être utilisé : son paramètre « ${parameter} » est hors limites. ${range} Rien n’a été changé.`,
    template: (name, why) => `« ${name} » ne peut pas être utilisé : ${why} Rien n’a été changé.`,
  },
  chat: {
    title: 'Prompt système',
    description: 'Envoyé en premier avec chaque requête de ce chat. Le modifier ici ne change pas la bibliothèque.',
    fromLibrary: 'De la bibliothèque',
    fromTally: 'De Tally',
    fromFolder: (name) => `Du dossier « ${name} ». Modifier le dossier ne change pas ce chat.`,
    none: 'Aucun',
    own: 'Personnalisé',
    changed: (name) => `« ${name} » a changé dans la bibliothèque depuis que ce chat l’a copié.`,
    update: 'Mettre à jour ce chat',
    fillIn: 'Compléter',
    alongside: 'Définit aussi :',
    examples: (n) => (n === 0 ? 'Exemples' : `Exemples (${count(n)})`),
    saveToLibrary: 'Enregistrer dans la bibliothèque',
    name: 'Nom dans la bibliothèque',
    ask: 'Compléter le prompt',
    askText: (name) =>
      `${name === null ? 'Le prompt système' : `« ${name} »`} demande ces informations une fois, avant l’envoi du premier message.`,
    send: 'Compléter et envoyer',
  },
  templateProblems: {
    unclosed: (line, near) =>
      `Ligne ${count(line)}, « ${near} » ouvre une variable sans la fermer. Terminez son nom par }}, ou écrivez \\{{ pour des accolades simples.`,
    'no-name': (line, near) =>
      `Ligne ${count(line)}, « ${near} » n’a pas de nom. Écrivez-en un entre les accolades, ou \\{{ pour des accolades simples.`,
    'odd-name': (line, near) =>
      `Ligne ${count(line)}, « ${near} » n’est pas un nom valable. Commencez par une lettre et utilisez jusqu’à 40 lettres, chiffres, espaces, _ et -, ou écrivez \\{{ pour des accolades simples.`,
  },
};
