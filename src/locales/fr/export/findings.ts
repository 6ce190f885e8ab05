import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';

export const findingWords: typeof English = {
  severities: { error: 'Erreur', warning: 'Avertissement', note: 'Note' },
  sound: 'Aucun problème trouvé.',
  line: (n) => `ligne ${count(n)}`,
  more: (n) => `et ${count(n)} de plus`,
  times: (n) => `${count(n)}×`,
  sentences: {
    'no-examples': () => 'Il n’y a pas d’exemples. Choisissez des chats avec une réponse complète.',
    'too-few': (n) =>
      `L’entraînement demande au moins 10 exemples, et le fichier d’entraînement en a ${count(Number(n))}.`,
    'mixed-formats': () =>
      'Des conversations et des paires de réponses se trouvent dans un même fichier. L’entraînement n’accepte qu’un seul genre.',
    'too-large': () => 'Le fichier dépasse 512 Mo, le maximum accepté par OpenAI.',
    'not-json': () => 'La ligne n’est pas du JSON, ou elle est incomplète.',
    'not-an-object': () => 'La ligne n’est pas un objet JSON.',
    'no-messages': () => 'L’exemple n’a pas de messages.',
    'unknown-field': (field) => `Certains refusent les champs inconnus, comme « ${field} ».`,
    duplicate: () => 'Le même exemple est là deux fois.',
    'not-a-message': () => 'Un message n’est pas un objet JSON.',
    'unknown-role': (role) =>
      role === ''
        ? 'Un message n’a pas de rôle.'
        : `« ${role} » n’est pas un rôle. Utilisez system, user, assistant ou tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'Un message ne dit pas qui parle.'
        : `« ${from} » n’est pas un locuteur. Utilisez system, human, gpt, function_call ou observation.`,
    'no-content': () => 'Un message n’a pas de contenu.',
    'empty-content': () => 'Un message est vide.',
    'bad-content': () => 'Le contenu d’un message n’est ni du texte ni une liste de textes et d’images.',
    'bad-name': () => 'Le nom d’un participant contient des espaces ou des signes refusés.',
    'bad-weight': () => 'Un poids n’est ni 0 ni 1.',
    'weight-elsewhere': () => 'Seules les réponses peuvent avoir un poids.',
    'unknown-message-field': (field) => `OpenAI refuse les messages avec le champ « ${field} ».`,
    'no-reply': () => 'L’exemple n’a pas de réponse à apprendre.',
    'reply-not-last': () => 'Le dernier message n’est pas une réponse.',
    'nothing-to-learn': () => 'Toutes les réponses ont le poids 0 : rien n’est appris.',
    'system-not-first': () => 'Un message système vient après d’autres messages. Certains le refusent.',
    'not-alternating': () => 'Questions et réponses n’alternent pas. Certains le refusent.',
    'call-without-result': () => 'Un appel d’outil n’a pas de résultat.',
    'result-without-call': () => 'Le résultat d’un outil n’a pas d’appel avant lui.',
    'calls-without-tools': () => 'Il y a des appels d’outils, mais l’exemple ne liste pas ses outils.',
    'too-many-pictures': (n) => `Un exemple peut avoir 10 images, et l’un en a ${count(Number(n))}.`,
    'picture-elsewhere': () => 'Seuls les messages de la personne peuvent avoir des images.',
    'bad-picture': () => 'Une image n’est ni JPEG, ni PNG, ni WebP, ni à une adresse web.',
    'bad-pair': () => 'Une paire demande une réponse préférée et une autre.',
    'same-pair': () => 'Les deux réponses d’une paire sont identiques.',
    'too-long': (n) => `Plus long que ce que lit le modèle (${count(Number(n))} tokens) : la fin est coupée.`,
    'no-complete-reply': () => 'Une branche n’a pas de réponse complète : elle est écartée.',
    'no-pairs': () => 'Aucune réponse n’a d’autre version : le chat est écarté.',
    'cut-off-reply': () => 'Une réponse a été coupée. Elle sert de contexte et n’est pas apprise.',
    'files-left-out': () => 'Images et fichiers sont écartés. Ce qui en a été dit reste.',
    'calls-left-out': () => 'Les appels d’outils sans résultat ici sont écartés.',
    'end-left-out': () => 'Ce qui suit la dernière réponse complète est écarté.',
  },
};
