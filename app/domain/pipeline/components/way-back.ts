import { useLocation } from 'react-router';
import { localPath } from '../../../platform/local-path.ts';

/** Where an act page leads when it is done or left: the list that named itself in the address, else `fallback`. */
export const useWayBack = (fallback: string): string =>
  localPath(new URLSearchParams(useLocation().search).get('back'), fallback);

/** The page that is open, for an act page to lead back to. */
export const useHere = (): string => {
  const { pathname, search } = useLocation();
  return pathname + search;
};
