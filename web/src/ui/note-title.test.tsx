import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NoteTitle } from './note-title.tsx';

afterEach(cleanup);

test.each(['Discharge summary 23835c', 'Note'])(
  'the code of "%s" stands apart from the words that may be cut',
  (title) => {
    render(<NoteTitle title={title} />);
    const [words, code] = screen.getByTitle(title).children;
    expect(`${words?.textContent}${code?.textContent}`).toBe(title);
    expect(words?.className).toBe('note-title-words');
    expect(code?.textContent?.trim()).toBe(title.split(' ').at(-1));
  },
);
