/** The part of autocannon that the benchmark uses; the package ships no types. */
declare module "autocannon" {
  type Options = {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly method: string; readonly path: string }[];
  };
  type Outcome = {
    readonly non2xx: number;
    readonly requests: { readonly average: number };
    readonly latency: { readonly p99: number };
  };
  // oxlint-disable-next-line no-restricted-exports -- the package exports it so
  export default function autocannon(options: Options): Promise<Outcome>;
}
