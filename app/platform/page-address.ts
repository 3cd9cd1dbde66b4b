/** The address a person sees: a page that comes alive asks for its data at `.data`, and names routes in the query. */
export const pageAddress = (request: Request): string => {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  const query = searchParams.toString();
  return pathname.replace(/\.data$/, '') + (query ? `?${query}` : '');
};
