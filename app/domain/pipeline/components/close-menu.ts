import type { FormEvent } from 'react';

/** A form that floats below its summary closes when it is sent. */
export const closeMenu = (event: FormEvent<HTMLFormElement>) =>
  event.currentTarget.closest('details')?.removeAttribute('open');
