import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'Вероятности токенов',
  hint: 'Наведите указатель на токен или используйте стрелки.',
  legend: ['90 % и больше', 'от 50 % до 90 %', 'от 10 % до 50 %', 'меньше 10 %'],
  likeliness: ['почти наверняка', 'вероятно', 'неуверенно', 'маловероятно'],
  alternatives: 'Варианты на этом месте',
  noAlternatives: 'Сервер не прислал альтернатив.',
  cut: (n) => `Вероятности хранятся только для начала ответа, токенов: ${count(n)}.`,
  token: (text, share) => `${text}, ${share}`,
  empty: 'пусто',
};
