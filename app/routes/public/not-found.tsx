import { data } from 'react-router';

/** Without a route of its own an unknown address would be answered outside the root, without its headers. */
export const loader = () => {
  throw data(null, { status: 404 });
};
export const action = loader;

const NotFound = () => null;
export default NotFound;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
