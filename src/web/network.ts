import { createStore } from "./store.ts";

/** Whether the last request reached the server. */
export const networkIsUp = createStore(true);
