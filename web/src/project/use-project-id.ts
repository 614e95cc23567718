import { useParams } from '@tanstack/react-router';

/** The project of the address. */
export const useProjectId = (): string => useParams({ from: '/signed-in/shell/projects/$project' }).project;
