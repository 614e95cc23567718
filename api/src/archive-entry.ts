export type { Misfit } from './annotate/misfit.ts';
export { misfitOfProof } from './annotate/seal.ts';
export { ArchiveRecord, openArchive, type PlaceOfNote, placeOfNote, recordsOf, storeFile } from './archive.ts';
export { isSigned } from './crypto/signing.ts';
export { noteBackup } from './operations.ts';
export { readSealCopy } from './seal-copy.ts';
export { type Verified, verifyRecords, verifyStore } from './verification.ts';
