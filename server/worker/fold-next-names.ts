import type { SupabaseClient } from '@supabase/supabase-js';
import { foldName } from './fold-name.ts';

interface WaitingName {
  company: string;
  place: 'legal' | 'native';
  name: string;
}

/** Writes the names that wait for it in Latin letters. Returns how many. Throws when the database does not answer. */
export const foldNextNames = async (supabase: SupabaseClient): Promise<number> => {
  const call = async (name: string, args?: object): Promise<unknown> => {
    const { data, error } = await supabase.rpc(name, args);
    if (error) throw new Error(`${name}: ${error.code || 'unreachable'}`);
    return data;
  };
  const waiting = (await call('list_names_to_fold')) as WaitingName[];
  if (waiting.length === 0) return 0;
  return Number(
    await call('save_folded_names', {
      p_names: waiting.map((each) => ({ ...each, folded: foldName(each.name) })),
    }),
  );
};
