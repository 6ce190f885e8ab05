import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) => `Coupée à sa limite de ${count(limit)} tokens. Continuez, ou relevez « Tokens max ».`,
  serversLimit: 'Coupée à la limite de tokens du modèle ou du serveur. Continuez, ou relevez « Tokens max ».',
  raise: (limit) => `Relever à ${count(limit)}`,
  setLimit: 'Ouvrir l’inspecteur',
  content_filter: 'Coupée par le filtre de contenu du fournisseur.',
  tool_calls: 'Le modèle a voulu appeler un outil, mais ce chat n’en a pas. Rien n’a été exécuté.',
  pause_turn: 'Le serveur a marqué une pause au milieu d’un long tour. Continuez pour le laisser poursuivre.',
  unknown: 'Le serveur n’a pas dit pourquoi la réponse s’est terminée.',
  details: (said) => `Le serveur dit : ${said}`,
  other: (reason) => `Le serveur a terminé la réponse par « ${reason} ».`,
  google: {
    SAFETY:
      'Coupée par le filtre de sécurité de Google. Reformulez votre message, ou permettez davantage dans « safetySettings » (Champs supplémentaires).',
    RECITATION: 'Coupée car trop proche d’un texte publié. Demandez plutôt un résumé.',
    LANGUAGE: 'Coupée car le modèle ne prend pas cette langue en charge.',
    BLOCKLIST: 'Coupée à cause d’un mot bloqué. Reformulez votre message.',
    PROHIBITED_CONTENT: 'Coupée car Google interdit ce contenu. Reformulez votre message.',
    SPII: 'Coupée car elle contenait des données personnelles. Retirez-les de votre message.',
    MALFORMED_FUNCTION_CALL: 'Le modèle a mal appelé un outil. Régénérez la réponse.',
    UNEXPECTED_TOOL_CALL: 'Le modèle a voulu appeler un outil que ce chat n’a pas. Régénérez la réponse.',
    TOO_MANY_TOOL_CALLS: 'Le modèle a appelé trop d’outils d’affilée. Demandez moins à la fois.',
    IMAGE_SAFETY: 'Le filtre de sécurité de Google a retenu l’image. Décrivez-en une autre.',
    IMAGE_PROHIBITED_CONTENT: 'Google interdit cette image. Décrivez-en une autre.',
    IMAGE_RECITATION: 'L’image était trop proche d’une image publiée. Décrivez-en une autre.',
    NO_IMAGE: 'Le modèle n’a pas créé d’image. Régénérez la réponse.',
    IMAGE_OTHER: 'L’image a échoué. Régénérez la réponse.',
    OTHER: 'Le serveur a terminé la réponse pour une raison qu’il ne nomme pas. Régénérez la réponse.',
  },
};
