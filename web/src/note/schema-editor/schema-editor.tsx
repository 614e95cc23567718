import type { LabelSchema } from '@chartmark/schemas';
import type { ReactNode } from 'react';
import { SchemaPreview } from '../schema-preview.tsx';
import { Parts } from './parts.tsx';
import './schema-editor.css';

interface SchemaEditorProps {
  /** What the draft was begun upon. */
  readonly before: LabelSchema;
  readonly draft: LabelSchema;
  /** What is wrong with the draft, by the path of the field. */
  readonly faults: ReadonlyMap<string, string>;
  /** Whether notes are there, so that names that were saved stay. */
  readonly inUse: boolean;
  readonly onDraft: (draft: LabelSchema) => void;
  /** What stands above the lists. */
  readonly children?: ReactNode;
}

/** The lists of a schema to be changed, beside a look at what becomes of them. */
export const SchemaEditor = ({ children, ...editing }: SchemaEditorProps) => (
  <div className="editor-columns">
    <div className="editor-parts">
      {children}
      <Parts {...editing} />
    </div>
    <div className="editor-preview">
      <SchemaPreview draft={editing.draft} />
    </div>
  </div>
);
