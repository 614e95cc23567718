import { Fragment, useMemo } from 'react';
import { type Inline, type MarkdownBlock, markdownOf } from './markdown.ts';
import './markdown.css';

/** Markdown as elements; whatever is in it, it is drawn as text. */
export function Markdown({ source }: { readonly source: string }) {
  const blocks = useMemo(() => markdownOf(source), [source]);
  return (
    <div className="markdown">
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and all change together
        <Block key={i} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading': {
      // The page has its own first level.
      const Heading = (['h2', 'h2', 'h3', 'h4', 'h5'] as const)[block.level];
      return (
        <Heading>
          <Text inlines={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Text inlines={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Text inlines={block.text} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name
            <li key={i}>
              <Text inlines={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return <pre>{block.text}</pre>;
    case 'table':
      return <TableBlock head={block.head} rows={block.rows} />;
    case 'line':
      return <hr />;
  }
}

type Table = Extract<MarkdownBlock, { kind: 'table' }>;

function TableBlock({ head, rows }: Pick<Table, 'head' | 'rows'>) {
  return (
    <table className="table">
      <thead>
        <tr>
          {head.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
            <th key={i}>
              <Text inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <tr key={i}>
            {row.map((cell, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
              <td key={j}>
                <Text inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ELEMENTS = { plain: Fragment, strong: 'strong', emphasis: 'em', code: 'code' } as const;

function Text({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map(({ look, text }, i) => {
    const Element = ELEMENTS[look];
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other name
    return <Element key={i}>{text}</Element>;
  });
}
