/** Every framework option stands here; react-router.config.ts only hands it on. */
/** @type {import('@react-router/dev/config').Config} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
};
