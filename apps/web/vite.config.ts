// How the web half is bundled: one style sheet, and chunks that stay cached until their content changes.
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { catalogueParts } from './catalogue-parts.ts';

export default defineConfig({
  plugins: [catalogueParts(), reactRouter()],
  build: {
    cssCodeSplit: false, // one small file is quicker on a slow line than five tiny ones
    reportCompressedSize: false,
  },
});
