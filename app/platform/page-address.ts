/** The address a person sees: a page that comes alive asks for its data at `.data`, and names routes in the query. */
export const pageAddress = (request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, '') + search.replace(/([?&])_routes=[^&]*/, '').replace(/^&/, '?');
};
