import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'écarté',
  old: 'd’un tour précédent',
  room: 'écarté pour faire de la place',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'Non envoyé : vous l’avez écarté.' : `Non envoyé : ${leftOut[why]}.`),
  nameOnly: 'son nom seul',
  leaveOut: 'Écarter',
  takeIn: 'Envoyer de nouveau',
  leaveOutOne: (name) => `Écarter ${name}`,
  takeInOne: (name) => `Envoyer ${name} de nouveau`,
  leaveOutHelp: 'S’il est écarté, il reste dans le chat, et les requêtes suivantes ne contiennent que son nom.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'Dans aucune requête pour l’instant.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    return `Dans ${requests === 1 ? 'une requête' : `${count(requests)} requêtes`} jusqu’ici : ${tokens(all, false)} tokens${cost}.`;
  },
  rule: {
    title: 'Images, PDF et audio des tours précédents',
    ofChat: 'Dans ce chat, les envoyer',
    standard: 'Les envoyer',
    names: { always: 'Toujours', turns: 'Dans les derniers tours', once: 'Dans leur propre tour seulement' },
    asInSettings: (name) => `Comme dans les réglages (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
    turns: 'Tours',
    explain: {
      always: 'Chaque requête les renvoie, et vous les payez chaque fois.',
      turns: 'Des plus anciens, seuls les noms sont envoyés.',
      once: 'Dès le tour suivant, seuls leurs noms sont envoyés.',
    },
  },
};
