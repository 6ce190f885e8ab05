import { expect, test } from 'vitest';
import { tidiedTag } from '../../../../../src/model/chat/list/tags';
import { typedTags } from '../../../../../src/model/chat/list/typed-tags';

test.each(['work, home', 'عمل، بيت', '仕事、家', '工作，家', '＃work,#home'])(
  'tags are told apart by the comma of their language: %s',
  (typed) => {
    const tags = typedTags(typed).map(tidiedTag);
    expect(tags).toHaveLength(2);
    expect(tags.join('')).not.toMatch(/[,،、，#＃ ]/);
  },
);
