import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'Sur le disque du serveur',
  text: 'Ollama charge un modèle à sa première demande, et de nouveau quand un chat demande une plus grande fenêtre.',
  none: 'Rien pour l’instant. Téléchargez un modèle ci-dessous.',
  refresh: 'Actualiser',
  inMemory: 'En mémoire',
  inMemoryOf: (size) => `En mémoire : ${size}`,
  inMemoryWithoutGpu: (size) => `En mémoire : ${size}, rien sur un GPU`,
  inMemoryOnGpu: (size, share) => `En mémoire : ${size}, dont ${share} sur le GPU`,
  window: (tokens) => `fenêtre ${count(tokens)}`,
  until: (time) => `jusqu’à ${time}`,
  unload: 'Décharger',
  pull: 'Télécharger',
  model: 'Modèle à télécharger',
  modelHint: 'Un nom de ollama.com/library, comme qwen3:8b. C’est le serveur qui télécharge, souvent des gigaoctets.',
  cancel: 'Annuler',
  stops:
    'Cela s’arrête quand vous quittez cette page. Ce qui est arrivé reste sur le serveur, et le prochain téléchargement reprend de là.',
  progress: (model) => `Téléchargement de ${model}`,
  soFar: (status, completed, total) => `${status} · ${completed} sur ${total}`,
};
