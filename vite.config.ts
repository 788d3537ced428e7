import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { compressed, contractRoutes, lawAsData, onlyChineseWidgets } from "./tools/web-plugins.ts";

// Chromium 109 is the oldest browser we test; chrome87 is what its intranet relatives still parse.
const OLDEST_BROWSER = "chrome87";

export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  plugins: [contractRoutes(), lawAsData(), onlyChineseWidgets(), react(), compressed()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    modulePreload: { polyfill: false },
    // The content security policy refuses data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
});
