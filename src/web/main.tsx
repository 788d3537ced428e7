import "./old-browsers.ts";
import "./styles/index.css";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";

import { watchActivity } from "./activity.ts";
import { ApiError } from "./api-error.ts";
import { startAppearance } from "./appearance.ts";
import { router } from "./routes.tsx";

const RETRIES_MAX = 2;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Only what another try may mend: a refusal stays a refusal.
      retry: (count, fault) =>
        count < RETRIES_MAX &&
        fault instanceof ApiError &&
        (fault.isNetwork || fault.status >= 502),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});

startAppearance();
watchActivity();

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");

createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="zh-CN">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
