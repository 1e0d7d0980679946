// How the web half is bundled: one style sheet, and chunks that stay cached until their content changes.
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    cssCodeSplit: false, // one small file is quicker on a slow line than five tiny ones
    reportCompressedSize: false,
  },
});
