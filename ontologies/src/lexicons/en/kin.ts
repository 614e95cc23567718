import { combined } from './cue-list.ts';

/** Relatives: what is said behind them is said of them. */
export const KIN: readonly string[] = combined(
  'mother|father|brother|brothers|sister|sisters|sibling|siblings|grandmother|grandfather|grandparents|grandparent|aunt|aunts' +
    '|uncle|uncles|cousin|cousins|niece|nieces|nephew|nephews|daughter|daughters|son|sons|parents|parent|mom|dad' +
    '|grandson|granddaughter|grandsons|granddaughters|a relative|another relative|degree relative|relatives|family members' +
    '|family member',
);

/** What relatives do who speak of the patient; what follows is the patient's. */
export const SPEAKS: readonly string[] = combined(
  'says|said|notes|noted|noticed|notices|tells|told|thinks|thought|believes|feels|describes' +
    '|described|brought|brings|called|calls|found|is concerned|was concerned|is worried|was worried|is here|confirms|confirmed' +
    '|gives|gave|provides|provided|observed|witnessed|endorses|denies|denied|was present|is present|is at the bedside|will|to call|to return|was told|was instructed' +
    '|was advised|were advised|were instructed|understands|understand|agrees|agree|knows|requests|requested|prefers|asks|asked',
);

/** Relatives who only bring the patient, or tell or live with them: nothing is said of the relatives themselves. */
export const INFORMANTS: readonly string[] = [
  ...combined('with|by|to|from|for|per|according to', 'his|her|their|the', KIN.join('|')),
  ...combined('lives with|accompanied by|here with|brought in by|per', KIN.join('|')),
  ...combined('mother|father', 'of'),
];
