/** Why one line of a file of notes is not taken, in German. */
export const deLineRefusals = {
  'refusal.line.empty': 'ihr Text ist leer',
  'refusal.line.surrogate': 'ihr Text enthält ein halbes Zeichen (ein einzelnes Surrogat)',
  'refusal.line.values': 'sie hat {found} Werte, die Kopfzeile {expected}',
  'refusal.line.long': 'sie ist länger als {most} MB',
  'refusal.line.json': 'sie ist kein JSON',
  'refusal.line.object': 'sie ist kein JSON-Objekt',
  'refusal.line.key': 'sie hat keinen Text unter „{key}“',
  'refusal.line.noText': 'sie hat keinen Text',
  'refusal.line.task': 'sie ist keine Prodigy-Aufgabe: {what}',
  'refusal.line.keys':
    'ihre Schlüssel neben dem Text können nicht aufgehoben werden: erwartet {expected}, gefunden {found}',
  'refusal.line.spanBeyond': 'Textstelle {span} endet bei {end}, hinter den {length} Zeichen des Textes',
  'refusal.line.spanEmpty': 'Textstelle {span} umfasst nichts',
  'refusal.line.duplicate': 'derselbe Text wurde schon empfangen',
  'refusal.line.large': 'sie ist zu groß, um mit allem aufgehoben zu werden, was darin gefunden wurde',
};
