import { data } from 'react-router';

/** Refuses a page whose act belongs to somebody else; the page then says to whom. */
export const requireRight = (right: boolean, who: 'responsible' | 'officer' | 'officer_or_partner') => {
  if (!right) throw data({ code: 'forbidden', detail: { who } }, { status: 403 });
};
