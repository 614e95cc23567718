/** The words of the audit log in German. */
export const deAudit = {
  'audit.title': 'Protokoll',
  'audit.lead':
    'Wer in diesem Projekt was getan und gelesen hat. Was Menschen an Ebenen taten, steht in deren eigenen Protokollen.',
  'audit.sealed': 'Zuletzt versiegelt {at} mit dem Schlüssel {key}.',
  'audit.unsealed': 'Noch nichts ist versiegelt',
  'audit.sealHint':
    'Schreiben Sie den Schlüssel auf: Mit ihm kann jeder prüfen, dass das Protokoll nicht verändert wurde.',
  'audit.table': 'Einträge des Protokolls',
  'audit.number': 'Nr.',
  'audit.at': 'Wann',
  'audit.who': 'Wer',
  'audit.nobody': 'niemand angemeldet',
  'audit.action': 'Was',
  'audit.about': 'Worüber',
  'audit.outcome': 'Ausgang',
  'audit.from': 'Von wo',
  'audit.filter': 'Zeigen',
  'audit.everything': 'Alles',
  'audit.reads': 'Lesen von Notizen',
  'audit.refused': 'Abgelehntes',
  'audit.older': 'Ältere Einträge zeigen',
  'audit.empty': 'Nichts dieser Art unter den gezeigten Einträgen',
} as const;
