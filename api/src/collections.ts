import { driftAlerts } from './alert/collections.ts';
import { snapshots } from './annotate/collections.ts';
import { layers, tasks } from './assign/collections.ts';
import { calibrationPosts, calibrations } from './calibrate/collections.ts';
import { identifierFlags, reviews, vault } from './deidentify/collections.ts';
import { comparisons, works } from './drift/collections.ts';
import { escalations } from './escalate/collections.ts';
import { sealingKeys, seals } from './govern/collections.ts';
import { chunks, jobs } from './jobs/collections.ts';
import { lessons, lexicons } from './learn/collections.ts';
import { accounts, logInLikenesses, memberships } from './people/collections.ts';
import { hands, leases, poolItems, workflows } from './pool/collections.ts';
import { suggested } from './preannotate/collections.ts';
import {
  determinationDocuments,
  determinations,
  loweredCounts,
  privacyBases,
  privacySamples,
  privacyTerms,
} from './privacy/collections.ts';
import { probes } from './probe/collections.ts';
import { guidelines, projects as projectDocs } from './projects/collections.ts';
import { noteBriefs, notes, originals, subjects } from './receive/collections.ts';
import { exportedNotes, exportRecords } from './release/collections.ts';
import { remarks } from './remark/collections.ts';
import { adjudications, golds, reviewSettings } from './review/collections.ts';
import { sessions } from './sessions/collections.ts';
import { suggesters, tallies } from './suggesters/collections.ts';
import { ledgers } from './surrogate/collections.ts';
import { taggerParts } from './tagger/collections.ts';
import { workTimes } from './time/collections.ts';

/** Every collection of the store. */
export const COLLECTIONS = [
  ...[accounts, logInLikenesses, memberships, sessions],
  ...[projectDocs, guidelines],
  ...[subjects, notes, noteBriefs, originals, ledgers, vault, reviews, identifierFlags, suggested],
  ...[lexicons, lessons, taggerParts],
  ...[workflows, poolItems, leases, hands],
  ...[layers, tasks, remarks, snapshots],
  ...[calibrations, calibrationPosts],
  ...[probes, works, comparisons, driftAlerts],
  ...[adjudications, golds, reviewSettings, escalations],
  ...[exportRecords, exportedNotes],
  ...[privacyTerms, privacySamples, loweredCounts, privacyBases, determinations, determinationDocuments],
  ...[sealingKeys, seals],
  ...[workTimes],
  ...[jobs, chunks, suggesters, tallies],
];
