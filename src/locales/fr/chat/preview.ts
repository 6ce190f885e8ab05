import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';

export const previewWords: typeof English = {
  title: 'Aperçu',
  reload: 'Recharger',
  runAgain: 'Exécuter de nouveau',
  stop: 'Arrêter',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  code: 'Code',
  previousVersion: 'Version précédente de l’aperçu',
  nextVersion: 'Version suivante de l’aperçu',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: 'Modifications',
  changes: 'Modifications depuis la version précédente',
  added: 'ajouté',
  removed: 'retiré',
  console: 'Console',
  noOutput: 'Rien n’a été écrit dans la console.',
  more: (n) =>
    n === 1 ? 'Une ligne de plus n’est pas affichée.' : `${count(n)} lignes de plus ne sont pas affichées.`,
  errors: (n) => (n === 1 ? '1 erreur' : `${count(n)} erreurs`),
  line: (n) => `ligne ${count(n)}`,
  ends: {
    stopped: 'Arrêté.',
    left: 'L’aperçu a quitté sa page, donc Tally l’a fermé.',
    flooding: 'L’aperçu envoyait des messages sans fin, donc Tally l’a fermé.',
    grabbing: 'L’aperçu a pris le clavier pendant que vous écriviez ailleurs, donc Tally l’a fermé.',
    missing:
      'La page où s’exécutent les aperçus ne répond pas. Rechargez Tally ; si cela ne suffit pas, il manque preview.html ou diagram.html au serveur, ou il interdit de les afficher dans un cadre.',
  },
  status: {
    running: 'En cours…',
    done: 'Terminé. Les minuteries qu’il a posées prennent fin 10 secondes après son début.',
    timedOut: 'Terminé après 10 secondes, le maximum pour un script.',
    silent: 'L’aperçu ne répond pas : il est occupé, ou dans une boucle sans fin.',
  },
  loops:
    'Certains navigateurs se figent avec un script sans fin. Si c’est le cas, fermez l’onglet et rouvrez Tally ; votre chat est conservé.',
  blocked: {
    navigation: (address) => `${address} n’a pas été ouvert : un aperçu ne peut aller nulle part.`,
    anyNavigation: (address) =>
      `${address} n’a pas été ouvert pour l’un des aperçus de cette page : un aperçu ne peut aller nulle part.`,
    other: (directive, from) => `Bloqué (${directive}) : ${from}`,
    load: (what) => `Non chargé : ${what}. Les aperçus n’atteignent pas le réseau.`,
    loadFrom: (what, from) => `Non chargé de ${from} : ${what}. Les aperçus n’atteignent pas le réseau.`,
    kinds: {
      'script-src': 'un script',
      'style-src': 'une feuille de style',
      'img-src': 'une image',
      'font-src': 'une police',
      'media-src': 'de l’audio ou de la vidéo',
      'connect-src': 'des données',
      'frame-src': 'une page',
      'child-src': 'une page',
      'object-src': 'un objet intégré',
      'worker-src': 'un worker',
    },
  },
  alert: (text) => `Fenêtre de message : ${text}`,
};
