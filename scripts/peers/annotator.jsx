// A page as somebody makes it who uses @recogito/react-text-annotator: the note as one paragraph (of many it finds its places four to five
// times more slowly), its spans with a label each, and a popup to label what was selected. It is measured beside the labelling screen and is no part of the product.
import { Annotorious, useAnnotator } from '@annotorious/react';
import { TextAnnotationPopup, TextAnnotator } from '@recogito/react-text-annotator';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '@recogito/react-text-annotator/react-text-annotator.css';

const LABELS = ['CONDITION', 'MEDICATION', 'DOSE'];

/** Shows a note. @param renderer `CSS_HIGHLIGHTS` or `SPANS` */
window.showNote = ({ text, spans, renderer }) => {
  const annotations = spans.map(({ id, label, start, end }) => ({
    id,
    bodies: [{ id: `${id}-label`, annotation: id, purpose: 'tagging', value: label }],
    target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }));
  createRoot(document.querySelector('#note')).render(
    <Annotorious>
      <TextAnnotator renderer={renderer}>
        <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
      </TextAnnotator>
      <TextAnnotationPopup popup={LabelPopup} />
      <Loaded annotations={annotations} />
    </Annotorious>,
  );
};

function Loaded({ annotations }) {
  const annotator = useAnnotator();
  useEffect(() => {
    // Not in place of those that were there: the version of its core that npm installs beside it then draws no highlights.
    annotator?.setAnnotations(annotations, false);
  }, [annotator, annotations]);
  return null;
}

function LabelPopup({ annotation }) {
  const annotator = useAnnotator();
  const give = (label) => {
    const body = { id: crypto.randomUUID(), annotation: annotation.id, purpose: 'tagging', value: label };
    annotator.state.store.addBody(body);
    annotator.cancelSelected();
  };
  return (
    <div className="popup">
      {LABELS.map((label) => (
        <button key={label} type="button" onClick={() => give(label)}>
          {label}
        </button>
      ))}
    </div>
  );
}
