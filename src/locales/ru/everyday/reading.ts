import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'Размер текста',
  sizes: { small: 'Мелкий', standard: 'Средний', large: 'Крупный', largest: 'Самый крупный' },
  width: 'Ширина текста',
  widths: { narrow: 'Узкая', standard: 'Средняя', wide: 'Широкая', full: 'Во всю ширину' },
  aids: 'Чтение',
  aid: {
    'wrap-code': 'Переносить длинные строки кода',
    'number-lines': 'Нумеровать строки кода',
    'fold-code': 'Сворачивать длинный код',
    'fold-messages': 'Сворачивать длинные сообщения',
    'hide-times': 'Показывать время только при наведении',
  },
  showAll: 'Показать целиком',
  showLess: 'Свернуть',
};
