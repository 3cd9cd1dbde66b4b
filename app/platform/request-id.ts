/** A new id for one act; a form carries it in a hidden field so that sending twice has one effect. */
export const newRequestId = (): string => crypto.randomUUID();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id a form brought, or a new one when it brought none that can be used. */
export const requestIdFrom = (form: FormData): string => {
  const brought = form.get('request_id');
  return typeof brought === 'string' && uuid.test(brought) ? brought.toLowerCase() : newRequestId();
};
