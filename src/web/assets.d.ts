declare module "*.css";

declare module "virtual:contract-routes" {
  /** Method and path of every operation of the contract, by its name. */
  export const routes: Readonly<Record<string, { readonly method: string; readonly path: string }>>;
}
