import { CalibrationReport, CalibrationRound } from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get } from '../api/client.ts';

const Rounds = z.strictObject({ rows: z.array(CalibrationRound) });

export const roundsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'calibration'],
    queryFn: async ({ signal }) => (await get(`/projects/${project}/calibration`, Rounds, signal)).rows,
    refetchInterval: 30_000,
  });

export const roundQuery = (project: string, round: string) =>
  queryOptions({
    queryKey: ['project', project, 'calibration', round],
    queryFn: ({ signal }) => get(`/projects/${project}/calibration/${round}`, CalibrationReport, signal),
    refetchInterval: 15_000,
    retry: false,
  });
