import { DriftAlerts, DriftReport, Probe, pageOf } from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../api/answers.ts';
import { get, query } from '../api/client.ts';

const Probes = pageOf(Probe);

export const reportQuery = (project: string, person: string | null) =>
  queryOptions({
    queryKey: ['project', project, 'drift', person],
    queryFn: ({ signal }) => get(`/projects/${project}/drift${query({ person })}`, DriftReport, signal),
  });

export const alertsQuery = (project: string, person: string | null) =>
  queryOptions({
    queryKey: ['project', project, 'alerts', person],
    queryFn: ({ signal }) => get(`/projects/${project}/drift/alerts${query({ person })}`, DriftAlerts, signal),
    refetchInterval: 30_000,
  });

export const probesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'probes'],
    queryFn: ({ signal }) =>
      allPages((after) => get(`/projects/${project}/probes${query({ after })}`, Probes, signal), 1_000),
  });
